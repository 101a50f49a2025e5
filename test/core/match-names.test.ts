/** How a name is read: typography, boundaries, the longest label, case. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { entities, named, readerOf } from './support/reading.ts';

const reader = readerOf(
  entities(
    'iran: state, Iran; demonym: [Iranian, Iranians]',
    'pakistan: state, Pakistan; demonym: [Pakistani, Pakistanis]',
    'afghanistan: state, Afghanistan',
    'usa: state, United States; altLabel: [US, U.S., America]',
    'turkey: state, Türkiye',
    'is: group, Islamic State; altLabel: [ISIS, IS]',
    'iskp: group, Islamic State Khorasan Province; altLabel: [ISKP, ISIS-K, Islamic State–Khorasan]',
    'imp: group, Islamic Movement Party; altLabel: [IMP]',
    'taliban: group, Taliban; altLabel: [Afghan Taliban]',
    'ttp: group, Tehrik-i-Taliban Pakistan; altLabel: [TTP, Pakistani Taliban, "Tehrik-e Taliban"]',
    'alqaeda: group, al-Qaeda',
    'pact: agreement, 25-year agreement; altLabel: [Aman-25, "the “Look East” policy"]',
    'fao: organisation, Food and Agriculture Organization of the World',
    'kanani: person, Nasser Kan’ani',
    'khan: person, Imran Khan',
    'raisi: person, Ebrahim Raïsi',
    'seen: organisation, the Eye; altLabel: [{ label: eye on the border, case: any }]',
    'chowk: person, Bacha Khan; altLabel: [{ label: Bacha, notIn: [Bacha Bazaar, Old Bacha Road] }]',
    'cpc: organisation, Party of Work; altLabel: [{ label: the Party, notIn: [the Party House] }]',
  ),
);

type Row = readonly [name: string, text: string, mentions: readonly string[]];

function check(rows: readonly Row[]): void {
  for (const [name, text, expected] of rows) {
    test(name, () => assert.deepEqual(named(text, reader, { format: 'plain' }), expected));
  }
}

describe('typography is folded', () => {
  const ttp = 'Tehrik-i-Taliban Pakistan';
  const variants: readonly (readonly [string, string])[] = [
    ['as written', ttp],
    ['hyphens that do not break', 'Tehrik\u2011i\u2011Taliban Pakistan'],
    ['true hyphens', 'Tehrik\u2010i\u2010Taliban Pakistan'],
    ['en dashes', 'Tehrik–i–Taliban Pakistan'],
    ['em dashes', 'Tehrik—i—Taliban Pakistan'],
    ['minus signs', 'Tehrik−i−Taliban Pakistan'],
    ['blanks around the dash', 'Tehrik - i - Taliban Pakistan'],
    ['a no-break space', 'Tehrik-i-Taliban\u00a0Pakistan'],
    ['a thin space', 'Tehrik-i-Taliban\u2009Pakistan'],
    ['two blanks', 'Tehrik-i-Taliban  Pakistan'],
    ['a tab', 'Tehrik-i-Taliban\tPakistan'],
    ['one line break', 'Tehrik-i-Taliban\nPakistan'],
    ['one line break of Windows', 'Tehrik-i-Taliban\r\nPakistan'],
    ['a line break and an indent', 'Tehrik-i-Taliban  \n  Pakistan'],
    ['a line break after a hyphen', 'Tehrik-i-\nTaliban Pakistan'],
    ['a soft hyphen', 'Tehrik-i-Tali\u00adban Pakistan'],
    ['a zero-width space', 'Tehrik-i-\u200bTaliban Pakistan'],
    ['a joiner', 'Tehrik-i-Tali\u200dban Pakistan'],
    ['an accent', 'Tehrik-i-Tâliban Pakistan'],
    ['a decomposed accent', 'Tehrik-i-Ta\u0302liban Pakistan'],
    ['a macron, as scholars write', 'Tehrīk-i-Tālibān Pākistān'],
    ['capitals of a heading', 'TEHRIK-I-TALIBAN PAKISTAN'],
    ['a mark of direction within', 'Tehrik-i-Taliban \u200ePakistan'],
  ];
  for (const [name, words] of variants) {
    test(name, () => assert.deepEqual(named(`The ${words} did it.`, reader), [`${words}=ttp`]));
  }
  check([
    ['straight for curly quotes', 'the "Look East" policy', ['the "Look East" policy=pact']],
    ['curly for straight', 'the “Look East” policy', ['the “Look East” policy=pact']],
    ['an apostrophe within a name', "Nasser Kan'ani spoke", ["Nasser Kan'ani=kanani"]],
    ['a prime within a name', 'Nasser Kan′ani spoke', ['Nasser Kan′ani=kanani']],
    [
      'an accent of the label left out',
      'Ebrahim Raisi and Turkiye',
      ['Ebrahim Raisi=raisi', 'Turkiye=turkey'],
    ],
    ['a decomposed accent at the end', 'Pakistan\u0304 fell', ['Pakistan\u0304=pakistan']],
    ['an en dash in the label', 'Islamic State-Khorasan', ['Islamic State-Khorasan=iskp']],
  ]);
});

describe('what folding does not join', () => {
  check([
    ['a blank line', 'Islamic\n\nState', []],
    ['two line breaks with blanks', 'Islamic\n  \nState', []],
    ['a comma', 'Imran, Khan', []],
    ['a hyphen for a blank', 'Imran-Khan', []],
    ['a blank for a hyphen', 'Aman 25', []],
    ['two dashes', 'Aman--25', []],
    ['a full stop', 'Imran. Khan', []],
    ['a word between', 'Imran the Khan', []],
  ]);
});

describe('a name starts and ends at the boundary of a word', () => {
  check([
    ['a possessive', "Iran’s plan, Iran's plan", ['Iran=iran', 'Iran=iran']],
    ['a plural possessive', 'the United States’ plan', ['United States=usa']],
    ['a hyphenated neighbour', 'Iran-backed men', ['Iran=iran']],
    ['a neighbour before the hyphen', 'anti-Iran talk', ['Iran=iran']],
    [
      'two names with a dash',
      'Afghanistan–Pakistan and Iran-Pakistan',
      ['Afghanistan=afghanistan', 'Pakistan=pakistan', 'Iran=iran', 'Pakistan=pakistan'],
    ],
    ['a slash', 'Iran/Pakistan', ['Iran=iran', 'Pakistan=pakistan']],
    ['brackets and quotes', '(Iran) “Iran” [Iran]', ['Iran=iran', 'Iran=iran', 'Iran=iran']],
    ['emphasis', '*Iran* and _Iran_', ['Iran=iran', 'Iran=iran']],
    ['an emoji before and after', '😀Iran🇮🇷', ['Iran=iran']],
    ['half an emoji', '\ude00Iran\ud83d', ['Iran=iran']],
    ['the whole text', 'Iran', ['Iran=iran']],
  ]);
});

describe('no name within a word', () => {
  check([
    ['crisis holds no ISIS', 'The crisis of crises: a CRISIS.', []],
    ['an accented letter is a letter', 'éIran and Irané', []],
    ['a letter of another script', 'Iranя and яIran', []],
    ['a letter of another plane', 'Iran𐐀 and 𐐀Iran', []],
    ['a figure', 'Iran2 and 2Iran', []],
    ['a longer word', 'Iranshahr, Pakistanis and Talibanisation', []],
    ['a mark over the next letter', 'Irane\u0301', []],
    ['a soft hyphen does not cut a word', 'Iran\u00adshahr', []],
  ]);
});

describe('the longest label wins', () => {
  check([
    ['Pakistani Taliban', 'The Pakistani Taliban fled.', ['Pakistani Taliban=ttp']],
    [
      'Islamic State Khorasan',
      'Islamic State Khorasan Province',
      ['Islamic State Khorasan Province=iskp'],
    ],
    ['without its last word', 'Islamic State Khorasan Branch', ['Islamic State=is']],
    ['the hyphenated acronym', 'ISIS-K and ISIS', ['ISIS-K=iskp', 'ISIS=is']],
    [
      'the leftmost of two that overlap',
      'Tehrik-e Taliban Pakistan',
      ['Tehrik-e Taliban=ttp', 'Pakistan=pakistan'],
    ],
    [
      'one within another is not told',
      'Tehrik-i-Taliban Pakistan',
      ['Tehrik-i-Taliban Pakistan=ttp'],
    ],
  ]);
});

describe('case', () => {
  check([
    ['us is no state', 'Let us see, it tells us: US', ['US=usa']],
    ['Us at the head of a sentence', 'Us they left.', []],
    ['imp is no group', 'the imp and the Imp, but the IMP', ['IMP=imp']],
    ['an Islamic state', 'an Islamic state, an islamic State', []],
    ['is and Is', 'It is. Is it? IS did.', ['IS=is']],
    [
      'capitals of a heading',
      'PAKISTAN AND THE ISLAMIC STATE',
      ['PAKISTAN=pakistan', 'ISLAMIC STATE=is'],
    ],
    [
      'small words of a name in a heading',
      'FOOD AND AGRICULTURE ORGANIZATION OF THE WORLD',
      ['FOOD AND AGRICULTURE ORGANIZATION OF THE WORLD=fao'],
    ],
    ['an article in a heading', 'AL-QAEDA IN IRAN', ['AL-QAEDA=alqaeda', 'IRAN=iran']],
    [
      'a small letter at the head of a sentence',
      'Al-Qaeda did it. al-Qaeda said so.',
      ['Al-Qaeda=alqaeda', 'al-Qaeda=alqaeda'],
    ],
    [
      'lower-case words capitalised',
      'The 25-Year Agreement, a 25-year Agreement',
      ['25-Year Agreement=pact', '25-year Agreement=pact'],
    ],
    ['names not in small letters', 'iran, pakistan, taliban', []],
    ['names not in mixed letters', 'IRan, PaKistan', []],
    [
      'case any',
      'an Eye on the Border, EYE ON THE BORDER',
      ['Eye on the Border=seen', 'EYE ON THE BORDER=seen'],
    ],
    ['an acronym only in capitals', 'Ttp, ttp, TTP', ['TTP=ttp']],
  ]);
});

describe('full stops within a name', () => {
  check([
    ['before a blank', 'The U.S. army left.', ['U.S.=usa']],
    ['at the end of a sentence', 'He flew to the U.S. The visit was short.', ['U.S.=usa']],
    ['at the end of the text', 'He flew to the U.S.', ['U.S.=usa']],
    ['before a comma and a hyphen', 'In the U.S., U.S.-led forces', ['U.S.=usa', 'U.S.=usa']],
    ['a possessive', 'the U.S.’s aims', ['U.S.=usa']],
    ['without the last stop', 'the U.S army', []],
  ]);
});

describe('longer phrases in which a label does not count', () => {
  check([
    ['the label by itself', 'Bacha spoke.', ['Bacha=chowk']],
    ['within the phrase', 'in Bacha Bazaar', []],
    ['in the middle of the phrase', 'on Old Bacha Road', []],
    ['beside a part of the phrase', 'Old Bacha, Bacha Road', ['Bacha=chowk', 'Bacha=chowk']],
    [
      'another label within the phrase still counts',
      'Bacha Khan Bacha Bazaar',
      ['Bacha Khan=chowk'],
    ],
    ['a phrase over a line break', 'in Bacha\nBazaar', []],
    ['a label of small letters', 'He joined the Party in the Party House.', ['the Party=cpc']],
    ['a possessive of the phrase', 'Bacha Bazaar’s shops', []],
  ]);
});
