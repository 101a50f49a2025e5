/** Typographic kin: what each rule catches without its being listed, and what it must not catch. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { KIN_RULES, type KinRule } from '../../src/core/glossary/vocabulary.ts';
import { explainMention } from '../../src/core/essay/explain.ts';
import { kinOf } from '../../src/core/match/kin.ts';
import { makeReader } from '../../src/core/match/reader.ts';
import { entities, named, read, readerOf, readYaml } from './support/reading.ts';

interface Rule {
  readonly label: string;
  /** Words that are read as the label; everything else in a text is not. */
  readonly caught: readonly string[];
  readonly not: readonly string[];
}

const RULES: Readonly<Record<KinRule, readonly Rule[]>> = {
  hyphens: [
    {
      label: 'Mor-Kaleda',
      caught: ['Mor-Kaleda', 'Mor Kaleda', 'Mor\u00a0Kaleda', 'Mor\nKaleda', 'Mor\u2011Kaleda'],
      not: ['MorKaleda', 'Mor, Kaleda', 'Mor\n\nKaleda', 'Mor. Kaleda', 'Mor/Kaleda'],
    },
    {
      label: 'East Aland',
      caught: ['East Aland', 'East-Aland', 'East–Aland', 'EAST-ALAND'],
      not: ['East — Aland', 'East—Aland', 'East - Aland', 'East--Aland', 'east-aland', 'EastAland'],
    },
    {
      label: 'Army of-the Two-Rivers',
      caught: ['Army-of the Two Rivers', 'Army-of-the-Two-Rivers', 'Army of the Two Rivers'],
      not: ['Army of Two-Rivers', 'Army of the — Two Rivers'],
    },
  ],
  and: [
    {
      label: 'Salt and Iron',
      caught: ['Salt and Iron', 'Salt & Iron', 'Salt &\nIron', 'SALT AND IRON', 'SALT & IRON'],
      not: ['Salt + Iron', 'Salt, Iron', 'Salt or Iron', 'Salt&Iron', 'Salt & & Iron'],
    },
    {
      label: 'Bureau & Bank',
      caught: ['Bureau and Bank', 'Bureau & Bank'],
      not: ['Bureau an Bank', 'Bureau Bank'],
    },
    { label: 'A&B Lines', caught: ['A&B Lines'], not: ['A and B Lines', 'AandB Lines'] },
  ],
  initials: [
    {
      label: 'UA',
      caught: ['UA', 'U.A.'],
      not: ['ua', 'Ua', 'U.A.S.R.', 'S.U.A.', 'U. A.', 'U A', 'u.a.'],
    },
    { label: 'U.A.', caught: ['U.A.', 'UA'], not: ['ua', 'Ua', 'U.A.S.', 'UAS'] },
    {
      label: 'D.I. Moor',
      caught: ['D.I. Moor', 'DI Moor', 'D. I. Moor'],
      not: ['Di Moor', 'D.I, Moor', 'I. Moor', 'D.J. Moor'],
    },
    {
      label: 'Anna J. Berg',
      caught: ['Anna J. Berg', 'Anna J Berg'],
      not: ['Anna Berg', 'Anna K. Berg', 'Anna j Berg'],
    },
    { label: 'Otto II', caught: ['Otto II'], not: ['Otto I.I.'] },
  ],
  plural: [
    {
      label: 'Hill separatist',
      caught: ['Hill separatist', 'Hill separatists'],
      not: ['Hill separatism', 'Hills separatist', 'Hill separatistss'],
    },
    { label: 'Long accords', caught: ['Long accords', 'Long accord'], not: ['Long accor'] },
    { label: 'Bure', caught: ['Bure', 'Bures'], not: ['Bur'] },
    { label: 'ALX', caught: ['ALX'], not: ['ALXs', 'AL'] },
    { label: 'Glass', caught: ['Glass'], not: ['Glas', 'Glasses'] },
    { label: 'Tunis', caught: ['Tunis'], not: ['Tuni'] },
  ],
  transliteration: [
    {
      label: 'Tehrik-i-Sahar',
      caught: ['Tehrik-i-Sahar', 'Tehreek-i-Sahar', 'Tehreek-e-Sahar', 'Tahrik-e-Sahar'],
      not: ['Tehrik-u-Sahar', 'Tehrik-Sahar', 'Tehr-i-Sahar', 'Terik-i-Sahar', 'Taahrik-i-Sahar'],
    },
    {
      label: 'Baloch',
      caught: ['Baloch', 'Baluch'],
      not: ['Balach', 'Balooch', 'Baluchi', 'Bloch', 'Balock', 'baluch'],
    },
    {
      label: 'Jaish al-Noor',
      caught: ['Jaysh al-Noor', 'Jaish ul-Noor', 'Jaysh ul-Noor'],
      not: ['Jaish el-Noor', 'Jaish Noor', 'Jash al-Noor', 'Jaish al-Nur'],
    },
    {
      label: 'Tehreek-e-Nifal-e-Shorat-e-Mandar',
      caught: ['Tehrik-i-Nifal-i-Shorat-i-Mandar', 'Tehreek-i-Nifal-i-Shorat-i-Mandar'],
      not: ['Tehrik-u-Nifal-u-Shorat-u-Mandar'],
    },
    { label: 'al-Qaeda', caught: ['al-Qaida', 'Al-Qaida'], not: ['ul-Qaeda', 'al-Qada'] },
    { label: 'Uyghur', caught: ['Uighur', 'Uyqur'], not: ['Oyghur', 'Ughur'] },
    { label: 'Araghchi', caught: ['Araqchi'], not: ['Aragchi', 'Araqhchi'] },
    // Short words are too much like others, and first and last letters tell names apart.
    { label: 'Mali', caught: ['Mali'], not: ['Male', 'Meli'] },
    { label: 'Imran', caught: ['Imran'], not: ['Emran'] },
    { label: 'Saleemi', caught: ['Salimi'], not: ['Saleeme', 'Selimi'] },
    { label: 'KABOL', caught: ['KABOL'], not: ['KABUL'] },
    { label: 'Mojahedin', caught: ['Mujahedin', 'Mojahidin'], not: ['Mujahidin'] },
  ],
};

