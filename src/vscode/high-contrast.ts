/** Whether the theme is one of high contrast, where a mark is a line and never a tint. */
import * as vscode from 'vscode';

/** Whether it is now. */
export function isHighContrast(): boolean {
  const { HighContrast, HighContrastLight } = vscode.ColorThemeKind;
  const { kind } = vscode.window.activeColorTheme;
  return kind === HighContrast || kind === HighContrastLight;
}

/** Calls the listener when it becomes one, or ceases to be. */
export function onHighContrastChange(listener: () => void): vscode.Disposable {
  let before = isHighContrast();
  return vscode.window.onDidChangeActiveColorTheme(() => {
    if (isHighContrast() === before) return;
    before = !before;
    listener();
  });
}
