/** Small glossaries for tests of problems. */
import { readYaml } from './reading.ts';

/** Problems as `code «characters» message`. */
export function problemsOf(...texts: readonly string[]): string[] {
  return readYaml(...texts).problems.map(({ code, at, message }) => {
    const text = texts[Number(at.file.split('.')[0])] ?? '';
    return `${code} «${text.slice(at.start, at.end)}» ${message}`;
  });
}

/** An entity with more lines, its required keys given. */
export function entity(...lines: readonly string[]): string {
  const all = ['entities:', '  a:', '    kind: state', '    prefLabel: Aland'];
  return [...all, ...lines.map((line) => `    ${line}`), ''].join('\n');
}

/** An incident with more lines, its required keys given. */
export function incident(...lines: readonly string[]): string {
  const all = ['incidents:', '  i:', '    prefLabel: Raid', '    eventType: battles'];
  return [...all, ...lines.map((line) => `    ${line}`), ''].join('\n');
}

/** A source with more lines, its required keys given. */
export function source(...lines: readonly string[]): string {
  return ['sources:', '  s:', '    title: Essay', ...lines.map((line) => `    ${line}`), ''].join(
    '\n',
  );
}
