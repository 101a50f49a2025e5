/** Links in a glossary file, and the one in an essay's front matter: what leads where, and what is none. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { linksInGlossary } from '../../src/core/corpus/glossary-links.ts';
import { sourceInFrontMatter } from '../../src/core/glossary/front-matter.ts';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';

const TEXT = `entities:
  oster: { kind: state, prefLabel: Oster, seat: lanna, source: [notes] }
  lanna: { kind: place, prefLabel: Lanna, reference: { wikidata: Q837, url: 'https://lanna.example/' } }
  veld: { kind: state, prefLabel: Veld, reference: { wikidata: 'Q1?x=javascript:alert(1)' } }
incidents:
  fire:
    prefLabel: Pier fire
    eventType: riots
    place: lanna
    related: [nothing-known]
    evidence: [[{ words: [$burn] }, { entity: lanna }]]
    reports:
      - { source: notes, quote: ['two houses burned', "by night"], killed: 2 }
sources:
  notes: { title: Notes, files: ['**/notes*.md'], url: 'https://notes.example/' }
wordLists:
  burn: [burn*]
`;

function links(file: string, ...texts: readonly string[]): string[] {
  const corpus = new Corpus(readGlossaryFile);
  corpus.setGlossary(texts.map((text, i) => ({ file: `${i}.yaml`, text })));
  const text = texts[Number.parseInt(file)] ?? '';
  return linksInGlossary(file, corpus.glossary, corpus.references).map((link) => {
    const { start, end, words, target } = link;
    assert.equal(text.slice(start, end), words);
    const { type, ...where } = target;
    return `${words} -> ${type} ${Object.values(where).join(' ')}`;
  });
}

describe('links of a glossary', () => {
  test('lead from ids, quotes, files and items; nothing else is one', () => {
    assert.deepEqual(links('0.yaml', TEXT), [
      'lanna -> entry lanna',
      'notes -> entry notes',
      'Q837 -> web https://www.wikidata.org/wiki/Q837',
      'lanna -> entry lanna',
      'lanna -> entry lanna',
      'notes -> entry notes',
      'two houses burned -> quote notes two houses burned',
      'by night -> quote notes by night',
      '**/notes*.md -> file notes **/notes*.md',
    ]);
  });
  test('are those of one file, to entries of all', () => {
    const other = 'entities:\n  bel: { kind: person, prefLabel: Bel Ro, distinguishFrom: oster }\n';
    assert.deepEqual(links('1.yaml', TEXT, other), ['oster -> entry oster']);
  });
  test('of a glossary without entries: none', () => assert.deepEqual(links('0.yaml', ''), []));
});

/** Front matter, and the id whose place is found. */
const HEADS: readonly (readonly [name: string, text: string, id: string | undefined])[] = [
  ['plain', '---\ntitle: A source: none\nsource: harbour-notes\n---\n\nText\n', 'harbour-notes'],
  ['quoted', '---\r\nsource:  "harbour-notes" # ours\r\n---\r\n', 'harbour-notes'],
  ['the first of a list', '---\nsource:\n  - harbour-notes\n  - other\n---\n', 'harbour-notes'],
  ['in brackets', '---\nsource: [harbour-notes, other]\n---\n', 'harbour-notes'],
  ['another key', '---\nresource: harbour-notes\n---\n', undefined],
  ['the body', 'source: harbour-notes\n', undefined],
  ['no value', '---\nsource:\ntitle: harbour-notes\n---\n', undefined],
];

describe('the source in front matter', () => {
  for (const [name, text, id] of HEADS) {
    test(name, () => {
      const found = sourceInFrontMatter(text);
      assert.equal(found?.value, id);
      if (found) assert.equal(text.slice(found.start, found.end), id);
    });
  }
});
