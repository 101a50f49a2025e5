/** Turns of the extension host's event loop, in Node as well as in a web worker. */
import type * as vscode from 'vscode';
import type { Turns } from '../core/index.ts';

/** A timer's turn: whatever waits (a key, a hover) comes first. */
export const hostTurns: Turns = {
  now: () => performance.now(),
  rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

let last: Promise<unknown> = Promise.resolve();

/**
 * A turn of its own for an answer: after a key VS Code asks for folds, symbols and lenses in one
 * turn, and of a glossary of thousands of entries each is as much as a turn should take. Undefined
 * where nobody wants it any more by then.
 */
export async function inOwnTurn<T>(
  token: vscode.CancellationToken,
  answer: () => T,
): Promise<T | undefined> {
  const before = last;
  const mine = before.then(() => hostTurns.rest());
  last = mine;
  await mine;
  return token.isCancellationRequested ? undefined : answer();
}

/**
 * Milliseconds that the page has for what was sent to it first, before the host works on or sends
 * more: what is in view comes onto the screen sooner when nothing else comes with it, and where
 * cores are few, when the host is still. Counted from VS Code's word of an editor, which comes up to
 * a tenth of a second before its text is on the screen; the first marks follow that by as much.
 */
export const BREATH = 250;

/** A wait that can be cut short. */
export interface Wait {
  readonly over: Promise<void>;
  end(): void;
}

/** Begins to wait, in milliseconds. */
export function wait(milliseconds: number): Wait {
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    end = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { over, end };
}
