/**
 * Assertions that need nothing but the language: host tests run in web workers too, where
 * `node:assert` is not. Each says what was found and what was expected.
 */

/** Fails with a message. */
export function fail(message: string): never {
  throw new Error(message);
}

/** The value is true (or anything that counts as true). */
export function ok(value: unknown, message = 'expected something true'): asserts value {
  if (!value) fail(`${message}: ${show(value)}`);
}

/** Both are the same value. */
export function equal<T>(actual: T, expected: T, message = 'not equal'): void {
  if (!Object.is(actual, expected)) fail(differ(message, actual, expected));
}

/** Both have the same shape and values. */
export function deepEqual<T>(actual: T, expected: T, message = 'not deeply equal'): void {
  if (show(actual) !== show(expected)) fail(differ(message, actual, expected));
}

/** The text matches the pattern. */
export function match(text: string, pattern: RegExp, message = 'no match'): void {
  if (!pattern.test(text)) fail(differ(message, text, pattern.source));
}

/** The text does not match the pattern. */
export function noMatch(text: string, pattern: RegExp, message = 'matches'): void {
  if (pattern.test(text)) fail(differ(message, text, `nothing like ${pattern.source}`));
}

/** The value is there; narrows it. */
export function present<T>(value: T | undefined | null, what: string): T {
  return value ?? fail(`there is no ${what}`);
}

/**
 * Asks again and again until an answer is there (not undefined, null or false), and answers it;
 * an exception counts as no answer yet. After `timeout` milliseconds it fails, saying what was
 * waited for and the last exception.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  timeout = 15_000,
): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + timeout;
  let trouble = '';
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) {
        return answer as Exclude<T, undefined | null | false>;
      }
      trouble = '';
    } catch (error) {
      trouble = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  } while (Date.now() < end);
  return fail(`waited ${timeout} ms in vain for ${what}${trouble}`);
}

function differ(message: string, actual: unknown, expected: unknown): string {
  return `${message}\n  found:    ${show(actual)}\n  expected: ${show(expected)}`;
}

function show(value: unknown): string {
  return JSON.stringify(value, sortKeys) ?? String(value);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === undefined) return '(undefined)';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
