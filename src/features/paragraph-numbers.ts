/**
 * A quiet ¶ number at the head of each paragraph: the address that trees and cards use.
 *
 * They are inlay hints, which VS Code counts when it wraps a line; what a decoration puts before a
 * line it does not count, and the line's end is cut off. VS Code's light themes draw hints too faintly
 * for addresses: the manifest has a darker grey for them there.
 */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import { toSpan } from '../vscode/conversions.ts';
import { inView } from '../vscode/documents.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting, onSettingChange } from '../vscode/settings.ts';

/** Between a number and the text: VS Code's own padding is narrower than a blank. */
const GAP = '\u2002';

/** Registers the numbers. */
export function registerParagraphNumbers({ essays }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  /** What was in view last, once VS Code has asked: an edit within a paragraph does not have it ask for the same again. */
  const shown = new WeakMap<vscode.TextDocument, string>();
  const provideInlayHints = (document: vscode.TextDocument, range: vscode.Range) => {
    if (!shown.has(document)) shown.set(document, inViewOf(document));
    return numbersIn(document, toSpan(document, range)).flatMap(({ position, number }) => {
      if (!range.contains(position)) return [];
      const hint = new vscode.InlayHint(position, `¶ ${number}${GAP}`);
      hint.paddingRight = true;
      return [hint];
    });
  };
  const numbersIn = (document: vscode.TextDocument, span: Span) => {
    const annotated = getSetting('paragraphNumbers', document.uri) && essays.read(document);
    if (!annotated) return [];
    const blocks = annotated.essay.blocksIn(span);
    return blocks.map(({ start, paragraph }) => ({
      position: document.positionAt(start),
      number: paragraph,
    }));
  };
  const inViewOf = (document: vscode.TextDocument) =>
    numbersIn(document, inView(document))
      .map(({ position, number }) => `${position.line} ${number}`)
      .join();
  // Of an essay that has just been opened VS Code asks by itself, in a moment when its page has much to do.
  const refresh = (document: vscode.TextDocument) => {
    const numbers = inViewOf(document);
    if ((shown.get(document) ?? numbers) === numbers) return;
    shown.set(document, numbers);
    changed.fire();
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerInlayHintsProvider('*', {
      onDidChangeInlayHints: changed.event,
      provideInlayHints,
    }),
    essays.onDidRead(refresh),
    onSettingChange(['paragraphNumbers'], () => changed.fire()),
  );
}
