/**
 * File patterns as people write them: `**` any folders, `*` within a name, `?`, `{a,b}`.
 *
 * The pattern `003_*.txt` takes the path `/home/me/003_essay.txt`. Patterns come from glossaries,
 * which may be hostile, so they are not made into regular expressions: the work is at most the
 * pattern's length times the path's, for each alternative of its braces.
 */

/** Longer patterns take nothing. */
const MAX_PATTERN = 1000;
/** More alternatives than this in `{a,b}{c,d}…` are not tried. */
const MAX_ALTERNATIVES = 64;

interface Alternative {
  readonly tokens: readonly string[];
  /** What stands between its wildcards: a path that lacks one is not followed at all. */
  readonly literals: readonly string[];
}

const known = new Map<string, readonly Alternative[]>();

/** Whether a path (with `/`) matches a pattern; the pattern may begin at any folder of the path. */
export function matchesGlob(pattern: string, path: string): boolean {
  if (pattern === '' || pattern.length > MAX_PATTERN) return false;
  let alternatives = known.get(pattern);
  if (!alternatives) {
    alternatives = expandBraces(pattern).map((each) => alternativeOf(tokensOf(`**/${each}`)));
    known.set(pattern, alternatives);
  }
  return alternatives.some(
    ({ tokens, literals }) => literals.every((each) => path.includes(each)) && takes(tokens, path),
  );
}

function alternativeOf(tokens: readonly string[]): Alternative {
  const isWild = (token: string) => token === '?' || token.startsWith('*');
  const literals = tokens
    .map((token) => (isWild(token) ? '\0' : token))
    .join('')
    .split('\0');
  return { tokens, literals: literals.filter(Boolean) };
}

function tokensOf(pattern: string): readonly string[] {
  return pattern.match(/\*\*\/|\*\*|[^]/g) ?? [];
}

/** `{a,b}c` as `ac`, `bc`; a brace that is not closed closes at the end. */
function expandBraces(pattern: string): string[] {
  let at = 0;
  const read = (inside: boolean): string[] => {
    const options: string[] = [];
    let heads = [''];
    for (; at < pattern.length; at++) {
      const char = pattern.charAt(at);
      if (char === '{') {
        at++;
        const tails = read(true);
        heads = heads
          .flatMap((head) => tails.map((tail) => head + tail))
          .slice(0, MAX_ALTERNATIVES);
      } else if (inside && char === ',') {
        options.push(...heads);
        heads = [''];
      } else if (inside && char === '}') break;
      else heads = heads.map((head) => head + char);
    }
    return [...options, ...heads].slice(0, MAX_ALTERNATIVES);
  };
  return read(false);
}

/** Follows all ways through the tokens at once: which offsets of the path can be reached. */
function takes(tokens: readonly string[], path: string): boolean {
  let reached: boolean[] = [true];
  for (const token of tokens) {
    const next: boolean[] = [];
    let before = false;
    for (let i = 0; i <= path.length; i++) {
      const here = reached[i] === true;
      const char = i > 0 ? path.charAt(i - 1) : '';
      const previous = i > 0 && reached[i - 1] === true;
      if (token === '**') next[i] = here || (i > 0 && next[i - 1] === true);
      else if (token === '**/') next[i] = here || (char === '/' && before);
      else if (token === '*') next[i] = here || (i > 0 && char !== '/' && next[i - 1] === true);
      else if (token === '?') next[i] = previous && char !== '/';
      else next[i] = previous && char === token;
      before ||= here;
    }
    reached = next;
  }
  return reached[path.length] === true;
}
