/**
 * What each frame shows: a sampler in the page that looks at the editor after every frame is drawn.
 * Its function travels to the browser as text, so it stands alone.
 */
import type { Page } from 'playwright-core';

/** The active editor in one frame. */
export interface Frame {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The last part of the file's address; empty while no editor shows a text. */
  readonly file: string;
  /** Decorated pieces of text. */
  readonly marks: number;
  /** Pieces of text in one of the colours asked for, decorated or not. */
  readonly coloured: number;
  /** Decorated pieces that are the word asked for. */
  readonly named: number;
}

/** What is looked for in each frame. */
export interface Sought {
  readonly colours?: readonly string[];
  readonly word?: string;
}

declare global {
  interface Window {
    corpusReaderFrames?: Frame[];
  }
}

function sample({ colours, word }: Sought): void {
  const frames: Frame[] = [];
  window.corpusReaderFrames = frames;
  // A class has one colour: asking for that of every piece in every frame would hold up the page.
  const colourOf = new Map<string, string>();
  const isWanted = (piece: Element): boolean => {
    const known = colourOf.get(piece.className) ?? getComputedStyle(piece).color;
    colourOf.set(piece.className, known);
    return colours?.includes(known) ?? false;
  };
  const look = () => {
    const editor = document.querySelector(
      '.editor-group-container.active .monaco-editor[data-uri]',
    );
    const pieces = [...(editor?.querySelectorAll('.view-line span span') ?? [])];
    const marked = pieces.filter(({ className }) => className.includes('ced-'));
    const named = marked.filter(({ textContent }) => textContent === word).length;
    const coloured = colours ? pieces.filter(isWanted).length : 0;
    const uri = pieces.length > 0 ? (editor?.getAttribute('data-uri') ?? '') : '';
    const file = uri.slice(uri.lastIndexOf('/') + 1);
    const at = performance.timeOrigin + performance.now();
    frames.push({ at, file, marks: marked.length, coloured, named });
  };
  // A message sent while a frame is made arrives when that frame has been drawn.
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', look);
  port1.start();
  const next = () => {
    // Another watch has begun.
    if (window.corpusReaderFrames !== frames) return;
    port2.postMessage(undefined);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** Begins to look at every frame, and forgets the frames before. */
export function watchFrames(page: Page, sought: Sought = {}): Promise<void> {
  return page.evaluate(sample, sought);
}

/** The frames since the watch began. */
export function framesOf(page: Page): Promise<Frame[]> {
  return page.evaluate(() => window.corpusReaderFrames ?? []);
}