for (const rule of KIN_RULES) {
  describe(`kin by ${rule}`, () => {
    for (const { label, caught, not } of RULES[rule]) {
      const plain = `entities:\n  one: { kind: group, prefLabel: "${label}" }\n`;
      const reader = readerOf(`kin: ${rule}\n${plain}`);
      for (const words of caught) {
        test(`${label} is ${JSON.stringify(words)}`, () =>
          assert.deepEqual(named(`So the ${words} went.`, reader), [`${words}=one`]));
      }
      for (const words of not) {
        test(`${label} is not ${JSON.stringify(words)}`, () => {
          assert.deepEqual(named(`So the ${words} went.`, reader), []);
        });
      }
      test(`${label} has no kin without the rule`, () => {
        const without = readerOf(plain);
        const others = caught.filter((words) => words !== label);
        const forms = others.filter((words) => named(`So ${words} went.`, without).length > 0);
        const own = kinOf(label, new Set()).length;
        assert.equal(own, 0);
        assert.ok(forms.every((words) => /[\u00a0\n\u2011A-Z]/.test(words)));
      });
    }
  });
}

describe('where kin is asked for', () => {
  const yaml = (top: string, entry: string, label: string) =>
    `${top}entities:\n  one: { kind: group, prefLabel: Old Name${entry}, altLabel: [${label}] }\n`;
  const rows: readonly (readonly [string, top: string, entry: string, label: string, string[]])[] =
    [
      ['nowhere', '', '', 'West Aland', []],
      ['at the label', '', '', '{ label: West Aland, kin: hyphens }', ['West-Aland=one']],
      ['at the entry', '', ', kin: hyphens', 'West Aland', ['West-Aland=one', 'Old-Name=one']],
      ['at the top', 'kin: [hyphens]\n', '', 'West Aland', ['West-Aland=one', 'Old-Name=one']],
      [
        'at the top, but not at the label',
        'kin: [hyphens]\n',
        '',
        '{ label: West Aland, kin: none }',
        ['Old-Name=one'],
      ],
      ['at the top, but not at the entry', 'kin: [hyphens]\n', ', kin: none', 'West Aland', []],
      [
        'not at the entry, but at the label',
        '',
        ', kin: [none]',
        '{ label: West Aland, kin: [hyphens, and] }',
        ['West-Aland=one'],
      ],
      [
        'a bit at each',
        'kin: and\n',
        ', kin: hyphens',
        '{ label: West Aland, kin: plural }',
        ['West-Aland=one', 'Old-Name=one'],
      ],
      [
        'anew at the label',
        'kin: hyphens\n',
        '',
        '{ label: West Aland, kin: [none, plural] }',
        ['Old-Name=one'],
      ],
      ['another rule', 'kin: plural\n', '', 'West Aland', []],
    ];
  for (const [name, top, entry, label, names] of rows) {
    test(name, () =>
      assert.deepEqual(
        named('From West-Aland to Old-Name.', readerOf(yaml(top, entry, label))),
        names,
      ),
    );
  }
  test('a rule of one file holds for the labels of all', () => {
    const { glossary } = readYaml('kin: and\n', entities('one: group, Salt and Iron'));
    assert.deepEqual(named('Salt & Iron', makeReader(glossary)), ['Salt & Iron=one']);
  });
  test('a rule that there is not is reported', () => {
    const { problems } = readYaml('kin: hyphen\n');
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /hyphens/);
  });
  test('a misspelt key is told of', () =>
    assert.match(readYaml('kim: and\n').problems[0]?.message ?? '', /kin/));
});

