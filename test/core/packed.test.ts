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
wordLists: { weather: [] }
`,
);

describe('a packed glossary', () => {
  for (const file of [...FILES, ODD]) {
    test(`${file.file} comes out as it was read`, () => {
      const [read] = unpackGlossary(packGlossary([file]), (name) => name);
      assert.deepEqual(read, { ...file, text: '' });
    });
  }
  test('its places lie in the file that has the name in use now', () => {
    const [read] = unpackGlossary(packGlossary([ODD]), () => 'vscode-file:/odd.yaml');
    assert.equal(read?.file, 'vscode-file:/odd.yaml');
    assert.doesNotMatch(JSON.stringify([...(read?.incidents ?? [])]), /"odd\.yaml"/);
  });
  // With the place of every word written out it would be nearly four times as long.
  test('it is little more than twice as long as the YAML that it is made of', () => {
    const yaml = FILES.reduce((sum, { text }) => sum + text.length, 0);
    assert.ok(packGlossary(FILES).length < 2.25 * yaml);
  });
  test('a file that does not parse is not packed', () => {
    assert.throws(() => packGlossary([readGlossaryFile('bad.yaml', 'entities: {')]), /bad\.yaml/);
  });
});
