/**
 * Long work in slices: reading a book or a thousand essays must never be felt by who types meanwhile.
 *
 *     await inSlices(corpus.surveySteps(input), turns, () => closed)
 *
 * takes steps for a few milliseconds at a time and lets everybody else have a turn in between.
 */
import type { Turns } from './ports.ts';

/** Longest slice in milliseconds, but for its last step. */
const SLICE = 8;

/** Takes all steps; undefined where `dropped` says, after a pause, that nobody wants the answer. */
export async function inSlices<T>(
  steps: Iterator<unknown, T>,
  turns: Turns,
  dropped: () => boolean,
): Promise<T | undefined> {
  let since = turns.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (turns.now() - since < SLICE) continue;
    await turns.rest();
    if (dropped()) return undefined;
    since = turns.now();
  }
}
