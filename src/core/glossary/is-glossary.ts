/** Which YAML files are glossaries of ours; all others are passed over in silence. */

/** A table of ours: nothing behind the key, or a mapping in brackets. */
const TABLE = /^(?:entities|incidents|sources|wordLists)[ \t]*:[ \t]*(?:(?:#|\{)[^\r\n]*)?\r?$/gm;
/** The first line after a key that says anything is an item of a list. */
const LIST = /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*[ \t]*-(?:\s|$)/;
const TOP_KEY = /^[^\s#&*!|>'"%@`{}[\],?:-][^:#\n]*:(?:\s|$)/gm;

/**
 * Whether a YAML text's top is a mapping with a mapping `entities`, `incidents`, `sources` or
 * `wordLists`, looked at without parsing, so that a broken file is still known as a glossary. A Kubernetes or dbt file
 * with a top key of the same name, but a list behind it or several other keys, is not taken for one.
 */
export function looksLikeGlossary(text: string): boolean {
  if (text.includes('\0')) return false;
  const plain = text.replace(/^\uFEFF/, '');
  const ours = new Set(
    [...plain.matchAll(TABLE)]
      .filter(({ index, 0: line }) => !LIST.test(plain.slice(index + line.length + 1)))
      .map(({ 0: line }) => nameOf(line)),
  );
  if (ours.size === 0) return false;
  const keys = new Set([...plain.matchAll(TOP_KEY)].map(({ 0: key }) => nameOf(key)));
  return (
    [...keys].filter((key) => !ours.has(key) && key !== 'kin' && key !== 'shields').length <= 1
  );
}

function nameOf(line: string): string {
  return (line.split(':')[0] ?? '').trim();
}
