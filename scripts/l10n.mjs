// npm run l10n: writes l10n/bundle.l10n.json, every sentence that the extension says, for translators: those of `vscode.l10n.t`
// and of the core's `phrase`, and the words of the core's tables. Copy it to bundle.l10n.de.json and translate the values.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { nodeOptions } from './lib/bundle.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { runMain, say } from './lib/say.mjs';

const BUNDLE = inRoot('l10n', 'bundle.l10n.json');

/** The core's words that stand in tables; they are said as they are. */
const TABLES = `
  import { LINE_NAMES, LINE_WORDS } from './src/core/card/card.ts';
  import { VERDICT_WORDS } from './src/core/card/incident-card.ts';
  import { glossaryShape } from './src/core/glossary/fields.ts';
  import { ATTRIBUTIONS, ENTITY_KINDS, EVENT_TYPES, PARTY_ROLES } from './src/core/glossary/vocabulary.ts';
  import { DATE_WORDS } from './src/core/text/edtf.ts';
  import { PROBLEMS, SLIPS } from './src/core/glossary/problem.ts';
  const docsOf = (shape) => [shape.doc,
    ...[shape.of ?? [], Object.values(shape.fields ?? shape.options ?? {})].flat().filter((each) => each.doc).flatMap(docsOf)];
  export const words = [
    ...docsOf(glossaryShape),
    ...EVENT_TYPES.map((type) => type[0].toUpperCase() + type.slice(1).replaceAll('-', ' ')),
    ...LINE_NAMES, ...Object.values(LINE_WORDS), ...Object.values(VERDICT_WORDS),
    ...ATTRIBUTIONS, ...PARTY_ROLES, ...ENTITY_KINDS, ...DATE_WORDS,
    ...Object.values(PROBLEMS).map(([, template]) => template), ...Object.values(SLIPS),
  ];
`;

/** A call of `vscode.l10n.t`, of `t` taken from it, or of `phrase`, with a string as its first argument. */
const CALL = /(?:\bl10n\.t|(?<![.\w])t|\bphrase)\(\s*'((?:[^'\\]|\\.)*)'/g;

/** The sentences of the sources. */
function fromSources() {
  const files = fs.readdirSync(inRoot('src'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...fs.readFileSync(inRoot('src', file), 'utf8').matchAll(CALL)])
    .map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}

/** The words of the core's tables. */
async function fromTables() {
  const { build } = await import('esbuild');
  const outfile = inRoot('.cache', 'build', 'words.cjs');
  fs.mkdirSync(path.dirname(outfile), { recursive: true });
  const stdin = { contents: TABLES, resolveDir: inRoot('.'), loader: /** @type {const} */ ('ts') };
  await build({ ...nodeOptions(), stdin, outfile, metafile: false });
  /** @type {{ words: string[] }} */
  const { words } = createRequire(import.meta.url)(outfile);
  return words;
}

/** The bundle as it should be: each sentence under itself, in the order of the alphabet. */
export async function bundleText() {
  const all = [...fromSources(), ...(await fromTables())].filter((text) => /\p{L}/u.test(text));
  const sorted = [...new Set(all)].sort((a, b) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), null, 2)}\n`;
}

async function main() {
  await ensureInstalled();
  const text = await bundleText();
  if (process.argv.includes('--print')) return void process.stdout.write(text);
  fs.mkdirSync(path.dirname(BUNDLE), { recursive: true });
  fs.writeFileSync(BUNDLE, text);
  say(`${path.relative(inRoot('.'), BUNDLE)}: ${Object.keys(JSON.parse(text)).length} sentences`);
}

if (process.argv[1] === inRoot('scripts', 'l10n.mjs')) runMain(main);
