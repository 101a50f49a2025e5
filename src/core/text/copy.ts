/**
 * A copy of a short text that was cut from a long one: an engine keeps the long one alive as long
 * as its parts, and a survey of thousands of essays must not hold their texts.
 */
export function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
