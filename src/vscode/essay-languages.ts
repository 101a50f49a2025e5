/** Which languages a provider is for: those whose documents can be essays. */
import * as vscode from 'vscode';
import { getSetting, onSettingChange } from './settings.ts';

/**
 * Registers a provider for the languages of essays, and again when the setting changes or one of
 * the events fires: VS Code remembers an outline until the text or its providers change. A
 * provider for all languages would put its entries into the menus of programs, too.
 */
export function forEssays(
  register: (languages: readonly string[]) => vscode.Disposable,
  events: readonly vscode.Event<void>[] = [],
): vscode.Disposable {
  const languages = () => [...new Set(['essay', ...getSetting('essays.languages')])];
  let registered = register(languages());
  const again = () => {
    registered.dispose();
    registered = register(languages());
  };
  return vscode.Disposable.from(
    onSettingChange(['essays.languages'], again),
    ...events.map((event) => event(again)),
    { dispose: () => registered.dispose() },
  );
}