describe('kin gives way', () => {
  const reader = readerOf(`
kin: [hyphens, transliteration, plural, initials]
entities:
  north: { kind: group, prefLabel: Balor Front, weakLabel: Sahari }
  south: { kind: group, prefLabel: Balur Front }
  khan: { kind: person, prefLabel: Imran Khalil, weakLabel: { label: Khalil, notIn: [Bacha Khalil] } }
`);
  test('to what the glossary writes for another', () => {
    assert.deepEqual(named('Balor Front, Balur Front, Balur-Front', reader), [
      'Balor Front=north',
      'Balur Front=south',
      'Balur-Front=north|south',
    ]);
  });
  test('a surname has kin with the same support', () => {
    assert.deepEqual(named('Khaleel came.', reader), []);
    assert.deepEqual(named('Imran Khalil came. Khaleel left.', reader), [
      'Imran Khalil=khan',
      'Khaleel=khan',
    ]);
  });
  test('a phrase in which a label does not count has kin too', () => {
    const text = 'Imran Khalil came to Bacha-Khaleel.';
    assert.deepEqual(named(text, reader), ['Imran Khalil=khan']);
  });
  test('a longer label still wins', () => {
    const both = readerOf(`kin: hyphens\n${entities('a: place, Mor', 'b: group, Mor Kaleda')}`);
    assert.deepEqual(named('Mor-Kaleda and Mor', both), ['Mor-Kaleda=b', 'Mor=a']);
  });
  test('an incident is told once for all its forms', () => {
    const told = readerOf(
      'kin: hyphens\nincidents:\n  one: { prefLabel: Long-Strike, altLabel: [Long Strike], eventType: riots }\n',
    );
    assert.equal(read('The Long-Strike began.', told).tellings.length, 1);
  });
});

describe('a reading by kin', () => {
  const reader = readerOf(`kin: hyphens\n${entities('one: group, Mor Kaleda')}`);
  const kinOfFirst = (text: string) => {
    const reading = read(text, reader);
    const [mention] = reading.mentions;
    assert.ok(mention);
    const { kin, label, rule } = explainMention(reading, mention);
    return { kin, label, rule };
  };
  test('names the label and says that the words are akin to it', () =>
    assert.deepEqual(kinOfFirst('Mor-Kaleda'), { kin: true, label: 'Mor Kaleda', rule: 'label' }));
  test('is none where the label stands as written', () =>
    assert.deepEqual(kinOfFirst('Mor Kaleda'), { kin: false, label: 'Mor Kaleda', rule: 'label' }));
});

describe('whatever the label', () => {
  const word = fc.stringMatching(/^[A-Za-z][a-z]{0,9}$/);
  const label = fc
    .array(fc.oneof(word, fc.constantFrom('US', 'U.S.', 'and', '&', 'al', 'e', 'J.')), {
      minLength: 1,
      maxLength: 6,
    })
    .chain((words) =>
      fc
        .array(fc.constantFrom(' ', '-'), { minLength: words.length, maxLength: words.length })
        .map((joins) => words.map((each, i) => (i > 0 ? (joins[i] ?? ' ') : '') + each).join('')),
    );
  test('its forms are bounded, differ, and none is the label', () => {
    fc.assert(
      fc.property(label, (written) => {
        const forms = kinOf(written, new Set(KIN_RULES));
        assert.ok(forms.length <= 128);
        const keys = forms.map(({ text, loose }) => `${loose} ${text}`);
        assert.equal(new Set(keys).size, keys.length);
        assert.ok(!keys.includes(`false ${written}`));
      }),
    );
  });
  test('a sound written in another way is written back by the same rule', () => {
    const rules = new Set<KinRule>(['transliteration']);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][aeiouyghqnk]{6,9}$/), (written) => {
        for (const { text } of kinOf(written, rules)) {
          if (text.length < 5) continue;
          const back = kinOf(text, rules).map((form) => form.text);
          assert.ok(back.includes(written), `${text} leads back to ${written}`);
        }
      }),
    );
  });
});
