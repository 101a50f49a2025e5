/** Cards: short lists, nothing empty, nothing twice. Their rendering is tested in card-render.test.ts. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cardAt } from '../../src/core/card/card-at.ts';
import { mentionAt, tellingsAt } from '../../src/core/essay/at.ts';
import type { Card, CardTarget } from '../../src/core/card/card.ts';
import { entityCard } from '../../src/core/card/entity-card.ts';
import { incidentCard } from '../../src/core/card/incident-card.ts';
import { cardToMarkdown, cardToPlainText, escapeMarkdown } from '../../src/core/card/render.ts';
import { surveyOf } from '../../src/core/corpus/survey.ts';
import { glossary, reader, reading, TEXT } from './support/isles.ts';
import { read, readerOf } from './support/reading.ts';

/** Lines as "name: text". */
function lines(card: Card | undefined): string[] {
  assert.ok(card, 'a card');
  return card.lines.map((line) => `${line.name}: ${line.parts.map((part) => part.text).join('')}`);
}

const lineNamed = (card: Card | undefined, name: string) =>
  lines(card).filter((line) => line.startsWith(`${name}: `));

describe('the card of an entity', () => {
  const card = entityCard(glossary, reading, 'rehan', reading.mentions[1]);
  test('title and kind', () =>
    assert.deepEqual(
      [card?.title, card?.aside.text, card?.kind],
      ['Rehan Malik', 'person', 'person'],
    ));
  test('the summary comes first', () =>
    assert.match(lines(card)[0] ?? '', /^: Commander of the isles\. Not the poet\.\s¹\s²$/));
  test('other names, three and "more", none twice and not the title', () => {
    assert.deepEqual(lineNamed(card, 'also'), [
      'also: General Malik, Malik of Mora, R. Malik, 2 more',
    ]);
  });
  test('whom not to confuse it with, once', () =>
    assert.deepEqual(lineNamed(card, 'not'), ['not: Rehan the Poet']));
  test('offices with their time', () => {
    assert.deepEqual(lineNamed(card, 'holds'), ['holds: Commander, Aland, 2018–2022 · Marshal']);
  });
  test('incidents, three and "more"', () => {
    assert.match(lineNamed(card, 'in')[0] ?? '', /^in: [^·]+ · [^·]+ · [^·]+ · 1 more$/);
  });
  test('where it stands, and its neighbours', () => {
    assert.match(
      lineNamed(card, 'here')[0] ?? '',
      /^here: 6 times · ¶ 1, ¶ 3, ¶ 4 …\s+◀ previous\s+next ▶$/,
    );
  });
  test('how a surname was read', () =>
    assert.match(lineNamed(card, '?')[0] ?? '', /: read as short for “Rehan Malik”, ¶ 1$/));
  test('a name in full says no more of how it was read', () => {
    assert.deepEqual(
      lineNamed(entityCard(glossary, reading, 'rehan', reading.mentions[0]), '?'),
      [],
    );
  });
  test('previous and next lead to the neighbours', () => {
    const here = card?.lines.find((line) => line.name === 'here');
    const target = (text: string) => here?.parts.find((part) => part.text.includes(text))?.target;
    const at = (found: CardTarget | undefined) =>
      found?.type === 'reveal' ? TEXT.slice(found.span.start, found.span.end + 6) : undefined;
    assert.equal(at(target('previous')), 'Rehan Malik left.');
    assert.equal(at(target('next')), 'Rehan Malik again');
  });
  test('the other essays that name it, the one with most first; else that none does', () => {
    const other = (uri: string, text: string) =>
      surveyOf(read(text, reader, { uri, path: `${uri}.md` }), glossary);
    const surveys = [
      surveyOf(reading, glossary),
      other('b', 'Rehan Malik.'),
      other('a', 'Mora. Rehan Malik, Rehan Malik.'),
      other('c', 'Mora.'),
    ];
    const found = entityCard(glossary, reading, 'rehan', undefined, surveys);
    assert.deepEqual(lineNamed(found, 'also in'), ['also in: a (2) · b (1)']);
    assert.doesNotMatch(lineNamed(found, 'here')[0] ?? '', /no other/);
    const [first] = found?.lines.find(({ name }) => name === 'also in')?.parts ?? [];
    assert.deepEqual(first?.target, { type: 'reveal', uri: 'a', span: { start: 6, end: 17 } });
    const bare = entityCard(glossary, read('Bare Group.', reader), 'bare', undefined, surveys);
    assert.deepEqual(lineNamed(bare, 'also in'), []);
    assert.match(lineNamed(bare, 'here')[0] ?? '', /once · ¶ 1 · in no other essay$/);
    const unread = read('Bare Group.', reader);
    const early = entityCard(glossary, unread, 'bare', undefined, surveys, false);
    assert.match(lineNamed(early, 'here')[0] ?? '', /once · ¶ 1$/, 'until all essays are read');
  });
  test('"n more" leads to the whole list', () => {
    const also = card?.lines.find(({ name }) => name === 'also');
    assert.deepEqual(also?.parts.at(-1)?.target, { type: 'list', subject: 'rehan', line: 'also' });
    assert.equal(also?.items?.length, 5);
  });
  test('sources stand below it, by the marks in its lines', () => {
    const names = card?.sources.map((parts) => parts.map(({ text }) => text).join(''));
    assert.deepEqual(names, ['Writer 2024', 'Scholar & Other 2020']);
  });
  test('without an essay it says nothing of one', () => {
    assert.deepEqual(lineNamed(entityCard(glossary, undefined, 'rehan'), 'here'), []);
  });
  test('an entity with nothing but a name has a short card', () => {
    assert.equal(entityCard(glossary, undefined, 'bare')?.lines.length, 1, 'an incident');
    assert.equal(entityCard(glossary, undefined, 'poet')?.lines.length, 1, 'another name');
  });
  test('no such entity, no card', () => {
    for (const id of ['nobody', '__proto__', 'constructor', 'raid'])
      assert.equal(entityCard(glossary, reading, id), undefined);
  });
});

