/** Turns of the extension host's event loop, in Node as well as in a web worker. */
import type { Turns } from '../core/index.ts';

/** A timer's turn: whatever waits (a key, a hover) comes first. */
export const hostTurns: Turns = {
  now: () => performance.now(),
  rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

/** Waits, in milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Milliseconds that the page has for what was sent to it first, before it gets more: what is in view
 * comes onto the screen sooner when nothing else comes with it.
 */
export const BREATH = 60;
