/** Edits of labels: the smallest change, however the list is written; all else stays as it was. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isRefused, type Edited } from '../../src/core/glossary/edit.ts';
import {
  addLabel,
  dropLabel,
  moveLabel,
  rewriteText,
} from '../../src/core/glossary/edit-labels.ts';
import { applyEdits } from '../../src/core/glossary/yaml-text.ts';

const TTP = { section: 'entities', id: 'ttp' } as const;

/** An entry `ttp` with these lines, beside another whose line must stay as it is. */
function file(...lines: readonly string[]): string {
  const fields = lines.map((line) => `    ${line}\n`).join('');
  return `# Groups\nentities:\n  ttp:\n    kind: group   # armed\n    prefLabel: Tehrik\n${fields}  iran: { kind: state, prefLabel: Iran }   # end\n`;
}

function made(text: string, edited: Edited): string {
  assert.ok(!isRefused(edited), 'it is made');
  return applyEdits(text, edited);
}

type Row = readonly [name: string, before: readonly string[], after: readonly string[]];

const ADDED: readonly Row[] = [
  ['no list yet', [], ['altLabel: [New]']],
  ['before what comes later', ['summary: Armed.'], ['altLabel: [New]', 'summary: Armed.']],
  ['one name without brackets', ['altLabel: TTP'], ['altLabel: [TTP, New]']],
  ['one with a remark behind it', ['altLabel: TTP # short'], ['altLabel: [TTP, New] # short']],
  ['one quoted', ["altLabel: 'T: P'"], ["altLabel: ['T: P', New]"]],
  ['one that brackets would split', ['altLabel: T, P'], ['altLabel: ["T, P", New]']],
  ['one folded', ['altLabel: >-', '  T', '  P'], ['altLabel: [T P, New]']],
  ['nothing behind the key', ['altLabel:'], ['altLabel: [New]']],
  ['a remark behind the key', ['altLabel: # none'], ['altLabel: [New] # none']],
  ['empty brackets', ['altLabel: []'], ['altLabel: [New]']],
  ['brackets', ['altLabel: [TTP, "T.T.P"]'], ['altLabel: [TTP, "T.T.P", New]']],
  ['a comma at the end', ['altLabel: [TTP,] # x'], ['altLabel: [TTP, New,] # x']],
  ['brackets over lines', ['altLabel: [', '  TTP', ']'], ['altLabel: [', '  TTP,', '  New', ']']],
  ['brackets begun above', ['altLabel: [TTP,', '  T2]'], ['altLabel: [TTP,', '  T2,', '  New]']],
  ['a list', ['altLabel:', '  - TTP # short'], ['altLabel:', '  - TTP # short', '  - New']],
  ['a list not indented', ['altLabel:', '- TTP'], ['altLabel:', '- TTP', '- New']],
  [
    'a list of names with rules',
    ['altLabel:', '  - label: TTP', '    notIn: [TTP Road]', '  # more', 'summary: S'],
    ['altLabel:', '  - label: TTP', '    notIn: [TTP Road]', '  - New', '  # more', 'summary: S'],
  ],
  [
    'one name with rules on lines of their own',
    ['altLabel:', '  label: TTP', '  notIn: [TTP Road]'],
    ['altLabel:', '  - label: TTP', '    notIn: [TTP Road]', '  - New'],
  ],
  [
    'one name with rules in brackets',
    ['altLabel: { label: TTP, case: exact }'],
    ['altLabel: [{ label: TTP, case: exact }, New]'],
  ],
];

const DROPPED: readonly (readonly [...Row, label: string])[] = [
  ['the only one', ['altLabel: TTP', 'summary: S'], ['summary: S'], 'TTP'],
  ['the only one in brackets', ['altLabel: [TTP] # x', 'summary: S'], ['summary: S'], 'TTP'],
  ['the first in brackets', ['altLabel: [TTP, B]'], ['altLabel: [B]'], 'TTP'],
  ['the last in brackets', ['altLabel: [A, TTP]'], ['altLabel: [A]'], 'TTP'],
  ['the middle', ['altLabel: [A, "TTP", B]'], ['altLabel: [A, B]'], 'TTP'],
  ['with a rule', ['altLabel: [A, { label: TTP, case: any }]'], ['altLabel: [A]'], 'TTP'],
  ['a line', ['altLabel:', '  - TTP', '  - B'], ['altLabel:', '  - B'], 'TTP'],
  ['a last line', ['altLabel:', '  - B', '  - TTP # x'], ['altLabel:', '  - B'], 'TTP'],
  ['lines', ['altLabel:', '- label: TTP', '  case: any', '- B'], ['altLabel:', '- B'], 'TTP'],
  ['beside a remark', ['altLabel: [A, # known', '  TTP]'], ['altLabel: [A, # known', '  ]'], 'TTP'],
];

