/** The command line as people and scripts meet it: `dist/cli.js` as a program of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';

const CLI = path.resolve('dist/cli.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-reader-cli-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));

const GLOSSARY = `entities:
  aland: { kind: state, prefLabel: Aland, altLabel: Åland Isles }
  ferry: { kind: organisation, prefLabel: Ferry Line }
incidents:
  strike:
    prefLabel: Ferry strike
    eventType: protests
    date: 2024-05-03
    evidence:
      - [{ entity: ferry }, { words: [strike*] }]
      - { parts: [{ entity: aland }, { words: [strike*] }], strength: possible }
  founding: { prefLabel: the Founding, eventType: strategic-developments }
`;
const ESSAY =
  '# On Aland\n\n😀 The Ferry Line’s strike began. A strike on Aland, said some. The Founding was long ago.\n';

fs.mkdirSync(path.join(folder, 'essays'));
for (const [name, text] of Object.entries({
  'good.yaml': GLOSSARY,
  'wrong.yaml':
    'entities:\r\n  a:\r\n    kind: state\r\n    prefLabel: Atoll\r\n    colour: red\r\n',
  'warn.yaml': 'entities:\n  a: { kind: state, prefLabel: A, altLabel: A }\n',
  'broken.yaml': 'entities:\n  a: { kind: state\n',
  'essays/a.md': ESSAY,
  'essays/b.txt': 'Nobody is here.',
  'essays/picture.png': 'x',
})) {
  fs.writeFileSync(path.join(folder, name), text);
}

function run(...args: readonly string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

describe('help and errors of use', () => {
  test('--help says what there is', () => {
    for (const args of [
      ['--help'],
      ['-h'],
      ['help'],
      ['annotate', '--help'],
      ['check', '--help'],
      ['check', '-h'],
    ]) {
      const { code, out, error } = run(...args);
      assert.equal(code, 0, args.join(' '));
      assert.equal(error, '');
      for (const word of ['annotate', 'check', '--glossary', '--format', 'Exit codes'])
        assert.ok(out.includes(word), word);
    }
  });
  const wrong: readonly (readonly [says: RegExp, ...args: string[]])[] = [
    [/annotate/, ...[]],
    [/unknown command: anotate/, 'anotate', 'essays/a.md'],
    [/unknown option: --formt/, 'annotate', 'essays/a.md', '--formt', 'json'],
    [/unknown option: -x/, 'check', '-x'],
    [/unknown option: --help=no/, 'check', '--help=no'],
    [/--format needs a value/, 'annotate', 'essays/a.md', '--format'],
    [/--format is json or text, not xml/, 'annotate', 'essays/a.md', '--format', 'xml'],
    [/at least one essay/, 'annotate'],
    [/at least one essay/, 'annotate', '--glossary', 'good.yaml'],
    [/no such file or folder: nowhere\.md/, 'annotate', 'nowhere.md'],
    [
      /no such file or folder: nowhere\.yaml/,
      'annotate',
      'essays/a.md',
      '--glossary',
      'nowhere.yaml',
    ],
    [/no such file or folder: nowhere/, 'check', 'nowhere'],
  ];
  for (const [says, ...args] of wrong) {
    test(`${args.join(' ') || '(nothing)'} is refused`, () => {
      const { code, out, error } = run(...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(error, says);
      assert.doesNotMatch(error, /\n\s+at /, 'no stack');
    });
  }
});

describe('annotate', () => {
  interface Span {
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }
  interface Output {
    readonly essays: readonly {
      readonly path: string;
      readonly mentions: readonly (Span & { entity: string; name: string; kind: string })[];
      readonly incidents: readonly {
        id: string;
        name: string;
        date: string | null;
        mentions: readonly Span[];
      }[];
    }[];
  }
  const json = (...args: readonly string[]) => {
    const { code, out, error } = run('annotate', ...args, '--format', 'json');
    assert.equal(code, 0, error);
    return JSON.parse(out) as Output;
  };

  test('prints mentions and incidents as JSON, with offsets in UTF-16 units', () => {
    const { essays } = json('essays/a.md', '--glossary', 'good.yaml');
    const [essay, ...more] = essays;
    assert.deepEqual(more, []);
    assert.equal(essay?.path, 'essays/a.md');
    for (const { start, end, text } of [
      ...essay.mentions,
      ...essay.incidents.flatMap((each) => each.mentions),
    ]) {
      assert.equal(ESSAY.slice(start, end), text);
    }
    assert.deepEqual(
      essay.mentions.map(({ text, entity, name, kind }) => [text, entity, name, kind]),
      [
        ['Aland', 'aland', 'Aland', 'state'],
        ['Ferry Line', 'ferry', 'Ferry Line', 'organisation'],
        ['Aland', 'aland', 'Aland', 'state'],
      ],
    );
    assert.deepEqual(
      essay.incidents.map(({ id, name, date, mentions }) => [
        id,
        name,
        date,
        mentions.map(({ text }) => text),
      ]),
      [
        ['strike', 'Ferry strike', '2024-05-03', ['Ferry Line’s strike', 'strike on Aland']],
        ['founding', 'the Founding', null, ['The Founding']],
      ],
    );
  });

  test('takes a folder, essays only, sorted', () => {
    const { essays } = json('essays', '--glossary', 'good.yaml');
    assert.deepEqual(
      essays.map((each) => each.path),
      [path.join('essays', 'a.md'), path.join('essays', 'b.txt')],
    );
    assert.deepEqual(essays[1]?.mentions, []);
  });

  test('takes options before and after, with = and several times, and -- for odd names', () => {
    fs.writeFileSync(path.join(folder, '--odd.md'), ESSAY);
    const { code, out } = run(
      'annotate',
      '--format=json',
      '--glossary=good.yaml',
      '--',
      '--odd.md',
      'essays/b.txt',
    );
    assert.equal(code, 0);
    assert.deepEqual(
      (JSON.parse(out) as Output).essays.map((each) => each.path),
      ['--odd.md', 'essays/b.txt'],
    );
    fs.rmSync(path.join(folder, '--odd.md'));
  });

  test('the same file named twice is read once', () => {
    assert.equal(json('essays/a.md', 'essays/a.md', '--glossary', 'good.yaml').essays.length, 1);
  });

  test('uses the bundled glossary unless told otherwise', () => {
    fs.writeFileSync(path.join(folder, 'bundled.md'), 'Pakistan spoke.');
    const [essay] = json('bundled.md').essays;
    assert.equal(essay?.mentions[0]?.name, 'Pakistan');
  });

  test('prints lines for people without --format', () => {
    const { code, out } = run('annotate', 'essays/a.md', '--glossary', 'good.yaml');
    assert.equal(code, 0);
    assert.match(out, /^essays\/a\.md:1:6: Aland = Aland \(state\)$/m);
    assert.match(out, /^2024-05-03 {2}Ferry strike$/m);
  });

  test('goes on with a glossary that has errors, and says so', () => {
    const { code, out, error } = run(
      'annotate',
      'essays/a.md',
      '--glossary',
      'good.yaml',
      'wrong.yaml',
      '--format',
      'json',
    );
    assert.equal(code, 1);
    assert.match(error, /^wrong\.yaml:5:5: error: .*\[unknown-key\]$/m);
    assert.equal((JSON.parse(out) as Output).essays[0]?.mentions.length, 3);
  });
});

describe('check', () => {
  test('says nothing is wrong', () => {
    const { code, out, error } = run('check', 'good.yaml');
    assert.deepEqual([code, out], [0, '']);
    assert.match(error, /1 file, 2 entities, 2 incidents, 0 problems/);
  });
  test('names file, line, column, severity, code', () => {
    const { code, out } = run('check', 'wrong.yaml');
    assert.equal(code, 1);
    assert.match(
      out,
      /^wrong\.yaml:5:5: error: There is no key "colour" here.* \[unknown-key\]\n$/,
    );
  });
  test('places of YAML errors', () => {
    const { code, out } = run('check', 'broken.yaml');
    assert.equal(code, 1);
    assert.match(out, /^broken\.yaml:\d+:\d+: error: .* \[yaml-syntax\]$/m);
  });
  test('warnings fail with --strict only', () => {
    assert.equal(run('check', 'warn.yaml').code, 0);
    const { code, out } = run('check', 'warn.yaml', '--strict');
    assert.equal(code, 1);
    assert.match(out, /^warn\.yaml:2:\d+: warning: .*\[label-twice\]$/m);
  });
  test('takes a folder', () => {
    const { code, error } = run('check', '.');
    assert.equal(code, 1);
    assert.match(error, /4 files/);
  });
  test('passes over a folder’s YAML that is no glossary, but not over what is named', () => {
    fs.mkdirSync(path.join(folder, 'mixed'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'mixed', 'settings.yaml'), 'theme: dark\n');
    fs.writeFileSync(path.join(folder, 'mixed', 'names.yaml'), GLOSSARY);
    const { code, error } = run('check', 'mixed');
    assert.equal(code, 0);
    assert.match(error, /1 file,/);
    assert.equal(run('check', 'mixed/settings.yaml').code, 1);
    fs.rmSync(path.join(folder, 'mixed'), { recursive: true });
  });
  test('checks the bundled glossary by default, which is clean', () => {
    const { code, out } = run('check');
    assert.deepEqual([code, out], [0, '']);
  });
  test('an alias bomb and deep nesting are refused, not followed', () => {
    fs.mkdirSync(path.join(folder, 'bad'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'bad', 'deep.yaml'), `entities: ${'['.repeat(20_000)}`);
    const { code, out } = run('check', 'bad/deep.yaml');
    assert.equal(code, 1);
    assert.match(out, /deep\.yaml:1:1: error: .*\[yaml-depth\]$/m);
    fs.rmSync(path.join(folder, 'bad'), { recursive: true });
  });
});
