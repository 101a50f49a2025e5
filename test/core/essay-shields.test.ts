/** Where no name is read: citations, code, addresses, link targets. And what looks alike and is prose. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shieldsIn } from '../../src/core/essay/shields.ts';
import { entities, named, readerOf } from './support/reading.ts';

/** Texts of the shielded spans. */
function shielded(text: string, format: 'markdown' | 'plain' = 'plain'): string[] {
  return shieldsIn(text, format).all.map(({ start, end }) => text.slice(start, end));
}

describe('citations', () => {
  const rows: readonly (readonly [name: string, citation: string])[] = [
    ['author and year', '(Khan, 2021)'],
    ['without a comma', '(Khan 2021)'],
    ['two authors', '(Haider and Khan, 2020)'],
    ['two authors, ampersand', '(Haider & Khan, 2020)'],
    ['three authors', '(Ali, Haider, and Khan, 2020)'],
    ['et al.', '(Khan et al., 2021)'],
    ['several works', '(Khan, 2021; Haider and Khan, 2020)'],
    ['several years', '(Khan, 2019, 2021)'],
    ['a letter at the year', '(Khan, 2021a)'],
    ['several letters', '(Khan, 2021a, b)'],
    ['the same author again', '(Khan, 2019; 2021)'],
    ['a page', '(Khan, 2021, p. 14)'],
    ['pages', '(Khan, 2021, pp. 14–18)'],
    ['a page after a colon', '(Khan, 2021: 14)'],
    ['see', '(see Khan, 2021)'],
    ['see also', '(see also Khan, 2021)'],
    ['cf.', '(cf. Khan, 2021)'],
    ['e.g.', '(e.g., Khan, 2021)'],
    ['initials', '(A. Q. Khan, 2021)'],
    ['a name with a particle', '(van Linschoten, 2012)'],
    ['a name with al-', '(al-Rashid, 2012)'],
    ['a name with an apostrophe', '(O’Hanlon, 2012)'],
    ['a name with a hyphen', '(Haqqani-Noor, 2012)'],
    ['an institution', '(Institute of Strategic Studies Islamabad, 2022)'],
    ['a ministry', '(Ministry of Foreign Affairs of Pakistan, 2022)'],
    ['no date', '(Khan, n.d.)'],
    ['forthcoming', '(Khan, forthcoming)'],
    ['cited in', '(Khan, 2001, as cited in Haider, 2015)'],
    ['square brackets', '[Khan, 2021]'],
    ['a no-break space', '(Khan,\u00a02021)'],
    ['a span of years', '(Khan, 2019–2021)'],
    ['accents', '(Çelik and Müller, 2020)'],
  ];
  for (const [name, citation] of rows) {
    test(name, () => assert.deepEqual(shielded(`Trade fell ${citation} at once.`), [citation]));
  }
});

describe('what is in brackets and no citation', () => {
  const rows = [
    '(TTP)',
    '(Pakistan and Iran, admitted in 2017)',
    '(since 2021)',
    '(in 2021)',
    '(2021)',
    '(1979–1989)',
    '(from Pakistan in 2021)',
    '(Pakistan joined in 2017 and Iran in 2023)',
    '(October 2024)',
    '(6 October 2024)',
    '(now Pakistan)',
    '(Khan)',
    '(the second since May 2021, by Khan’s count)',
    '(Imran Khan, who fell in 2022)',
    '(the Doha accord of 2020; the Kabul talks of 2021)',
    '(see below)',
    '(e.g. Jaish)',
    '[sic]',
    '(Aman-25)',
  ];
  for (const brackets of rows) {
    test(brackets, () => assert.deepEqual(shielded(`It fell ${brackets} at once.`), []));
  }
});

describe('names in and around citations', () => {
  const reader = readerOf(
    entities(
      'khan: person, Imran Khan; altLabel: [Khan]',
      'buzan: person, Buzan',
      'pakistan: state, Pakistan',
      'rand: organisation, Rand Institute',
      'kabul: place, Kabul',
    ),
  );
  const rows: readonly (readonly [name: string, text: string, mentions: readonly string[]])[] = [
    ['a citation names nobody', 'So it was (Khan, 2021).', []],
    ['an author before the year', 'Buzan and Waever (2003) say so.', []],
    ['an author’s possessive', 'Buzan’s (2003) view won.', []],
    ['an author and page', 'Buzan (2003, p. 4) says so.', []],
    ['an author et al.', 'Khan et al. (2019) say so.', []],
    ['a state before a year', 'Pakistan (2003) was another.', ['Pakistan=pakistan']],
    ['an author and another mention', 'Khan met Buzan (2003) there.', ['Khan=khan']],
    ['a person in brackets', 'The premier (Imran Khan) fell.', ['Imran Khan=khan']],
    ['a person in brackets with a year', 'The premier (Khan since 2018) fell.', ['Khan=khan']],
    ['a person before an aside', 'Khan (the premier) fell.', ['Khan=khan']],
    ['an institution cited', 'So it was (Rand Institute, 2021).', []],
    ['an institution in prose', 'The Rand Institute said so in 2021.', ['Rand Institute=rand']],
    ['a citation across a line break', 'So it was (Khan,\n2021) then.', []],
  ];
  for (const [name, text, mentions] of rows) {
    test(name, () => assert.deepEqual(named(text, reader, { format: 'plain' }), mentions));
  }
});

