/**
 * Whether the bundled glossary knows its incidents in words that none of its essays use. The tables
 * in `test/fixtures/phrasings/` name an incident and, below it, short texts of our own: `+` must
 * tell of it, `-` (another event of that place or kind) must not. Below a lone `-` stand texts that
 * must tell of nothing at all. Each text is read as an essay of its own.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { sampleCorpus } from './support/sample-corpus.ts';

const TABLES = path.resolve('test/fixtures/phrasings');
const NOTHING = '-';

interface Row {
  readonly incident: string;
  readonly told: boolean;
  readonly text: string;
}

function rowsOf(table: string): Row[] {
  const rows: Row[] = [];
  let incident = '';
  for (const line of table.split('\n')) {
    const [, sign, text] = /^([+-]) (.+)$/.exec(line) ?? [];
    if (text !== undefined) rows.push({ incident, told: sign === '+', text });
    else if (line !== '' && !line.startsWith('#')) incident = line;
  }
  return rows;
}

const corpus = sampleCorpus();

/** The incidents that a text tells of. */
function toldIn(text: string): Set<string> {
  const uri = 'file:phrasing';
  const { tellings } = corpus.read({ uri, path: '/a.txt', text, format: 'plain', version: 1 });
  return new Set(tellings.map((telling) => telling.incident));
}

/** What is wrong with a row; undefined where nothing is. */
function wrongWith({ incident, told, text }: Row): string | undefined {
  const ids = toldIn(text);
  const right = incident === NOTHING ? ids.size === 0 : ids.has(incident) === told;
  return right
    ? undefined
    : `${told ? 'not found' : 'wrongly found'}: ${text} [${[...ids].join(', ')}]`;
}

describe('incidents in other words', () => {
  const seen = new Set<string>();
  for (const name of fs.readdirSync(TABLES)) {
    const rows = rowsOf(fs.readFileSync(path.join(TABLES, name), 'utf8'));
    for (const incident of new Set(rows.map((row) => row.incident))) {
      seen.add(incident);
      test(`${name}: ${incident}`, () => {
        assert.ok(incident === NOTHING || corpus.glossary.incidents.has(incident), incident);
        const own = rows.filter((row) => row.incident === incident);
        assert.deepEqual(
          own.flatMap((row) => wrongWith(row) ?? []),
          [],
        );
      });
    }
  }
  test('nearly every incident has its table', () => {
    const without = [...corpus.glossary.incidents.keys()].filter((id) => !seen.has(id));
    assert.ok(without.length <= 15, without.join(', '));
  });
});
