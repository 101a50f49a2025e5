/** Programs of the checkout that people run and no other test does. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-reader-programs-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));

function node(...args: readonly string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { code: status, out: stdout, error: stderr };
}

function squeeze(file: string): ReturnType<typeof node> {
  const script = `import { squeezeZip } from './scripts/lib/squeeze-zip.mjs'; await squeezeZip(process.argv[1]);`;
  return node('--input-type=module', '--eval', script, file);
}

describe('packing a .zip once more', () => {
  const contents = {
    'extension/essay.md': new Uint8Array(fs.readFileSync('CHANGELOG.md')),
    'extension/empty.txt': new Uint8Array(0),
    '[Content_Types].xml': strToU8('<Types/>'),
  };

  test('what it holds stays, under the same names and in the same order, in fewer bytes', () => {
    const file = path.join(folder, 'a.zip');
    const before = zipSync(contents, { level: 9 });
    fs.writeFileSync(file, before);
    assert.deepEqual(squeeze(file), { code: 0, out: '', error: '' });
    const packed = new Uint8Array(fs.readFileSync(file));
    const found = unzipSync(packed);
    assert.deepEqual(Object.keys(found), Object.keys(contents));
    for (const [name, content] of Object.entries(contents)) {
      assert.deepEqual([...(found[name] ?? [])], [...content], name);
    }
    assert.ok(packed.length < before.length, `${packed.length} of ${before.length}`);
  });

  test('what is no .zip is left as it was', () => {
    const file = path.join(folder, 'b.zip');
    fs.writeFileSync(file, 'no .zip');
    assert.notEqual(squeeze(file).code, 0);
    assert.equal(fs.readFileSync(file, 'utf8'), 'no .zip');
  });
});

describe('measuring in the host, which takes minutes', () => {
  for (const [strange, ...args] of [
    ['--help', '--help'],
    ['--label', '--label', '200'],
    ['quick', '--labels', '200', 'quick'],
  ]) {
    test(`${args.join(' ')} is refused at once, with what there is`, () => {
      const { code, out, error } = node('scripts/bench-host.mjs', ...args);
      assert.equal(code, 1);
      assert.match(
        error,
        new RegExp(`${strange}\\? Each may be given with a value: --labels --sizes`),
      );
      assert.equal(out, '');
    });
  }
});
