/** A quiet ¶ number at the head of each paragraph: the address that trees and cards use. */
import * as vscode from 'vscode';
import type { Annotated } from '../core/index.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting, onSettingChange } from '../vscode/settings.ts';

/** Registers the numbers. */
export function registerParagraphNumbers({ essays }: Services): vscode.Disposable {
  const type = vscode.window.createTextEditorDecorationType({
    before: {
      color: new vscode.ThemeColor('editorLineNumber.foreground'),
      margin: '0 0.8em 0 0',
      // A plain string is all that VS Code passes on: the number is set smaller than the text.
      textDecoration: 'none; font-size: 75%; opacity: 0.85',
    },
  });
  const painted = new WeakMap<vscode.TextEditor, string>();
  const paint = (document: vscode.TextDocument) => {
    const annotated = getSetting('paragraphNumbers', document.uri) && essays.read(document);
    const numbers = annotated ? numbersOf(annotated, document) : [];
    const key = numbers.map(({ range, text }) => `${range.start.line} ${text}`).join();
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document || (painted.get(editor) ?? '') === key) continue;
      painted.set(editor, key);
      editor.setDecorations(
        type,
        numbers.map(({ range, text }) => ({
          range,
          renderOptions: { before: { contentText: text } },
        })),
      );
    }
  };
  const paintAll = () => {
    for (const { document } of vscode.window.visibleTextEditors) paint(document);
  };
  return vscode.Disposable.from(
    type,
    essays.onDidRead(paint),
    onSettingChange(['paragraphNumbers'], paintAll),
  );
}

function numbersOf({ essay }: Annotated, document: vscode.TextDocument) {
  return essay.blocks.map(({ start, paragraph }) => {
    const at = document.positionAt(start);
    return { range: new vscode.Range(at, at), text: `¶ ${paragraph}` };
  });
}
