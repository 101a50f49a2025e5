/** A glossary of some isles, and a short essay on them, for tests of cards. */
import { read, readerOf } from './reading.ts';

/** Reads by a glossary in which each thing that a card shows is written once. */
export const reader = readerOf(`entities:
  rehan:
    kind: person
    prefLabel: Rehan Malik
    altLabel: [General Malik, Malik of Mora, rehan malik, R. Malik, the Marshal]
    weakLabel: Malik
    summary: >-
      Commander of the isles.
      Not the poet.
    distinguishFrom: [poet, poet]
    positions:
      - { title: Commander, of: aland, from: 2018, to: 2022 }
      - { title: Marshal }
    source: [one, one, two]
  poet: { kind: person, prefLabel: Rehan the Poet, weakLabel: Malik }
  aland: { kind: state, prefLabel: Aland, seat: mora, altLabel: [Aland Isles] }
  mora: { kind: place, prefLabel: Mora }
  bare: { kind: group, prefLabel: Bare Group }
  twin-a: { kind: group, prefLabel: Left Front, altLabel: Front }
  twin-b: { kind: group, prefLabel: Right Front }
incidents:
  raid:
    prefLabel: the Raid
    eventType: battles
    date: 2024-10-06
    place: mora
    summary: A raid.
    parties:
      - { role: perpetrator, entity: bare, attribution: claimed }
      - { role: target, label: fishers }
      - { role: victim, entity: aland }
      - { role: location, entity: mora }
    evidence: [[{ entity: mora }, { words: raided }]]
    reports:
      - { source: one, killed: 3, injured: { low: 10 } }
      - { source: two, killed: { total: 3, ofWhich: { fishers: 2 } } }
  visit: { prefLabel: the Visit, eventType: strategic-developments, parties: [{ role: visitor, entity: rehan }] }
  one-more: { prefLabel: One More, eventType: riots, date: 2020, parties: [{ role: participant, entity: rehan }] }
  two-more: { prefLabel: Two More, eventType: riots, parties: [{ role: participant, entity: rehan }] }
  three-more: { prefLabel: Three More, eventType: riots, parties: [{ role: participant, entity: rehan }] }
sources:
  one: { title: First Essay, author: [A. Writer], date: 2024-11 }
  two: { title: Second Essay, author: [B. Scholar, C. Other], date: 2020 }
`);
/** What it reads by. */
export const { glossary } = reader;

/** An essay on them; each of its paragraphs holds one of the cases. */
export const TEXT = `Rehan Malik left. Malik came back.

Men raided Mora. Mora raged.

Rehan Malik again.

Malik once more, and Rehan Malik.

The Raid. Rehan Malik.`;
/** What is read in it. */
export const reading = read(TEXT, reader);
