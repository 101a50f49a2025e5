// npm run schema [-- --check]: writes the JSON Schema of a glossary from the field table; with --check it fails where the
// file in schemas/ is not that.
import fs from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';

const FILE = inRoot('schemas', 'glossary.schema.json');

/** The schema as it must stand in the file. */
async function schemaText() {
  const { build } = await import('esbuild');
  const { nodeOptions } = await import('./lib/bundle.mjs');
  const outfile = inRoot('.cache', 'schema', 'json-schema.cjs');
  await build({
    ...nodeOptions(),
    metafile: false,
    entryPoints: ['src/core/glossary/json-schema.ts'],
    outfile,
  });
  const module = await import(outfile);
  const { format, resolveConfig } = await import('prettier');
  const text = JSON.stringify(module.glossaryJsonSchema());
  return format(text, { ...(await resolveConfig(FILE)), parser: 'json' });
}

async function main() {
  await ensureInstalled();
  const text = await schemaText();
  const present = fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8') : '';
  if (text === present) return say('schemas/glossary.schema.json is up to date.');
  if (process.argv.includes('--check')) {
    throw new PlainError(
      'schemas/glossary.schema.json is not what the field table says: npm run schema',
    );
  }
  fs.mkdirSync(inRoot('schemas'), { recursive: true });
  fs.writeFileSync(FILE, text);
  say('wrote schemas/glossary.schema.json');
}

if (process.argv[1] === inRoot('scripts', 'schema.mjs')) runMain(main);
