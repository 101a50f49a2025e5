// What the stages of a test run came to, and the closing line that sums it up.
import { say } from '../lib/say.mjs';

/**
 * @typedef {object} Outcome
 * @property {string} stage
 * @property {number} passed
 * @property {number} failed
 * @property {number} ms
 * @property {string} [firstFailure] the name of the first test that failed, and why
 * @property {readonly string[]} [failures] all that failed, each as the first
 */

/**
 * A stage that ran no test counts as failed: nothing is green by running nothing.
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
export function counted(outcome) {
  const { stage, passed, failed } = outcome;
  if (passed + failed > 0) return outcome;
  say(`✖ ${stage}: no test ran`);
  return { ...outcome, failed: 1 };
}

/**
 * Prints one line for each stage, what failed in it, and the sum; answers whether all passed.
 * @param {readonly Outcome[]} outcomes
 */
export function summarise(outcomes) {
  say('');
  for (const { stage, passed, failed, ms, firstFailure, failures } of outcomes) {
    const sign = failed > 0 ? '✖' : '✔';
    say(`${sign} ${stage}: ${passed} passed, ${failed} failed (${(ms / 1000).toFixed(1)} s)`);
    if (failed > 0)
      for (const failure of failures ?? [firstFailure ?? 'see above']) say(`    ${failure}`);
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0;
}
