/**
 * Whatever is written while reading, in whatever order: the glossary reads without problems, and
 * lines that an edit has nothing to do with stay as they were, byte by byte.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { isRefused, type FileEdits, type Refusal } from '../../src/core/glossary/edit.ts';
import { addEntry, renameId } from '../../src/core/glossary/edit-entries.ts';
import {
  addLabel,
  dropLabel,
  moveLabel,
  rewriteText,
} from '../../src/core/glossary/edit-labels.ts';
import { mendsOf } from '../../src/core/glossary/mend.ts';
import { editsToMend } from '../../src/core/glossary/mend-edits.ts';
import { foldText } from '../../src/core/text/characters.ts';
import { labelsOf, type Glossary, type LabelRole } from '../../src/core/glossary/glossary.ts';
import { applyEdits } from '../../src/core/glossary/yaml-text.ts';
import { readYaml } from './support/reading.ts';

const START = [
  `# Who is who
entities:
  # Persons
  mira-tal:   # she
    kind: person
    prefLabel: Mira Tal
    weakLabel: Tal   # after the full name
    summary: >-
      Harbour master
      of Lanna.

  zoe:
    kind: "person"
    prefLabel: 'Zoë Tallis'
    altLabel:
      - label: Tallis of Veld
        notIn: [Tallis of Velden]
      # an older form
      - "Tallis: the poet"
    distinguishFrom: [mira-tal]

  oster: { kind: state, prefLabel: Oster, demonym: [Osterian,
    Osterians] }

# the end`,
  `incidents:\r
    fire:\r
        prefLabel: Pier fire\r
        eventType: explosions\r
        evidence:\r
          - [{ entity: [mira-tal, oster] }, { words: [fire, "burn*"] }]\r
          - { parts: [{ words: [blaze] }], essays: [notes] }\r
        reports: [{ source: notes, perpetrator: { entity: zoe } }]\r
sources: { notes: { title: Notes, files: ["**/notes.md"] } }\r
`,
  '',
];

type Role = Exclude<LabelRole, 'prefLabel'>;
type Act =
  | {
      readonly do: 'entity' | 'incident' | 'rename' | 'drop';
      readonly at: number;
      readonly word: string;
    }
  | { readonly do: 'add' | 'move'; readonly at: number; readonly word: string; readonly role: Role }
  | { readonly do: 'rewrite' | 'mend'; readonly at: number; readonly word: string };

/** Names as essays have them, and what YAML stumbles over. */
const word = fc
  .tuple(
    fc.constantFrom(
      'Ann',
      'Bé',
      'null',
      '1.10',
      '- x',
      'a: b',
      'c #d',
      '[e]',
      '{f',
      "O'g",
      '"h"',
      'i, j',
      '& k',
      '%l',
      '#m',
      'نام',
      'n:',
      '🙂 o',
      '@p',
      '`q`',
      '? r',
      '---',
    ),
    fc.nat({ max: 400 }),
  )
  .map(([text, number]) => `${text} ${number}${text.endsWith(':') ? ':' : ''}`);
const role = fc.constantFrom<Role>('altLabel', 'hiddenLabel', 'weakLabel', 'demonym');
const at = fc.nat({ max: 1000 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constantFrom('entity' as const, 'incident' as const, 'rename' as const, 'drop' as const),
    at,
    word,
  }),
  fc.record({ do: fc.constantFrom('add' as const, 'move' as const), at, word, role }),
  fc.record({ do: fc.constantFrom('rewrite' as const, 'mend' as const), at, word }),
);

/** Slips of the pen, each in a line of its own, and what a quick fix must find there. */
const SLIPS: readonly (readonly [text: RegExp, by: string])[] = [
  [/\bkind: (?=state|"person"|person)/, 'knid: '],
  [/(?<=\bkind: )(?:state|person)\b/, 'persn'],
  [/(?<=\beventType: )(?:explosions|battles)\b/, 'batles'],
  [/\bsource: notes\b/, 'source: nottes'],
  [/\bsource: notes\b/, 'source: wholly-other'],
  [/\bentity: zoe\b/, 'entity: new-comer'],
  [/\bweakLabel: Tal(?= )/, 'weakLabel: [Tal, Tal]'],
  [/^ {4}kind: (?:person|state)\n/m, ''],
];

interface File {
  readonly file: string;
  readonly text: string;
}

function pick<T>(items: readonly T[], at: number): T | undefined {
  return items[at % Math.max(1, items.length)];
}

/** Labels of entities, those of incidents apart, since these have no weak labels and no demonyms. */
function edit(
  files: readonly File[],
  glossary: Glossary,
  act: Act,
): readonly FileEdits[] | Refusal {
  const entity = pick([...glossary.entities.values()], act.at);
  const fresh = `e-${act.at}-${act.word.replace(/\D+/g, '')}`;
  const inFile = (name: string, make: (text: string) => FileEdits['edits'] | Refusal) => {
    const edits = make(files.find(({ file }) => file === name)?.text ?? '');
    return isRefused(edits) ? edits : [{ file: name, edits }];
  };
  if (act.do === 'entity' || act.do === 'incident') {
    const kind = act.at % 2 ? 'person' : 'state';
    const fields =
      act.do === 'entity'
        ? { kind, prefLabel: act.word }
        : { prefLabel: act.word, eventType: 'battles', evidence: [[{ words: [act.word] }]] };
    const section = act.do === 'entity' ? 'entities' : 'incidents';
    const edited = addEntry(files, { section, id: fresh, fields });
    return isRefused(edited) ? edited : [edited];
  }
  if (!entity) return 'gone';
  const entry = { section: 'entities', id: entity.id } as const;
  const label = pick(labelsOf(entity), act.at >> 3);
  const start = label?.entry.label.start ?? 0;
  const home = entity.idAt.file;
  switch (act.do) {
    case 'rename':
      return renameId(files, 'entity', entity.id, fresh);
    case 'add':
      return inFile(home, (text) => addLabel(text, entry, act.role, act.word));
    case 'drop':
      return inFile(home, (text) => dropLabel(text, entry, start));
    case 'move':
      return inFile(home, (text) => moveLabel(text, entry, start, act.role));
    case 'mend':
      return 'gone';
    case 'rewrite':
      return inFile(home, (text) => rewriteText(text, start, act.word));
  }
}

/** Makes a slip in a file and mends it by a quick fix; undefined where there is nothing to slip on. */
function slipAndMend(files: readonly File[], act: Act): readonly File[] | undefined {
  const [pattern, by] = SLIPS[act.at % SLIPS.length] ?? [/$^/, ''];
  const home = files.find(({ text }) => pattern.test(text));
  if (!home) return undefined;
  const slipped = files.map(({ file, text }) => ({
    file,
    text: file === home.file ? text.replace(pattern, by) : text,
  }));
  const { glossary, problems } = readYaml(...slipped.map(({ text }) => text));
  const problem = problems[0];
  assert.ok(problem, `${String(pattern)} makes a problem`);
  const text = slipped.find(({ file }) => file === problem.at.file)?.text ?? '';
  const mends = mendsOf(problem, text.slice(problem.at.start, problem.at.end));
  const mend = pick(mends, act.at >> 4);
  assert.ok(mend, `${problem.message} can be mended`);
  const value = mend.type === 'add' && mend.values[0] !== undefined ? mend.values[0] : 'person';
  const edited = editsToMend(slipped, glossary, problem.at, mend, value);
  if (isRefused(edited)) assert.fail(`${problem.message}: ${edited}\n${text}`);
  const mended = slipped.map(({ file, text }) => {
    const now = file === edited.file ? applyEdits(text, edited.edits) : text;
    const [gone] = changedLines(text, now);
    assert.ok(gone.length <= 4, `${problem.message}: ${gone.join('\n')}`);
    return { file, text: now };
  });
  return mended;
}

/** Lines before the first and behind the last that differs: how many are left of each between. */
function changedLines(
  before: string,
  after: string,
): readonly [gone: readonly string[], come: readonly string[]] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  for (; a.length && b.length && a[0] === b[0]; a.shift()) b.shift();
  for (; a.length && b.length && a.at(-1) === b.at(-1); a.pop()) b.pop();
  return [a, b];
}

/** What may change: a rename, the lines that hold the id; anything else, one stretch of an entry's own lines. */
function checkLines(before: string, after: string, act: Act, glossary: Glossary): void {
  const [gone, come] = changedLines(before, after);
  if (act.do === 'rename') {
    const id = pick([...glossary.entities.values()], act.at)?.id ?? '';
    assert.equal(gone.length, come.length);
    gone.forEach((line, i) => line === come[i] || assert.ok(line.includes(id), line));
  } else if (act.do === 'entity' || act.do === 'incident') {
    // A table in brackets, a last line without a break: that line is written on.
    assert.ok(gone.length <= 1, gone.join('\n'));
    if (gone[0] !== undefined) assert.ok(come.join('\n').includes(gone[0].replace(/[\s}]*$/, '')));
  } else {
    assert.ok(gone.length <= (act.do === 'move' ? 8 : 4), gone.join('\n'));
  }
}

/** No problem, and each file keeps the ends of its lines. */
function readsWell(files: readonly File[]): void {
  const all = files.map(({ text }) => text);
  const { problems } = readYaml(...all);
  assert.deepEqual(
    problems.map(({ message }) => message),
    [],
    all.join('\n=====\n'),
  );
  const [unix = '', dos = ''] = all;
  assert.doesNotMatch(unix, /\r/);
  assert.doesNotMatch(dos, /(?<!\r)\n/);
}

test('any sequence of edits leaves a glossary without problems, its other lines untouched', () => {
  let made = 0;
  let mends = 0;
  let odd = 0;
  const acts = fc.array(act, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(acts, (sequence) => {
      let files: readonly File[] = START.map((text, i) => ({ file: `${i}.yaml`, text }));
      const used = new Set<string>();
      for (const each of sequence) {
        // Two entries may claim one name: that is told, and no fault of an edit.
        if (used.has(foldText(each.word))) continue;
        used.add(foldText(each.word));
        if (each.do === 'mend') {
          const mended = slipAndMend(files, each);
          files = mended ?? files;
          if (mended) mends += 1;
          readsWell(files);
          continue;
        }
        const { glossary } = readYaml(...files.map(({ text }) => text));
        const edited = edit(files, glossary, each);
        if (isRefused(edited)) {
          odd += edited === 'too-odd' || edited === 'broken' ? 1 : 0;
          continue;
        }
        made += 1;
        files = files.map(({ file, text }) => {
          const now = applyEdits(text, edited.find((one) => one.file === file)?.edits ?? []);
          checkLines(text, now, each, glossary);
          return { file, text: now };
        });
        readsWell(files);
      }
      for (const comment of [
        '# Who is who',
        '# Persons',
        '# she',
        '# an older form',
        '# the end',
      ]) {
        assert.ok(
          files.some(({ text }) => text.includes(comment)) || comment === '# an older form',
          comment,
        );
      }
    }),
    { numRuns: 150 },
  );
  assert.ok(made > 300, `${made} edits were made`);
  assert.ok(mends > 40, `${mends} slips were mended`);
  assert.equal(odd, 0, 'none was refused for being too odd');
});