describe('the card of an incident', () => {
  const [telling] = reading.tellings;
  const card = incidentCard(glossary, reading, 'raid', telling);
  test('title and date', () =>
    assert.deepEqual([card?.title, card?.aside.text], ['the Raid', '6 October 2024']));
  test('who did it, to whom', () => {
    assert.deepEqual(lineNamed(card, 'by'), ['by: Bare Group (claimed)']);
    assert.deepEqual(lineNamed(card, 'against'), ['against: fishers · Aland']);
  });
  test('the place, once', () => {
    assert.deepEqual(lineNamed(card, 'at'), ['at: Mora']);
    assert.deepEqual(lineNamed(card, 'with'), []);
  });
  for (const [place, word] of [
    ['Mora', 'in'],
    ['Lower Mora', 'in'],
    ['Airport Road', 'in'],
    ['Mora Airport', 'at'],
    ['Harbour of Mora', 'in'],
    ['Salt Market', 'at'],
    ['Mora–Aland border', 'at'],
    ['Salt Line', 'at'],
    ['Skyline', 'in'],
  ] as const) {
    test(`${word} ${place}`, () => {
      const { glossary } = readerOf(`entities: { p: { kind: place, prefLabel: ${place} } }
incidents: { i: { prefLabel: The Raid, eventType: riots, date: 2020, place: p } }
`);
      const card = incidentCard(glossary, undefined, 'i');
      assert.ok(card);
      assert.equal(
        cardToMarkdown([card], () => undefined),
        `**The Raid** — *2020*, *${word}* ${escapeMarkdown(place)}`,
      );
    });
  }
  test('what was counted', () =>
    assert.match(
      lineNamed(card, 'tolls')[0] ?? '',
      /killed 3.*2 fishers.*injured at least 10 · 2 reports, the same/,
    ));
  test('of how many reports, where some count nothing', () => {
    const { glossary } = readerOf(`incidents:
  i:
    prefLabel: The Raid
    eventType: riots
    reports: [{ source: s, killed: 3 }, { source: s, killed: 3 }, { source: s, date: 2020 }]
sources: { s: { title: S } }
`);
    const told = incidentCard(glossary, undefined, 'i');
    assert.match(lineNamed(told, 'tolls')[0] ?? '', /^tolls: killed 3 · 2 of 3 reports, the same/);
  });
  test('where it is told', () =>
    assert.match(lineNamed(card, 'here')[0] ?? '', /^here: told (?:2 times|twice) · ¶ 2, ¶ 5/));
  test('an incident without a date is undated', () =>
    assert.equal(incidentCard(glossary, undefined, 'visit')?.aside.text, 'undated'));
  test('no such incident, no card', () =>
    assert.equal(incidentCard(glossary, reading, 'rehan'), undefined));
});

