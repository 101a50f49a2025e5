// npm run build [-- --watch | --dev]: bundles the extension and the command line into dist/.
import fs from 'node:fs';
import { inRoot } from './lib/paths.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { PlainError, runMain, say, step } from './lib/say.mjs';

/**
 * Bundles everything into dist/ and fails when a bundle is over its budget.
 * @param {{ minify?: boolean }} [options]
 */
export async function build(options = {}) {
  const { build: bundle } = await import('esbuild');
  const { BUDGET, allBundles, bundledGlossary } = await import('./lib/bundle.mjs');
  const { packBundledGlossary } = await import('./lib/pack-glossary.mjs');
  fs.mkdirSync(inRoot('dist'), { recursive: true });
  const glossary = bundledGlossary();
  fs.writeFileSync(inRoot('dist', 'glossary.json'), `${JSON.stringify(glossary, null, 2)}\n`);
  await packBundledGlossary();
  for (const each of allBundles(options)) {
    const { metafile } = await bundle(each);
    for (const [file, { bytes, inputs }] of Object.entries(metafile?.outputs ?? {})) {
      const size = `${file}: ${(bytes / 1024).toFixed(0)} KiB`;
      if (options.minify !== false && bytes > BUDGET) {
        throw new PlainError(`${size} is over the budget of ${BUDGET / 1024} KiB.`);
      }
      const parser = Object.keys(inputs).find((input) => input.includes('node_modules/'));
      if (/\/(extension|base|essay|core|reader)\.js$/.test(file) && parser !== undefined) {
        const mend = 'import it from src/core/yaml.ts in what `services.yaml` loads';
        throw new PlainError(`${file} holds ${parser}: ${mend}.`);
      }
      say(`  ${size}`);
    }
    if (metafile) writeMetafile(String(each.outfile), metafile);
  }
}

/**
 * What each bundle is made of, for esbuild's analyser and the tests.
 * @param {string} outfile
 * @param {import('esbuild').Metafile} metafile
 */
function writeMetafile(outfile, metafile) {
  const name = outfile.replace(/^.*\//, '').replace(/\.js$/, '.meta.json');
  fs.mkdirSync(inRoot('.cache', 'meta'), { recursive: true });
  fs.writeFileSync(inRoot('.cache', 'meta', name), JSON.stringify(metafile));
}

async function watch() {
  const { context } = await import('esbuild');
  const { allBundles } = await import('./lib/bundle.mjs');
  for (const each of allBundles({ minify: false })) {
    await (await context({ ...each, logLevel: 'info' })).watch();
  }
}

async function main() {
  await ensureInstalled();
  if (process.argv.includes('--watch')) return watch();
  const minify = !process.argv.includes('--dev');
  await step('Building the extension and the command line', () => build({ minify }));
}

if (process.argv[1] === inRoot('scripts', 'build.mjs')) runMain(main);
