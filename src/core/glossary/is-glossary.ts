/** Which YAML files are glossaries of ours; all others are passed over in silence. */

const TOP_KEY = /^(?:entities|incidents|sources)[ \t]*:(?:[ \t]|\r?$)/m;
const OTHER_TOP_KEY = /^[^\s#&*!|>'"%@`{}[\],?:-][^:#\n]*:(?:\s|$)/gm;

/**
 * Whether a YAML text's top is a mapping with `entities`, `incidents` or `sources`, looked at
 * without parsing, so that a broken file is still known as a glossary. A Kubernetes or Compose file
 * with a top key of the same name among several others is not taken for one.
 */
export function looksLikeGlossary(text: string): boolean {
  if (text.includes('\0') || !TOP_KEY.test(text)) return false;
  const keys = new Set([...text.matchAll(OTHER_TOP_KEY)].map((m) => m[0].split(':')[0]?.trim()));
  const ours = ['entities', 'incidents', 'sources'].filter((key) => keys.has(key)).length;
  return ours > 0 && keys.size - ours <= 1;
}
