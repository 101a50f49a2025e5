/** What the sources of the bundled glossary say of one event, side by side: three tables that a reader may open. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { reportMatrix } from '../../src/core/card/report-matrix.ts';
import { Corpus } from '../../src/core/index.ts';
import { readGlossaryFile } from '../../src/core/yaml.ts';

const FOLDER = 'corpus/glossary';
const corpus = new Corpus(readGlossaryFile);
corpus.setGlossary(
  fs
    .readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ file: name, text: fs.readFileSync(`${FOLDER}/${name}`, 'utf8') })),
);

const TABLES: readonly (readonly [incident: string, ...rows: string[]])[] = [
  [
    'karachi-airport-bombing-2024',
    'date compatible 6 October 2024',
    'killed compatible 3 (2 Chinese nationals)',
    'injured compatible 17',
  ],
  ['taliban-takeover-2021', 'date conflict 2020 or 2021'],
  ['duki-mine-attack-2024', 'killed different-scope at least 20 (20 Pashtun miners)'],
];

for (const [id, ...rows] of TABLES) {
  void test(`${id}: ${rows.join(', ')}`, () => {
    const incident = corpus.glossary.incidents.get(id);
    assert.ok(incident);
    const told = reportMatrix(incident, corpus.glossary).rows.map(({ property, verdict }) =>
      [property, verdict.verdict, verdict.result?.text].filter(Boolean).join(' '),
    );
    for (const row of rows) assert.ok(told.includes(row), `${row} in ${told.join(', ')}`);
  });
}