describe('adding a label', () => {
  for (const [name, before, after] of ADDED) {
    for (const eol of ['\n', '\r\n']) {
      test(`${name} ${eol === '\n' ? '' : '(CRLF)'}`, () => {
        const text = file(...before).replaceAll('\n', eol);
        const now = made(text, addLabel(text, TTP, 'altLabel', 'New'));
        assert.equal(now, file(...after).replaceAll('\n', eol));
      });
    }
  }

  const WRITTEN: readonly (readonly [label: string, written: string])[] = [
    ['Pakistani Taliban', 'Pakistani Taliban'],
    ['U.S.', 'U.S.'],
    ['1.10', '1.10'],
    ['null', 'null'],
    ['Tal, Mira', '"Tal, Mira"'],
    ['Re: Oster', '"Re: Oster"'],
    ['C# Front', 'C# Front'],
    ['Front #1', '"Front #1"'],
    ['-ists', '"-ists"'],
    ['“Front”', '“Front”'],
    ['"Front"', String.raw`"\"Front\""`],
    ['Tehrik’s [old]', '"Tehrik’s [old]"'],
    ['a\u2028b', String.raw`"a\u2028b"`],
  ];
  for (const [label, written] of WRITTEN) {
    test(`${label} is written ${written}`, () => {
      const text = file();
      assert.equal(
        made(text, addLabel(text, TTP, 'altLabel', label)),
        file(`altLabel: [${written}]`),
      );
    });
  }

  test('single quotation marks where the file uses them', () => {
    const text = file("altLabel: ['a: b', 'c: d']");
    const now = made(text, addLabel(text, TTP, 'altLabel', "Re: O'Hara"));
    assert.equal(now, file("altLabel: ['a: b', 'c: d', 'Re: O''Hara']"));
  });

  test('an entry in brackets', () => {
    const text = 'entities: { ttp: { kind: group, prefLabel: T, note: x } }';
    const now = made(text, addLabel(text, TTP, 'weakLabel', 'New'));
    assert.equal(
      now,
      'entities: { ttp: { kind: group, prefLabel: T, weakLabel: [New], note: x } }',
    );
  });

  test('no line break at the end, a byte order mark at the start', () => {
    const text = '\uFEFFentities:\n  ttp:\n    kind: group\n    prefLabel: T';
    const now = made(text, addLabel(text, TTP, 'hiddenLabel', 'New'));
    assert.equal(now, `${text}\n    hiddenLabel: [New]`);
  });

  const REFUSED: readonly (readonly [why: string, text: string, label: string])[] = [
    ['broken', 'entities:\n\tttp:\n\t\tkind: group\n', 'New'],
    ['broken', file('altLabel: ["open]'), 'New'],
    ['gone', 'entities:\n  iran: { kind: state, prefLabel: Iran }\n', 'New'],
    ['there-already', file('weakLabel: New'), 'New'],
    ['there-already', file('altLabel: Al‑Qaïda'), 'Al-Qaida'],
    ['bad-value', file(), '…'],
    ['too-odd', file('hiddenLabel: &a [TTP]', 'altLabel: *a'), 'New'],
  ];
  for (const [why, text, label] of REFUSED) {
    test(`refused: ${why}: ${label}`, () => {
      assert.equal(addLabel(text, TTP, 'altLabel', label), why);
    });
  }
});

describe('dropping a label', () => {
  for (const [name, before, after, label] of DROPPED) {
    for (const eol of ['\n', '\r\n']) {
      test(`${name} ${eol === '\n' ? '' : '(CRLF)'}`, () => {
        const text = file(...before).replaceAll('\n', eol);
        const now = made(text, dropLabel(text, TTP, text.indexOf(label)));
        assert.equal(now, file(...after).replaceAll('\n', eol));
      });
    }
  }

  test('in an entry in brackets its key goes too', () => {
    const text = 'entities: { ttp: { kind: group, prefLabel: T, altLabel: [X] } }\n';
    const now = made(text, dropLabel(text, TTP, text.indexOf('X')));
    assert.equal(now, 'entities: { ttp: { kind: group, prefLabel: T } }\n');
  });

  test('on a last line without a break none is left behind', () => {
    const text = 'entities:\r\n  ttp:\r\n    kind: group\r\n    prefLabel: T\r\n    altLabel: X';
    const now = made(text, dropLabel(text, TTP, text.indexOf('X')));
    assert.equal(now, 'entities:\r\n  ttp:\r\n    kind: group\r\n    prefLabel: T');
  });

  test('never the name that is shown, never what is no label', () => {
    const text = file('summary: S');
    assert.equal(dropLabel(text, TTP, text.indexOf('Tehrik')), 'gone');
    assert.equal(dropLabel(text, TTP, text.indexOf('S\n')), 'gone');
  });
});

describe('moving a label', () => {
  const MOVED: readonly Row[] = [
    ['the only one', ['altLabel: X'], ['hiddenLabel: [X]']],
    ['one of several', ['altLabel: [A, X]'], ['altLabel: [A]', 'hiddenLabel: [X]']],
    [
      'with its rules',
      ['altLabel:', '  - label: X', '    notIn: X Road', '  - B', 'hiddenLabel: C'],
      ['altLabel:', '  - B', 'hiddenLabel: [C, { label: X, notIn: [X Road] }]'],
    ],
  ];
  for (const [name, before, after] of MOVED) {
    test(name, () => {
      const text = file(...before);
      const now = made(text, moveLabel(text, TTP, text.indexOf('X'), 'hiddenLabel'));
      assert.equal(now, file(...after));
    });
  }
});

describe('rewriting a label', () => {
  const WRITTEN: readonly (readonly [before: string, value: string, after: string])[] = [
    ['altLabel: [X]', 'Y', 'altLabel: [Y]'],
    ['altLabel: [X]', 'Y, Z', 'altLabel: ["Y, Z"]'],
    ['altLabel: X', 'Y, Z', 'altLabel: Y, Z'],
    ['altLabel: "X"', 'Y', 'altLabel: "Y"'],
    ["altLabel: ['X'] # x", "O'Y", "altLabel: ['O''Y'] # x"],
    ['altLabel: { label: X, case: any }', 'Y', 'altLabel: { label: Y, case: any }'],
  ];
  for (const [before, value, after] of WRITTEN) {
    test(`${before} -> ${after}`, () => {
      const text = file(before);
      assert.equal(made(text, rewriteText(text, text.indexOf('X'), value)), file(after));
    });
  }
});
