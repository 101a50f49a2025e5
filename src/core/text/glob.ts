/** File patterns as people write them: `**` any folders, `*` within a name, `?`, `{a,b}`. */

const compiled = new Map<string, RegExp>();

/** Whether a path (with `/`) matches a pattern as a whole; a pattern without `/` matches the name. */
export function matchesGlob(pattern: string, path: string): boolean {
  let regexp = compiled.get(pattern);
  if (!regexp) compiled.set(pattern, (regexp = compile(pattern)));
  return regexp.test(path);
}

function compile(pattern: string): RegExp {
  const rooted = pattern.includes('/') ? pattern : `**/${pattern}`;
  let depth = 0;
  const source = rooted.replace(/\*\*\/?|[*?{},]|[\\^$.|+()[\]]/g, (part) => {
    if (part.startsWith('**')) return part.endsWith('/') ? '(?:.*/)?' : '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part === '{') return (depth++, '(?:');
    if (part === '}') return depth > 0 ? (depth--, ')') : '\\}';
    if (part === ',') return depth > 0 ? '|' : ',';
    return `\\${part}`;
  });
  return new RegExp(`^(?:.*/)?${source}${')'.repeat(depth)}$`, 'u');
}
