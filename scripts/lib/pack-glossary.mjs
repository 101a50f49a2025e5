// Reads the bundled glossary when the extension is built, so that no reader waits for YAML: the core does it, bundled for the moment.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { markedGlossary, nodeOptions } from './bundle.mjs';
import { inRoot } from './paths.mjs';

const ENTRY = `
  import { packGlossary } from './src/core/glossary/packed.ts';
  import { readGlossaryFile } from './src/core/glossary/read-file.ts';
  export const pack = (files) => packGlossary(files.map(({ file, text }) => readGlossaryFile(file, text)));
`;

/** Writes dist/bundled-glossary.json; throws where a file of the glossary does not parse. */
export async function packBundledGlossary() {
  const outfile = inRoot('.cache', 'build', 'pack.cjs');
  fs.mkdirSync(path.dirname(outfile), { recursive: true });
  const stdin = { contents: ENTRY, resolveDir: inRoot('.'), loader: /** @type {const} */ ('ts') };
  await esbuild.build({ ...nodeOptions(), stdin, outfile, metafile: false });
  /** @type {{ pack: (files: { file: string, text: string }[]) => string }} */
  const { pack } = createRequire(import.meta.url)(outfile);
  fs.writeFileSync(inRoot('dist', 'bundled-glossary.json'), pack(markedGlossary()));
}
