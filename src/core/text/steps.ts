/** Long work as steps: a generator stops after each, and whoever takes them may rest in between. */

/** Of small pieces of work, such as one entry of a glossary each, so many make a step. */
export const SOME = 32;

/** Takes all steps in one go. */
export function inOneGo<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
