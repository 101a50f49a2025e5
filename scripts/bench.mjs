// npm run bench [-- --compare | --readme]: bundles bench/main.ts and runs it in Node.
import * as esbuild from 'esbuild';
import { nodeOptions } from './lib/bundle.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';

async function main() {
  await ensureInstalled();
  const outfile = inRoot('.cache', 'bench', 'main.cjs');
  await esbuild.build({ ...nodeOptions(), entryPoints: ['bench/main.ts'], outfile, minify: true });
  const { code } = await run([process.execPath, outfile, ...process.argv.slice(2)]);
  process.exitCode = code;
}

if (process.argv[1] === inRoot('scripts', 'bench.mjs')) runMain(main);
