/** What the core says in words can be said in another language, whatever fills its gaps. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dateWords } from '../../src/core/text/edtf.ts';
import { inEnglish, phrase, said, type Say, type Worded } from '../../src/core/text/phrase.ts';

const GERMAN: Readonly<Record<string, string>> = {
  'killed {0}': '{0} Tote',
  'at least {0}': 'mindestens {0}',
  'since {0}': 'seit {0}',
  'about {0}': 'etwa {0}',
  '{0} October {1}': '{0}. Oktober {1}',
  'May {0}': 'Mai {0}',
  December: 'Dezember',
  '{0} and {1}': '{1} und {0}',
};
const inGerman: Say = (template, ...args) => inEnglish(GERMAN[template] ?? template, ...args);

const ROWS: readonly (readonly [name: string, words: Worded, english: string, german: string])[] = [
  ['a gap', phrase('killed {0}', '3'), 'killed 3', '3 Tote'],
  [
    'a sentence in a gap',
    phrase('killed {0}', phrase('at least {0}', '10')),
    'killed at least 10',
    'mindestens 10 Tote',
  ],
  ['gaps in another order', phrase('{0} and {1}', 'A', 'B'), 'A and B', 'B und A'],
  ['text of others is left', phrase('killed {0}', { text: 'since' }), 'killed since', 'since Tote'],
  ['what looks like a gap is left', phrase('killed {0}', '{1}'), 'killed {1}', '{1} Tote'],
  ['a gap without a filling stays', phrase('since {0}'), 'since {0}', 'seit {0}'],
  ['a day', dateWords('2024-10-06'), '6 October 2024', '6. Oktober 2024'],
  ['a month', dateWords('2024-05'), 'May 2024', 'Mai 2024'],
  ['a year', dateWords('2024'), '2024', '2024'],
  ['an open period', dateWords('2024-05/..'), 'since May 2024', 'seit Mai 2024'],
  [
    'months of a year',
    dateWords('2001-11/2001-12'),
    'November–December 2001',
    'November–Dezember 2001',
  ],
  ['days of a month', dateWords('2024-10-06/2024-10-08'), '6–8 October 2024', '6–8. Oktober 2024'],
  ['about', dateWords('2024-10-06~'), 'about 6 October 2024', 'etwa 6. Oktober 2024'],
  ['no date', dateWords('spring'), 'spring', 'spring'],
];

describe('in English and in another language', () => {
  for (const [name, words, english, german] of ROWS) {
    test(name, () => {
      assert.equal(words.text, english);
      assert.equal(said(words, inEnglish), english);
      assert.equal(said(words, inGerman), german);
    });
  }
});
