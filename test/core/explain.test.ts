/** Why a name was read so: the rule, its support, and the rivals that lost. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { entityCard } from '../../src/core/card/entity-card.ts';
import { explainMention, type Explanation } from '../../src/core/essay/explain.ts';
import { read, readerOf } from './support/reading.ts';

const reader = readerOf(`
entities:
  taliban: { kind: group, prefLabel: Taliban }
  ttp: { kind: group, prefLabel: Pakistani Taliban }
  mora: { kind: place, prefLabel: Mora }
  aland: { kind: state, prefLabel: Aland, seat: mora, demonym: [Alander, Taliban] }
  khan: { kind: person, prefLabel: Imran Khan, weakLabel: { label: Khan, notIn: [Bacha Khan] }, positions: [{ title: Prime Minister }] }
  bacha: { kind: place, prefLabel: Bacha Khan }
  rana: { kind: person, prefLabel: Asad Rana, weakLabel: [Rana, { label: Khan }] }
  rao: { kind: person, prefLabel: Lin Rao, weakLabel: { label: Rao, near: [harbour] } }
`);

function explain(text: string, words: string): Explanation {
  const reading = read(text, reader);
  const mention = reading.mentions.findLast((each) => each.text === words);
  assert.ok(mention, words);
  return explainMention(reading, mention);
}

/** "weak-label full-name “Imran Khan” -rana no-support". */
function told(text: string, words: string): string {
  const { rule, support, cue, rivals } = explain(text, words);
  return [
    rule,
    support &&
      `${support.type} “${support.span ? text.slice(support.span.start, support.span.end) : ''}”`,
    cue && `${cue.reading} “${cue.words}”`,
    ...rivals.map(({ entity, reason }) => `-${entity} ${reason}`),
  ]
    .filter(Boolean)
    .join(' ');
}

describe('explanations', () => {
  const rows: readonly (readonly [name: string, text: string, words: string, told: string])[] = [
    ['a name', 'Aland fell.', 'Aland', 'label'],
    [
      'the longest wins',
      'The Pakistani Taliban came.',
      'Pakistani Taliban',
      'label -taliban shorter -aland shorter',
    ],
    ['a name before a demonym', 'The Taliban came.', 'Taliban', 'label -aland demonym'],
    [
      'a surname after the full name',
      'Imran Khan came. But Khan left.',
      'Khan',
      'weak-label full-name “Imran Khan” -rana no-support',
    ],
    [
      'a surname after the full name, and one beside an office between',
      'Imran Khan came.\n\nPrime Minister Khan spoke.\n\nBut Khan left.',
      'Khan',
      'weak-label full-name “Imran Khan” -rana no-support',
    ],
    [
      'a surname after one beside an office, where there is no full name',
      'Prime Minister Khan spoke.\n\nBut Khan left.',
      'Khan',
      'weak-label full-name “Khan” -rana no-support',
    ],
    [
      'a surname beside an office',
      'Prime Minister Khan left.',
      'Khan',
      'weak-label office “Prime Minister” -rana no-support',
    ],
    ['a surname near a word', 'In the harbour Rao slept.', 'Rao', 'weak-label near “harbour”'],
    [
      'a phrase in which a label does not count',
      'Imran Khan saw Bacha Khan.',
      'Bacha Khan',
      'label -khan within-phrase -rana part-of-name',
    ],
    [
      'the government by default',
      'They asked Mora twice.',
      'Mora',
      'seat government “” -mora government',
    ],
    [
      'the government by what it does',
      'Now Mora fears more.',
      'Mora',
      'seat government “fears” -mora government',
    ],
    ['the city', 'She flew to Mora.', 'Mora', 'label city “flew to” -aland city'],
  ];
  for (const [name, text, words, expected] of rows) {
    test(name, () => assert.equal(told(text, words), expected));
  }

  test('the card says it too', () => {
    const line = (text: string, words: string) => {
      const { mention } = explain(text, words);
      const card = entityCard(reader.glossary, read(text, reader), mention.entity, mention);
      return card?.lines
        .find(({ name }) => name === '?')
        ?.parts.map((part) => part.text)
        .join('');
    };
    assert.match(line('She flew to Mora.', 'Mora') ?? '', /the city, because of “flew to”/);
    assert.match(line('Now Mora fears more.', 'Mora') ?? '', /the government, because of “fears”/);
    assert.match(
      line('They asked Mora twice.', 'Mora') ?? '',
      /no word around “Mora” points to the city/,
    );
    assert.match(line('She flew to Mora.', 'Mora') ?? '', / · read as the government instead$/);
    assert.match(line('Now Mora fears more.', 'Mora') ?? '', / · read as the city instead$/);
    assert.match(line('Prime Minister Khan left.', 'Khan') ?? '', /beside “Prime Minister”, ¶ 1$/);
    assert.equal(line('Aland fell.', 'Aland'), undefined);
  });
});

