// npm run screenshots [-- --out FOLDER] [scene…]: pictures of every state in four themes (or of the scenes whose names begin so;
// see test/ui/scenes.ts), or of essays of one's own, given as files. UI_THEMES=vs,vs-dark takes fewer themes.
// npm run screenshots -- --readme: the pictures of the README and the walkthrough, small enough to be packed.
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { bundleTests, nodeOptions } from './lib/bundle.mjs';
import { endOnSignals } from './host/server.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { CACHE, inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';
import { prepareUi, withUiHost } from './testing/ui.mjs';

/** @param {string} folder */
function copyToReadme(folder) {
  for (const [scene, name] of [
    ['reading', 'reading'],
    ['reading-card', 'card'],
    ['reading-tree', 'incidents'],
  ]) {
    for (const [kind, theme] of [
      ['vs-dark', 'dark'],
      ['vs', 'light'],
    ]) {
      const picture = path.join(folder, `${scene}-${kind}.webp`);
      fs.copyFileSync(picture, inRoot('images', `${name}-${theme}.webp`));
    }
  }
}

async function main() {
  endOnSignals();
  await ensureInstalled();
  const readme = process.argv.includes('--readme');
  const args = process.argv.slice(2).filter((arg) => arg !== '--readme');
  const at = args.indexOf('--out');
  const out = at < 0 ? path.join(CACHE, 'screenshots') : path.resolve(args[at + 1] ?? '.');
  const named = at < 0 ? args : args.filter((_, index) => index !== at && index !== at + 1);
  const chosen = readme ? ['reading'] : named;
  const scenes = chosen.map((name) => (fs.existsSync(name) ? path.resolve(name) : name));
  if (readme) {
    process.env['UI_PICTURE'] = 'webp';
    process.env['UI_THEMES'] = 'vs,vs-dark';
  }
  await build();
  const bundle = path.join(CACHE, 'test', 'screenshots');
  await bundleTests(['test/ui/screenshots.ts'], bundle, {
    ...nodeOptions(),
    external: ['playwright-core'],
  });
  const prepared = await prepareUi();
  try {
    const program = path.join(bundle, 'test', 'ui', 'screenshots.cjs');
    const take = (/** @type {boolean} */ restricted) =>
      withUiHost(
        prepared,
        (env) => run([process.execPath, '--enable-source-maps', program, ...scenes], { env }),
        { screenshots: out, restricted },
      );
    const codes = [(await take(false)).code, readme ? 0 : (await take(true)).code];
    if (codes.some((code) => code !== 0)) throw new PlainError('The pictures were not all taken.');
    say(`Pictures in ${out}`);
    if (readme) copyToReadme(out);
  } finally {
    prepared.remove();
  }
}

runMain(main);
