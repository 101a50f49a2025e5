/** Checks that marks are readable: at least 4.5 to 1 against what lies behind them (WCAG AA). */
import { ok, until } from '../../support/assert.ts';
import { contrast, over, readColour } from './colour.ts';
import type { Editor } from './editor.ts';
import type { Window } from './window.ts';

/** The four kinds of theme: a theme of each, what VS Code calls the kind, the background it has. */
export const THEMES = [
  ['Dark Modern', 'vs-dark', 'rgb(31, 31, 31)'],
  ['Light Modern', 'vs', 'rgb(255, 255, 255)'],
  ['Default High Contrast', 'hc-black', 'rgb(0, 0, 0)'],
  ['Default High Contrast Light', 'hc-light', 'rgb(255, 255, 255)'],
] as const;

const READABLE = 4.5;
/** What WCAG asks of a border that means something. */
const SEEN = 3;

/** So many looks in a row must see the same colours. */
const CALM = 5;

/** Opens a file in a theme and waits until both are there. */
export async function showIn(
  window: Window,
  file: string,
  [theme, kind, background]: (typeof THEMES)[number],
): Promise<void> {
  window.changeSettings({ 'workbench.colorTheme': theme });
  await window.openFile(file);
  await until(`the theme ${theme}`, async () => (await window.themeKind()) === kind);
  await until(`its background`, async () => (await window.editor.background()) === background);
  // VS Code sets a theme's background some frames before the colours of extensions: until then all names have that of the text.
  let [last, calm] = ['', 0];
  await until('marks in several colours that stay', async () => {
    const marks = await window.editor.marks();
    const colours = marks.map(({ color, lineColor }) => `${color} ${lineColor}`);
    const now = colours.join();
    calm = now === last ? calm + 1 : 0;
    last = now;
    return calm >= CALM && marks.length > 5 && new Set(colours).size > 2;
  });
}

/** Each name against the background, also where it stands on an incident's band; answers the colours. */
export async function checkMarks(editor: Editor): Promise<Set<string>> {
  const page = readColour(await editor.background());
  const bands = (await editor.bands()).map(({ background }) => over(readColour(background), page));
  const marks = await editor.marks();
  for (const { text, color, lineColor } of marks) {
    for (const behind of [page, ...bands]) {
      const ratio = contrast(readColour(color), behind);
      ok(ratio >= READABLE, `${text} in ${color} has a contrast of ${ratio.toFixed(2)}`);
    }
    const line = contrast(readColour(lineColor), page);
    ok(line >= SEEN, `the line under ${text} in ${lineColor} has a contrast of ${line.toFixed(2)}`);
  }
  return new Set(marks.map(({ color }) => color));
}

/** The numbers of the paragraphs: trees, cards and tables refer to them. */
export async function checkNumbers(editor: Editor): Promise<void> {
  const page = readColour(await editor.background());
  const numbers = await until('paragraph numbers', async () => {
    const all = await editor.numbers();
    return all.length > 0 && all;
  });
  for (const { text, color, behind } of numbers) {
    const ratio = contrast(over(readColour(color), page), over(readColour(behind), page));
    ok(ratio >= READABLE, `${text} in ${color} has a contrast of ${ratio.toFixed(2)}`);
  }
}

/** The words on bands, and in high contrast the borders that stand for the bands. */
export async function checkBands(editor: Editor, highContrast: boolean): Promise<void> {
  const page = readColour(await editor.background());
  const bands = await editor.bands();
  ok(bands.length > 0, 'incidents are on the screen');
  for (const { text, color, background, borderColor, borderWidth } of bands) {
    const behind = over(readColour(background), page);
    const ratio = contrast(readColour(color), behind);
    ok(ratio >= READABLE, `${text} in ${color} on its band has a contrast of ${ratio.toFixed(2)}`);
    if (!highContrast) continue;
    const border = contrast(over(readColour(borderColor), page), page);
    ok(border >= SEEN && borderWidth !== '0px', `the border of ${text} is seen: ${borderColor}`);
  }
}