describe('what stands at a place', () => {
  const at = (words: string, nth = 0) => {
    let offset = -1;
    for (let i = 0; i <= nth; i++) offset = TEXT.indexOf(words, offset + 1);
    return offset;
  };
  const subjects = (offset: number) =>
    cardAt(reading, glossary, offset)?.cards.map((card) => card.subject);
  test('a name', () => assert.deepEqual(subjects(at('Rehan')), ['rehan']));
  test('its last character', () => assert.deepEqual(subjects(at('Rehan Malik') + 10), ['rehan']));
  test('behind it nothing', () =>
    assert.equal(cardAt(reading, glossary, at('Rehan Malik') + 11), undefined));
  test('plain words', () => assert.equal(cardAt(reading, glossary, at('left')), undefined));
  test('before the text and behind it', () => {
    assert.equal(cardAt(reading, glossary, -1), undefined);
    assert.equal(cardAt(reading, glossary, TEXT.length + 10), undefined);
  });
  test('words that give an incident away', () =>
    assert.deepEqual(subjects(at('raided')), ['raid']));
  test('an incident’s name', () => assert.deepEqual(subjects(at('Raid.')), ['raid']));
  test('a name that is a part of a telling: its card with one line for the incident, last', () => {
    const offset = at('Mora');
    assert.equal(mentionAt(reading, offset)?.text, 'Mora');
    assert.equal(tellingsAt(reading, offset).length, 1);
    const [card] = cardAt(reading, glossary, offset)?.cards ?? [];
    assert.deepEqual(lineNamed(card, 'told'), ['told: the Raid, 6 October 2024']);
    assert.match(lines(card).at(-1) ?? '', /^told:/);
  });
  describe('two incidents told by the same words', () => {
    const two = readerOf(`entities:
  mora: { kind: place, prefLabel: Mora }
incidents:
  later: { prefLabel: Second Raid, eventType: battles, date: 2021, evidence: [[{ entity: mora }, { words: raids }]] }
  earlier: { prefLabel: First Raid, eventType: battles, date: 2020, evidence: [[{ entity: mora }, { words: raids }]] }
`);
    const raids = read('The raids on Mora.', two);
    const cardOver = (words: string) =>
      cardAt(raids, two.glossary, raids.essay.text.indexOf(words))?.cards.slice(0, 1) ?? [];
    test('stand on a name’s card by date, the word in the margin once', () => {
      assert.deepEqual(lineNamed(cardOver('Mora')[0], 'told'), [
        'told: First Raid, 2020',
        'told: Second Raid, 2021',
      ]);
      const drawn = cardToMarkdown(cardOver('Mora'), () => undefined);
      assert.match(
        drawn,
        /\| \*told\*&ensp; \| First Raid, 2020 \|\n\| &ensp; \| Second Raid, 2021 \|/,
      );
      assert.equal(cardToPlainText(cardOver('Mora')).match(/^told: /gm)?.length, 2);
    });
    test('the one that has no card of its own is told as well', () => {
      assert.equal(lineNamed(cardOver('raids')[0], 'also told').length, 1);
    });
  });
  test('two readings are two cards', () => {
    const two = readerOf(
      'entities:\n  a: { kind: person, prefLabel: A Rana, weakLabel: Rana }\n  b: { kind: person, prefLabel: B Rana, weakLabel: Rana }\n',
    );
    const text = 'A Rana met B Rana. Rana left.';
    const found = cardAt(read(text, two), two.glossary, text.lastIndexOf('Rana'));
    assert.deepEqual(
      found?.cards.map((card) => card.subject),
      ['b', 'a'],
    );
    assert.match(lines(found?.cards[0]).join('\n'), /\?: could also be A Rana/);
  });
});

test('no card has an empty line, an empty part, the same line or the same item twice', () => {
  const cards = [
    ...[...glossary.entities.keys()].map((id) => entityCard(glossary, reading, id)),
    ...[...glossary.incidents.keys()].map((id) => incidentCard(glossary, reading, id)),
    ...reading.mentions.flatMap((mention) => cardAt(reading, glossary, mention.start)?.cards ?? []),
  ];
  for (const card of cards) {
    assert.ok(card);
    for (const { name, parts } of card.lines) {
      assert.ok(parts.length > 0, `${card.subject}: ${name}`);
      for (const part of parts) assert.notEqual(part.text, '', `${card.subject}: ${name}`);
      const linked = parts.filter((part) => part.target).map((part) => part.text);
      assert.equal(new Set(linked).size, linked.length, `${card.subject}: ${linked.join()}`);
    }
    const texts = lines(card);
    assert.equal(new Set(texts).size, texts.length);
    assert.ok(texts.length <= 11, 'a glance, not a page');
  }
});