test('the other reading of a capital is a link that pins it to the place', () => {
  const text = 'Now Mora fears more.';
  const { mention } = explain(text, 'Mora');
  const card = entityCard(reader.glossary, read(text, reader), mention.entity, mention);
  const targets = card?.lines.flatMap(({ parts }) => parts.map(({ target }) => target));
  assert.deepEqual(
    targets?.filter((target) => target?.type === 'pin'),
    [{ type: 'pin', uri: 'file:a', span: { start: 4, end: 8 }, entity: 'mora' }],
  );
});

const WORDS = [
  ...['Imran Khan', 'Khan', 'Bacha Khan', 'Asad Rana', 'Rana', 'Rao', 'Lin Rao', 'harbour'],
  ...['Mora', 'Aland', 'Alander', 'Taliban', 'Pakistani Taliban', 'Prime Minister', 'flew to'],
  ...['fears', 'in', 'and', 'then', '.', '. But', '\n\n', ', the prime minister,'],
];
const texts = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 20 })
  .map((words) => words.join(' '));

describe('whatever is written', () => {
  test('the rule that is named is the one that decided, and what it names stands there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text, reader);
        for (const mention of reading.mentions) {
          const { rule, support, cue, rivals, label } = explainMention(reading, mention);
          assert.equal(rule, mention.rule);
          assert.equal(rule === 'weak-label', support !== undefined, 'weak labels have support');
          assert.equal(rule === 'seat', cue?.reading === 'government');
          assert.equal(label.toLowerCase(), mention.text.replace(/\s+/g, ' ').toLowerCase());
          assert.ok(
            !rivals.some(({ entity, reason }) => entity === mention.entity && reason !== 'shorter'),
          );
          if (support) assert.ok(support.span, 'the support is a place');
        }
      }),
    );
  });

  test('without its support a surname is not read, or read for another reason', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text, reader);
        for (const mention of reading.mentions) {
          const { support } = explainMention(reading, mention);
          if (!support?.span || support.type === 'full-name') continue;
          const { start, end } = support.span;
          const without = text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end);
          const again = read(without, reader).mentions.find((each) => each.start === mention.start);
          assert.notDeepEqual(again?.support, mention.support);
        }
      }),
    );
  });

  test('mentions are what stands there, and none overlaps another', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, text: words } of read(text, reader).mentions) {
          assert.ok(start >= last && end > start);
          assert.equal(text.slice(start, end), words);
          last = end;
        }
      }),
    );
  });

  test('an entry that has nothing to do with it changes no reading', () => {
    const more = readerOf(`
entities:
  taliban: { kind: group, prefLabel: Taliban }
  zuri: { kind: person, prefLabel: Zuri Ober, weakLabel: Ober, positions: [{ title: Prime Minister }] }
  mora: { kind: place, prefLabel: Mora }
  zand: { kind: state, prefLabel: Zand, demonym: Zander }
  aland: { kind: state, prefLabel: Aland, seat: mora, demonym: [Alander, Taliban] }
  khan: { kind: person, prefLabel: Imran Khan, weakLabel: Khan }
`);
    const fewer = readerOf(`
entities:
  taliban: { kind: group, prefLabel: Taliban }
  mora: { kind: place, prefLabel: Mora }
  aland: { kind: state, prefLabel: Aland, seat: mora, demonym: [Alander, Taliban] }
  khan: { kind: person, prefLabel: Imran Khan, weakLabel: Khan }
`);
    fc.assert(
      fc.property(texts, (text) => {
        const names = (with_: typeof more) =>
          read(text, with_).mentions.map(({ start, entity, rule }) => [start, entity, rule]);
        assert.deepEqual(names(more), names(fewer));
      }),
    );
  });
});
