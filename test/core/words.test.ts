/** Everything that the extension says can be said in another language. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';

interface Source {
  readonly file: string;
  readonly text: string;
}

function sourcesIn(folder: string): Source[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .map((file) => ({ file, text: fs.readFileSync(file, 'utf8') }));
}

const EXTENSION = [...sourcesIn('src/features'), ...sourcesIn('src/vscode')];
/** Where a sentence of the core, known to the bundle by the core's tables, is handed on. */
const HANDED_ON = /^(?:problem\.template|template|words\b|phrase\b)/;
/** What is named in every language. */
const NAMES = /Corpus Reader|corpusReader|Markdown/g;
/** What people read: fields of items and rows, and what is said in passing. */
const READ =
  /\b(?:title|label|description|detail|placeHolder|placeholder|tooltip|message|spoken|foot|prompt)\s*[:=]\s*(['`])((?:(?!\1).)*)\1|\b(?:sayInPassing|show(?:Information|Warning|Error)Message|setStatusBarMessage)\(\s*(['`])((?:(?!\3).)*)\3/g;

test('the bundle holds just the sentences that are said (npm run l10n)', () => {
  const now = execFileSync(process.execPath, ['scripts/l10n.mjs', '--print'], { encoding: 'utf8' });
  assert.equal(fs.readFileSync('l10n/bundle.l10n.json', 'utf8'), now);
});

describe('no words of a feature stand outside of l10n', () => {
  for (const { file, text } of EXTENSION) {
    test(file, () => {
      for (const [all, , one = '', , other = ''] of text.matchAll(READ)) {
        const words = `${one}${other}`.replace(/\$\{[^}]*\}|\$\([\w-]+\)/g, '').replace(NAMES, '');
        assert.doesNotMatch(words, /\p{L}{2}/u, all);
      }
    });
  }
  test('the check itself: it finds words, and lets icons and ids be', () => {
    const found = (text: string) =>
      [...text.matchAll(READ)].filter(([, , one = '', , other = '']) =>
        /\p{L}{2}/u.test(`${one}${other}`.replace(/\$\{[^}]*\}|\$\([\w-]+\)/g, '')),
      ).length;
    assert.equal(found("title: 'Choose',"), 1);
    assert.equal(found("sayInPassing('Copied.')"), 1);
    assert.equal(found('label: `${name} of ${count}`,'), 1);
    assert.equal(found("label: `$(file) ${t('Open')}`, icon: 'open', description: ''"), 0);
  });
});

test('a sentence to be translated is written out where it is said', () => {
  const calls = /(?:\bl10n\.t|(?<![.\w])t|\bphrase)\(\s*([^\s'][^,)\n]*)/g;
  for (const { file, text } of [...EXTENSION, ...sourcesIn('src/core')]) {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    for (const [, first = ''] of code.matchAll(calls)) {
      const known =
        HANDED_ON.test(first) ||
        /^(?:word|monthWords|dayOfMonth|kind\b|attribution\b|VERDICT_WORDS|shape\.doc)/.test(first);
      assert.ok(known || file.endsWith('text/phrase.ts'), `${file}: ${first}`);
    }
  }
});

test('nothing in the manifest that people read stands outside of package.nls.json', () => {
  const READ_KEYS =
    /^(?:title|displayName|description|markdownDescription|category|contents|altText|name|contextualTitle)$/;
  const { contributes } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
    contributes: object;
  };
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (typeof each === 'string' && READ_KEYS.test(key))
        assert.match(each, /^%.+%$/, `${at}.${key}`);
      walk(each, `${at}.${key}`);
    }
  };
  walk(contributes, 'contributes');
});