describe('addresses and code', () => {
  type Row = readonly [
    name: string,
    text: string,
    markdown: readonly string[],
    plain: readonly string[],
  ];
  const rows: readonly Row[] = [
    [
      'an address',
      'See https://kabul.example/Iran?x=Iran now',
      ['https://kabul.example/Iran?x=Iran'],
      ['https://kabul.example/Iran?x=Iran'],
    ],
    ['an address of www', 'See www.iran.example now', ['www.iran.example'], ['www.iran.example']],
    ['a mail address', 'Ask khan@iran.example now', ['khan@iran.example'], ['khan@iran.example']],
    ['a doi', 'See doi: 10.1000/Iran.1 now', ['doi: 10.1000/Iran.1'], ['doi: 10.1000/Iran.1']],
    ['code', 'The `Iran` key', ['`Iran`'], []],
    ['code with a backtick', 'The ``Iran ` x`` key', ['``Iran ` x``'], []],
    ['a link’s target', 'In [Iran](/wiki/Iran) now', ['](/wiki/Iran)'], []],
    ['a target with brackets', 'In [Iran](/wiki/Iran_(state)) now', ['](/wiki/Iran_(state))'], []],
    ['a link by reference', 'In [Iran][iran-note] now', ['][iran-note]'], []],
    ['a note’s mark', 'In Iran[^iran] now', ['[^iran]'], []],
    ['a tag', 'In <em title="Iran">Iran</em> now', ['<em title="Iran">', '</em>'], []],
    ['a comment', 'In <!-- Iran --> now', ['<!-- Iran -->'], []],
    [
      'an address in angle brackets',
      'At <https://iran.example> now',
      ['<https://iran.example>'],
      ['https://iran.example'],
    ],
    ['a sum of money', 'It cost US$2bn and A$ 4', ['US$', 'A$'], ['US$', 'A$']],
    ['an account', 'So @MFA_Iran said', ['@MFA_Iran'], ['@MFA_Iran']],
    ['no sum of money', 'The US (2 of them) paid $4', [], []],
    ['less than', 'As 3 < 4 and 5 > 4 now', [], []],
    ['a backtick alone', 'A ` alone', [], []],
    ['brackets alone', 'In [Iran] (now)', [], []],
    ['a version', 'In v1.2.3.4 now', [], []],
  ];
  for (const [name, text, markdown, plain] of rows) {
    test(name, () => {
      assert.deepEqual(shielded(text, 'markdown'), markdown);
      assert.deepEqual(shielded(text, 'plain'), plain);
    });
  }
});

describe('texts made to be slow are not', () => {
  const rows: readonly (readonly [name: string, text: string])[] = [
    ['dotted words', 'a.'.repeat(300_000)],
    ['open brackets', '('.repeat(300_000)],
    ['open links', ']('.repeat(200_000)],
    ['open tags', '<a'.repeat(200_000)],
    ['names without end in brackets', `(${'A B, '.repeat(79)} 2021 x) `.repeat(200)],
    ['initials without end', `(${'A. '.repeat(120)}2021x) `.repeat(300)],
    ['years in brackets', ' (2021)'.repeat(50_000)],
    ['names before years', `${'Aa '.repeat(30)}(2021) `.repeat(3000)],
    ['quotation marks', '“'.repeat(300_000)],
    ['question marks', '?!'.repeat(200_000)],
    ['backticks of growing length', Array.from({ length: 400 }, (_, i) => '`'.repeat(i)).join(' ')],
  ];
  for (const [name, text] of rows) {
    test(name, { timeout: 30_000 }, () => {
      const since = performance.now();
      shieldsIn(text, 'markdown');
      assert.ok(performance.now() - since < 4000, `took ${performance.now() - since} ms`);
    });
  }
});
