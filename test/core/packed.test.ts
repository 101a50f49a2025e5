/** Glossary files read beforehand: what comes out is what was read, and it is short. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { packGlossary, unpackGlossary } from '../../src/core/index.ts';
import { readGlossaryFile } from '../../src/core/yaml.ts';

const FILES = fs
  .readdirSync('corpus/glossary')
  .map((name) => readGlossaryFile(name, fs.readFileSync(`corpus/glossary/${name}`, 'utf8')));

const ODD = readGlossaryFile(
  'odd.yaml',
  `entities:
  mora: { kind: place, prefLabel: "Mora\\tBay", altLabel: ['It''s Mora', "Mora \\"the Bay\\"", Môra] }
incidents:
  storm:
    prefLabel: Storm
    eventType: riots
    evidence:
      - [{ entity: [mora] }, { words: [ "wind*" ,  gale,  'high  seas', "a \\x41" ] }]
      - { parts: [{ words: single }], essays: [2020/2021], order: true }
    signs: { gale: 12, "high  seas": '9', 2020: 5, calm: -7 }
wordLists: { weather: [] }
`,
);

/** A line of evidence that is left out, what it refers to notwithstanding; a price is no list. */
const LEFT_OUT = readGlossaryFile(
  'left-out.yaml',
  `incidents:
  storm:
    prefLabel: Storm
    altLabel: [{ label: the gale, near: [$weather] }]
    eventType: riots
    place: mora
    evidence:
      - [{ entity: mora }, { words: [$gale, "$3 billion", "$x"] }, { wrods: [gust] }]
      - [{ words: [$gale, "$3 billion"] }, { entity: [mora, bay] }]
    reports:
      - source: almanac
        killed: { total: 3, ofWhich: { sailors: 2, "__proto__": 1 } }
entities:
  mora: { kind: place, prefLabel: Mora, note: after the incidents, seat: bay }
`,
);

describe('a packed glossary', () => {
  for (const file of [...FILES, ODD, LEFT_OUT]) {
    test(`${file.file} comes out as it was read`, () => {
      const [read] = unpackGlossary(packGlossary([file]), (name) => name);
      const references = [...file.references].sort((one, other) => one.start - other.start);
      assert.deepEqual(read, { ...file, references, text: '' });
    });
  }
  test('of which a part is missing is refused: what was kept badly is read anew', () => {
    const cut = '["x"]\n[0,[["words","row"]],5]\n[]\n[]\n[]\n[]';
    assert.throws(() => unpackGlossary(cut, (name) => name), TypeError);
  });
  test('files packed together come out one by one', () => {
    const all = [ODD, ...FILES, LEFT_OUT];
    const apart = all.flatMap((file) => unpackGlossary(packGlossary([file]), (name) => name));
    assert.deepEqual(
      unpackGlossary(packGlossary(all), (name) => name),
      apart,
    );
  });
  test('its references are found in what it holds', () => {
    const unpacked = unpackGlossary(packGlossary(FILES), (name) => name);
    assert.ok(unpacked.some(({ references }) => references.length > 500));
    assert.doesNotMatch(packGlossary(FILES), /references/);
  });
  test('its places lie in the file that has the name in use now', () => {
    const [read] = unpackGlossary(packGlossary([ODD]), () => 'vscode-file:/odd.yaml');
    assert.equal(read?.file, 'vscode-file:/odd.yaml');
    assert.doesNotMatch(JSON.stringify([...(read?.incidents ?? [])]), /"odd\.yaml"/);
  });
  // With the place of every word written out it would be nearly four times as long.
  test('it is shorter than the YAML that it is made of', () => {
    const yaml = FILES.reduce((sum, { text }) => sum + text.length, 0);
    assert.ok(packGlossary(FILES).length < 0.9 * yaml);
  });
  test('a file that does not parse is not packed', () => {
    assert.throws(() => packGlossary([readGlossaryFile('bad.yaml', 'entities: {')]), /bad\.yaml/);
  });
});
