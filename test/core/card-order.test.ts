/** What a card puts first, what it calls its sources, and how it sets conflicting dates side by side. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cardAt } from '../../src/core/card/card-at.ts';
import { textOf, type Card } from '../../src/core/card/card.ts';
import { entityCard, incidentsOf } from '../../src/core/card/entity-card.ts';
import { incidentCard } from '../../src/core/card/incident-card.ts';
import { cardToMarkdown, cardToPlainText } from '../../src/core/card/render.ts';
import { shortEssayName, sourceName } from '../../src/core/card/source-name.ts';
import { surveyOf } from '../../src/core/corpus/survey.ts';
import { read, readerOf } from './support/reading.ts';

const lineOf = (card: Card | undefined, name: string) => {
  const line = card?.lines.find((each) => each.name === name);
  return line && textOf(line.parts);
};

describe('the incidents of a card', () => {
  const incident = (id: string, date: string, more = '') =>
    `  ${id.toLowerCase()}: { prefLabel: the ${id} Raid, eventType: battles${date && `, date: ${date}`}, place: mora${more} }\n`;
  const reader = readerOf(`entities:
  mora: { kind: place, prefLabel: Mora }
incidents:
${incident('Vague', '2020~')}${incident('Late', '2024-10-06')}${incident('Early', '2019')}${incident('Often', '2023')}
${incident('Perhaps', '2001', ', evidence: [{ parts: [{ entity: mora }, { words: rumour }], strength: possible }]')}
${incident('Untold', '1999')}${incident('Undated', '')}`);
  const names = (text: string) =>
    incidentsOf(reader.glossary, read(text, reader), 'mora').map(
      ({ incident: { id }, told }) => `${id}${told ? ' told' : ''}`,
    );

  test('what the essay tells comes first, the most told before the rest, then by date', () => {
    const text =
      'The Vague Raid, the Late Raid, the Early Raid and the Often Raid. The Often Raid again, and a rumour in Mora. A rumour in Mora once more. The Late Raid.';
    assert.deepEqual(names(text), [
      'often told',
      'late told',
      'early told',
      'vague told',
      'perhaps told',
      'untold',
      'undated',
    ]);
  });
  test('without an essay they stand by date', () =>
    assert.deepEqual(
      incidentsOf(reader.glossary, undefined, 'mora').map(({ incident: { id } }) => id),
      ['untold', 'perhaps', 'early', 'vague', 'often', 'late', 'undated'],
    ));
  test('the card shows the first three of them, by date', () => {
    const reading = read('The Late Raid on Mora. The Late Raid, the Early Raid.', reader);
    const line = lineOf(entityCard(reader.glossary, reading, 'mora'), 'in');
    assert.equal(
      line,
      'the Untold Raid, 1999 · the Early Raid, 2019 · the Late Raid, October 2024 · 4 more',
    );
  });
  test('so it does without one that is told where it was asked for', () => {
    const text = 'The Late Raid, the Often Raid and the Early Raid hit Mora.';
    const { cards } = cardAt(read(text, reader), reader.glossary, text.indexOf('Mora')) ?? {};
    assert.equal(
      lineOf(cards?.[0], 'in'),
      'the Early Raid, 2019 · the Often Raid, 2023 · the Late Raid, October 2024 · 4 more',
    );
  });
  test('how often each is told is known', () => {
    const reading = read('The Late Raid. The Late Raid. A rumour in Mora.', reader);
    const [late, perhaps] = incidentsOf(reader.glossary, reading, 'mora');
    assert.deepEqual([late?.times, perhaps?.times], [2, 0]);
  });
});

const SOURCES = readerOf(`entities:
  mora: { kind: place, prefLabel: Mora, source: [named, other] }
sources:
  named: { title: A long title of something that happened, citedAs: Harbour Review, author: Ann Moor, date: 2022-08 }
  one: { title: T, author: Ann Moor, date: 2020 }
  two: { title: T, author: [Ann Moor, Bo Sal], date: 2020 }
  more: { title: T, author: [Ann Moor, Bo Sal, Cy Tor] }
  other: { title: Has Mora had a second spring, date: 2024-11 }
`);

describe('a source is called', () => {
  for (const [id, name] of [
    ['named', 'Harbour Review 2022'],
    ['one', 'Moor 2020'],
    ['two', 'Moor & Sal 2020'],
    ['more', 'Moor et al.'],
    ['other', 'Has Mora had a second … 2024'],
  ] as const) {
    test(name, () => {
      const source = SOURCES.glossary.sources.get(id);
      assert.equal(source && sourceName(source), name);
    });
  }
  test('so is an essay of it; any other by its title, cut', () => {
    const { glossary } = SOURCES;
    const title = 'A long title of something that happened';
    assert.equal(shortEssayName({ source: 'named', title }, glossary), 'Harbour Review 2022');
    assert.equal(shortEssayName({ source: undefined, title }, glossary), 'A long title …');
    assert.equal(shortEssayName({ source: 'unknown', title: 'Winter' }, glossary), 'Winter');
  });
  test('so in the notes of a card and among the other essays', () => {
    const { glossary } = SOURCES;
    const surveys = ['named', 'other', 'Winter'].map((source) =>
      surveyOf(
        read(`---\ntitle: Winter\nsource: ${source}\n---\n\nMora.`, SOURCES, {
          uri: source,
          path: `${source}.md`,
        }),
        glossary,
      ),
    );
    const card = entityCard(glossary, undefined, 'mora', undefined, surveys);
    assert.deepEqual(card?.sources.map(textOf), [
      'Harbour Review 2022',
      'Has Mora had a second … 2024',
    ]);
    assert.equal(
      lineOf(card, 'also in'),
      'Winter (1) · Harbour Review 2022 (1) · Has Mora had a second … 2024 (1)',
    );
  });
});

describe('dates in conflict', () => {
  const reader = readerOf(`incidents:
  raid:
    prefLabel: The Raid
    eventType: battles
    reports:
      - { source: a, quote: raided in 2020, date: 2020 }
      - { source: a, quote: since 2021, date: 2021 }
      - { source: b, date: 2021 }
      - { source: a, quote: nine fell, killed: 9 }
sources:
  a: { title: A, author: Ann Moor, date: 2020 }
  b: { title: B, author: Bo Sal, date: 2022 }
`);
  const cardIn = (source: string) => {
    const text = `---\nsource: ${source}\n---\n\nHm.\n\nThe Raid: it was raided in 2020.\n\nQuiet since 2021, but nine fell.`;
    return incidentCard(reader.glossary, read(text, reader), 'raid');
  };
  test('say where the essay gives each, and that it contradicts itself', () => {
    const card = cardIn('a');
    assert.equal(
      lineOf(card, 'dates'),
      'this essay contradicts itself · 2020 (here, ¶ 2) · 2021 (here in passing, ¶ 3; Sal 2022)',
    );
    const leads = card?.lines.find(({ name }) => name === 'dates')?.parts;
    assert.equal(leads?.filter(({ target }) => target?.type === 'reveal').length, 2);
  });
  test('the notes below keep the places of other reports only', () =>
    assert.deepEqual(cardIn('a')?.sources.map(textOf), ['Moor 2020 ¶ 3', 'Sal 2022']));
  test('among other sources, they say which gives which', () =>
    assert.equal(
      lineOf(cardIn('b'), 'dates'),
      'in conflict · 2020 (Moor 2020) · 2021 (here; Moor 2020)',
    ));
  test('an essay of no source says nothing of itself', () =>
    assert.equal(
      lineOf(incidentCard(reader.glossary, undefined, 'raid'), 'dates'),
      'in conflict · 2020 (Moor 2020) · 2021 (Moor 2020; Sal 2022)',
    ));
});

describe('what does not break over a line', () => {
  const entities = readerOf(`entities:
  lanna: { kind: place, prefLabel: Lanna }
  oster: { kind: state, prefLabel: Oster, seat: lanna }
`);
  const { glossary } = readerOf(`entities:
  rehan:
    kind: person
    prefLabel: Rehan Malik
    summary: Commander of the isles 1999–2001.
    altLabel: [A, B, C, D]
    positions: [{ title: Marshal of the isles, from: 2018, to: 2022 }]
incidents:
  long: { prefLabel: A Raid, eventType: battles, date: 2024-10-30/2025-01-02, parties: [{ role: host, entity: rehan }] }
  raid: { prefLabel: The Raid, eventType: battles, date: 2024-10-06~ }
`);
  const drawn = (card: Card | undefined) => cardToMarkdown(card ? [card] : [], () => undefined);
  test('a period of years, and "n more"', () => {
    const text = drawn(entityCard(glossary, undefined, 'rehan'));
    assert.match(text, /Marshal of the isles, 2018–\u20602022/);
    assert.match(text, /A, B, C, 1\u00a0more/);
  });
  test('the last word of a longer line of ours does not stand alone', () => {
    const { glossary: isles } = entities;
    const reading = read('He flew to Lanna.', entities);
    const { cards = [] } = cardAt(reading, isles, 12) ?? {};
    assert.match(drawn(cards[0]), /read as the government\u00a0instead/);
  });
  test('the name of a source that gives a date', () => {
    const { glossary: sources } = readerOf(`incidents:
  raid: { prefLabel: A, eventType: battles, reports: [{ source: a, date: 2020 }, { source: b, date: 2021 }] }
sources:
  a: { title: A, citedAs: Harbour Review, date: 2022 }
  b: { title: B, author: Bo Sal, date: 2022 }
`);
    const text = drawn(incidentCard(sources, undefined, 'raid'));
    assert.match(text, /2020 \\\(Harbour\u00a0Review\u00a02022\\\)/);
  });
  test('a date beside a title', () =>
    assert.match(
      drawn(incidentCard(glossary, undefined, 'raid')),
      /— \*about\u00a06\u00a0October\u00a02024\*/,
    ));
  test('but long dates do, and all that the glossary says', () => {
    const text = drawn(entityCard(glossary, undefined, 'rehan'));
    assert.match(text, /October 2024 – January 2025/);
    assert.match(text, /Commander of the isles 1999–2001/);
  });
  test('what is read aloud has plain blanks and dashes', () => {
    const cards = ['rehan'].flatMap((id) => entityCard(glossary, undefined, id) ?? []);
    assert.match(cardToPlainText(cards), /^holds: Marshal of the isles, 2018–2022$/m);
  });
});
