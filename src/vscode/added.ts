/** Says what was added to the glossary: one quiet item in the status bar whose click opens the entry. */
import * as vscode from 'vscode';
import { GLOSSARY_COMMAND } from './card-links.ts';

const STAYS = 12_000;

/** The item; hidden until there is something to say, and again after a while. */
export class AddedItem implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#item = vscode.window.createStatusBarItem(
      'corpusReader.added',
      vscode.StatusBarAlignment.Left,
      -1000,
    );
    this.#item.name = vscode.l10n.t('Corpus Reader: Added to the Glossary');
  }

  /** Shows a message with "Open Entry" for a subject. */
  say(subject: string, message: string): void {
    const open = vscode.l10n.t('Open Entry');
    this.#item.text = `$(check) ${message} · ${open}`;
    this.#item.tooltip = open;
    this.#item.accessibilityInformation = { label: `${message}. ${open}`, role: 'button' };
    this.#item.command = { command: GLOSSARY_COMMAND, title: open, arguments: [subject] };
    this.#item.show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#item.hide(), STAYS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#item.dispose();
  }
}
