/**
 * What VS Code draws for decorations, read in the page. These functions travel to the browser as
 * text, so each stands alone.
 */

/** A marked word: an inline decoration and its computed style. */
export interface Mark {
  readonly text: string;
  /** Distance from the top of the window, in pixels. */
  readonly top: number;
  readonly color: string;
  readonly line: string;
  readonly lineStyle: string;
  readonly lineColor: string;
  readonly background: string;
}

/** A band behind words: VS Code draws it as an empty box, here matched with the words over it. */
export interface Band {
  readonly text: string;
  /** The colour of the first word's text. */
  readonly color: string;
  readonly top: number;
  readonly background: string;
  /** Of the frame around the words, within the band or outside it. */
  readonly borderStyle: string;
  readonly borderColor: string;
  readonly borderWidth: string;
}

/** A box on the screen, in pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The marks of an editor; neighbours with the same style are one mark. */
export function readMarks(selector: string): Mark[] {
  const editor = document.querySelector(selector);
  const marks: (Mark & { readonly className: string; readonly next: Element | null })[] = [];
  for (const span of editor?.querySelectorAll('.view-line span[class*="ced-"]') ?? []) {
    const style = getComputedStyle(span);
    const mark = {
      text: span.textContent.replaceAll('\u00a0', ' ').replace(/[\u200b\u200c]/g, ''),
      top: span.getBoundingClientRect().top,
      color: style.color,
      line: style.textDecorationLine,
      lineStyle: style.textDecorationStyle,
      lineColor: style.textDecorationColor,
      background: style.backgroundColor,
      className: span.className.replace(/\bmtk\w*\b/g, '').trim(),
      next: span.nextElementSibling,
    };
    const last = marks.at(-1);
    if (last?.next === span && last.className === mark.className) {
      marks[marks.length - 1] = { ...mark, text: last.text + mark.text };
    } else {
      marks.push(mark);
    }
  }
  // A mark without text carries something drawn before or after it, such as a paragraph's number.
  const words = marks.filter(({ text }) => text !== '');
  return words
    .sort((a, b) => a.top - b.top)
    .map(({ text, top, color, line, lineStyle, lineColor, background }) => {
      return { text, top, color, line, lineStyle, lineColor, background };
    });
}

/** The paragraph numbers of an editor: their colour and what is right behind it. */
export function readNumbers(selector: string): { text: string; color: string; behind: string }[] {
  const spans = document.querySelector(selector)?.querySelectorAll('.view-line span span') ?? [];
  return [...spans]
    .filter(({ textContent }) => textContent.startsWith('¶'))
    .map((span) => {
      const { color, backgroundColor } = getComputedStyle(span);
      return { text: span.textContent.trim(), color, behind: backgroundColor };
    });
}

/** The bands of an editor with the words over them. */
export function readBands({ selector, kind }: { selector: string; kind: string }): Band[] {
  const editor = document.querySelector(selector);
  const lines = [...(editor?.querySelectorAll('.view-line') ?? [])];
  const wordsOver = (box: DOMRect) => {
    const line = lines.find((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return top < box.top + box.height / 2 && box.top + box.height / 2 < bottom;
    });
    let text = '';
    let color = '';
    if (!line) return { text, color };
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const data = node.nodeValue ?? '';
      for (let at = 0; at < data.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, right, width } = range.getBoundingClientRect();
        const middle = (left + right) / 2;
        if (!width || middle < box.left || middle > box.right) continue;
        text += data[at];
        if (!color && node.parentElement) color = getComputedStyle(node.parentElement).color;
      }
    }
    return { text: text.replaceAll('\u00a0', ' '), color };
  };
  const bands: Band[] = [];
  for (const band of editor?.querySelectorAll(`.view-overlays [class*="${kind}"]`) ?? []) {
    const box = band.getBoundingClientRect();
    if (!box.width) continue;
    const style = getComputedStyle(band);
    const outside = style.outlineStyle !== 'none';
    bands.push({
      ...wordsOver(box),
      top: box.top,
      background: style.backgroundColor,
      borderStyle: outside ? style.outlineStyle : style.borderTopStyle,
      borderColor: outside ? style.outlineColor : style.borderTopColor,
      borderWidth: outside ? style.outlineWidth : style.borderTopWidth,
    });
  }
  return bands;
}

/** Where the nth occurrence of a text stands in an editor, within one drawn line. */
export function rectangleOf(what: {
  readonly selector: string;
  readonly text: string;
  readonly nth: number;
}): Rectangle | undefined {
  const { selector, text, nth } = what;
  const editor = document.querySelector(selector);
  const lines = [...(editor?.querySelectorAll('.view-line') ?? [])].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  let seen = 0;
  for (const line of lines) {
    const places: { readonly node: Node; readonly at: number; readonly char: string }[] = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const data = node.nodeValue ?? '';
      for (let at = 0; at < data.length; at += 1) places.push({ node, at, char: data[at] ?? '' });
    }
    const drawn = places.map(({ char }) => (char === '\u00a0' ? ' ' : char)).join('');
    for (let at = drawn.indexOf(text); at >= 0; at = drawn.indexOf(text, at + 1)) {
      const first = places[at];
      const last = places[at + text.length - 1];
      if (!first || !last || seen++ !== nth) continue;
      const range = document.createRange();
      range.setStart(first.node, first.at);
      range.setEnd(last.node, last.at + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
  }
  return undefined;
}
