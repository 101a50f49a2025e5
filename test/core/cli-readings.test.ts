/** The reader's own decisions and the reasons of readings, on the command line. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { makePin, writePins, type Decision } from '../../src/core/index.ts';

const CLI = path.resolve('dist/cli.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-reader-readings-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));

const ESSAY = '# Rooks\n\nAda Rook went to Mora. Then Rook fell ill, and Mora sent help.\n';
const GLOSSARY = `entities:
  ada: { kind: person, prefLabel: Ada Rook, weakLabel: Rook }
  ole: { kind: person, prefLabel: Ole Rook, weakLabel: Rook }
  mora: { kind: place, prefLabel: Mora }
  aland: { kind: state, prefLabel: Aland, seat: mora }
`;

/** A pin for the nth occurrence of some words. */
function pinOn(words: string, nth: number, decision: Decision, text = ESSAY) {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  return makePin(text, { start, end: start + words.length }, 'essays/a.md', decision);
}

const PINS = [
  pinOn('Rook', 2, { type: 'is', entity: 'ole' }),
  pinOn('Mora', 1, { type: 'never' }),
  pinOn('gone', 0, { type: 'never' }, 'All of it is gone now.'),
];
for (const [name, text] of Object.entries({
  'glossary.yaml': GLOSSARY,
  'essays/a.md': ESSAY,
  '.corpus-reader/pins.json': writePins(PINS),
  'list.json': '{ "no": "list" }',
})) {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
}

function annotate(...args: readonly string[]): { code: number | null; out: string; error: string } {
  const all = [CLI, 'annotate', 'essays/a.md', '--glossary', 'glossary.yaml', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

function names(...args: readonly string[]): string[] {
  const { out } = annotate('--format', 'json', ...args);
  const { essays } = JSON.parse(out) as {
    essays: readonly { mentions: readonly { text: string; entity: string }[] }[];
  };
  return essays.flatMap(({ mentions }) => mentions.map((m) => `${m.text}=${m.entity}`));
}

describe('annotate --pins', () => {
  test('without it the essay is read as it stands', () =>
    assert.deepEqual(names(), ['Ada Rook=ada', 'Mora=mora', 'Rook=ada', 'Mora=aland']));
  test('what the reader decided counts, at its place alone', () =>
    assert.deepEqual(names('--pins', '.corpus-reader/pins.json'), [
      'Ada Rook=ada',
      'Mora=mora',
      'Rook=ole',
    ]));
  test('an orphaned pin is listed, beside what is printed', () => {
    const { code, out, error } = annotate('--pins', '.corpus-reader/pins.json');
    assert.equal(code, 0);
    assert.equal(error.trim(), 'essays/a.md: orphaned pin: “gone”');
    assert.doesNotMatch(out, /gone/);
  });
  test('a file that is no list of pins is refused', () => {
    const { code, error } = annotate('--pins', 'list.json');
    assert.equal(code, 2);
    assert.match(error, /not a file of pins: list\.json/);
  });
});

describe('annotate --explain', () => {
  test('says the rule, its support and who else was possible', () => {
    const { out } = annotate('--explain');
    assert.match(out, /3:29: Rook = Ada Rook \(person\)\n +by weak-label, label "Rook".*full-name/);
    assert.match(out, /3:18: Mora = Mora \(place\)\n.*the city by "went to"/);
    assert.match(out, /Mora = Aland \(state\)\n.*the government by "sent"/);
  });
  test('a pin is a reason too', () => {
    const { out } = annotate('--explain', '--pins', '.corpus-reader/pins.json');
    assert.match(out, /Rook = Ole Rook \(person\)\n +by pin/);
  });
});
