/** Pins on a small text. */
import assert from 'node:assert/strict';
import { makePin, type Decision, type Pin } from '../../../src/core/essay/pins.ts';

/** Three people and a place; one surname stands three times. */
export const TEXT =
  'General Munir met the miners of Duki in the spring. Later that year Munir Akram spoke in New ' +
  'York, and nobody asked him of mines.\n\nIn the autumn Munir came again. He brought Dar along.';

/** That a name is not of him. */
export const NOT: Decision = { type: 'not', entity: 'asim-munir' };

/** A pin on words of a text, the first that read so unless `nth` says which, counted from 0. */
export function pinAt(text: string, words: string, nth = 0, decision = NOT): Pin {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(words, at + 1);
  assert.ok(at >= 0);
  return makePin(text, { start: at, end: at + words.length }, 'essays/a.md', decision);
}
