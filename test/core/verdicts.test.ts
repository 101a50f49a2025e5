/** Verdicts on the reports of an incident, the table of them, and where their words stand. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { reportMatrix } from '../../src/core/card/report-matrix.ts';
import { signsOf, verdictsOf, type Verdict } from '../../src/core/corpus/verdicts.ts';
import type { Glossary, Incident } from '../../src/core/glossary/glossary.ts';
import { readYaml } from './support/reading.ts';

const HEAD = `entities:
  port: { kind: place, prefLabel: Old Port, relations: [{ type: located-in, to: town }] }
  town: { kind: place, prefLabel: Mora }
  isle: { kind: place, prefLabel: Sant }
  reds: { kind: group, prefLabel: Reds }
  blues: { kind: group, prefLabel: Blues }
sources: { a: { title: A, author: [Ann Moor], date: 2020 }, b: { title: B }, c: { title: C } }
incidents:
  fire:
    prefLabel: the Fire
    eventType: explosions
    reports:
`;

/** An incident with these reports, one a line without its source. */
function fire(...reports: readonly string[]): { incident: Incident; glossary: Glossary } {
  const lines = reports.map((report, i) => `      - { source: ${'abc'[i % 3]}, ${report} }\n`);
  const { glossary, problems } = readYaml(HEAD + lines.join(''));
  assert.deepEqual(
    problems.map(({ message }) => message),
    [],
  );
  return { incident: glossary.incidents.get('fire') as Incident, glossary };
}

function verdictsOn(...reports: readonly string[]): string[] {
  const { incident, glossary } = fire(...reports);
  return verdictsOf(incident, glossary).map(
    ({ property, verdict, result }) =>
      `${property} ${verdict}${result === undefined ? '' : ` ${result.text}`}`,
  );
}

describe('verdicts', () => {
  const rows: readonly (readonly [name: string, reports: string[], verdict: string])[] = [
    ['equal figures', ['killed: 3', 'killed: 3'], 'killed same 3'],
    [
      'a count and a part of it',
      ['killed: { ofWhich: { cooks: 2 } }', 'killed: { total: 3, ofWhich: { cooks: 2 } }'],
      'killed compatible 3 (2 cooks)',
    ],
    [
      'three reports, each saying less than all',
      [
        'killed: { ofWhich: { cooks: 2 } }',
        'killed: { low: 2 }',
        'killed: { total: 3, ofWhich: { cooks: 2 } }',
      ],
      'killed different-scope 3 (2 cooks)',
    ],
    [
      'at least ten, and seventeen',
      ['injured: { low: 10 }', 'injured: 17'],
      'injured compatible 17',
    ],
    [
      'ranges that meet',
      ['killed: { low: 5, high: 9 }', 'killed: { low: 8, high: 20 }'],
      'killed compatible 8–9',
    ],
    [
      'ranges that do not',
      ['killed: { low: 5, high: 7 }', 'killed: { low: 8, high: 20 }'],
      'killed conflict 5–20',
    ],
    ['two numbers', ['killed: 3', 'killed: 5'], 'killed conflict 3–5'],
    [
      'a part greater than the whole of another',
      ['killed: { ofWhich: { cooks: 4 } }', 'killed: 3'],
      'killed conflict 3–∞'.replace('3–∞', 'at least 3'),
    ],
    [
      'two numbers for the same part',
      ['killed: { ofWhich: { cooks: 2 } }', 'killed: { ofWhich: { cooks: 3 } }'],
      'killed conflict at least 2',
    ],
    [
      'counts of different people',
      ['killed: { low: 20 }', 'killed: { ofWhich: { divers: 20 } }'],
      'killed different-scope at least 20 (20 divers)',
    ],
    [
      'a conflict is told though another report counts something else',
      ['killed: 3', 'killed: { ofWhich: { divers: 2 } }', 'killed: 5'],
      'killed conflict 3–5',
    ],
    ['one report only', ['killed: 3'], 'killed cannot-compare 3'],
    ['the same day', ['date: 2024-10-06', 'date: 2024-10-06'], 'date same 6 October 2024'],
    [
      'a month and a day in it',
      ['date: 2024-10', 'date: 2024-10-06'],
      'date compatible 6 October 2024',
    ],
    [
      'a year before',
      ['date: 2021-08', 'date: 2020', 'date: 2020'],
      'date conflict 2020 or August 2021',
    ],
    [
      'a month with two days of it',
      ['date: 2024-10', 'date: 2024-10-06', 'date: 2024-10-07'],
      'date conflict 6 October 2024 or 7 October 2024',
    ],
    ['a place within another', ['place: port', 'place: town'], 'place compatible'],
    ['two places', ['place: port', 'place: isle'], 'place conflict'],
    [
      'the same group',
      ['perpetrator: { entity: reds }', 'perpetrator: { entity: reds, attribution: claimed }'],
      'perpetrator same',
    ],
    [
      'two groups',
      ['perpetrator: { entity: reds }', 'perpetrator: { entity: blues }'],
      'perpetrator conflict',
    ],
    [
      'words for whom no entry stands',
      ['target: { label: cooks }', 'target: { label: divers }'],
      'target cannot-compare',
    ],
  ];
  for (const [name, reports, verdict] of rows) {
    test(name, () => assert.deepEqual(verdictsOn(...reports), [verdict]));
  }

  test('a property that no report speaks of has no verdict', () =>
    assert.deepEqual(verdictsOn('date: 2020', 'killed: 2'), [
      'date cannot-compare 2020',
      'killed cannot-compare 2',
    ]));

  test('signs: conflict, then scope, then dispute; not for places and targets', () => {
    const signs = (...reports: string[]) => {
      const { incident, glossary } = fire(...reports);
      return signsOf(incident, glossary);
    };
    assert.deepEqual(signs('killed: 3', 'killed: 5'), ['conflict']);
    assert.deepEqual(signs('injured: 3', 'injured: { ofWhich: { cooks: 1 } }'), [
      'different-scope',
    ]);
    assert.deepEqual(signs('perpetrator: { entity: reds, attribution: denied }'), ['disputed']);
    assert.deepEqual(signs('place: isle', 'place: port'), []);
    assert.deepEqual(signs('killed: { low: 2 }', 'killed: 3'), []);
  });
});

const part = fc.dictionary(fc.constantFrom('cooks', 'divers', 'guards'), fc.nat(9), { maxKeys: 2 });
const figure = fc
  .record({
    low: fc.nat(9),
    more: fc.nat(5),
    form: fc.constantFrom('total', 'range', 'low', 'none'),
    part,
  })
  .map(({ low, more, form, part: within }) => {
    const least = Math.max(low, ...Object.values(within));
    const fields = [
      ...(form === 'total' ? [`total: ${least}`] : []),
      ...(form === 'range' ? [`low: ${least}`, `high: ${least + more}`] : []),
      ...(form === 'low' || Object.keys(within).length === 0 ? [`low: ${least}`] : []),
      ...(Object.keys(within).length > 0
        ? [
            `ofWhich: { ${Object.entries(within)
              .map(([who, n]) => `${who}: ${n}`)
              .join(', ')} }`,
          ]
        : []),
    ];
    return `{ ${[...new Map(fields.map((field) => [field.split(':')[0], field])).values()].join(', ')} }`;
  });
const day = fc.constantFrom(
  '2020',
  '2020-08',
  '2020-08-15',
  '2021',
  '2021-08-15',
  '2020-08-10/2020-08-20',
);
const report = fc
  .record({
    killed: fc.option(figure),
    date: fc.option(day),
    place: fc.option(fc.constantFrom('port', 'town', 'isle')),
    who: fc.option(fc.constantFrom('{ entity: reds }', '{ entity: blues }', '{ label: men }')),
  })
  .map(({ killed, date, place, who }) =>
    [
      'note: n',
      killed && `killed: ${killed}`,
      date && `date: ${date}`,
      place && `place: ${place}`,
      who && `perpetrator: ${who}`,
    ]
      .filter(Boolean)
      .join(', '),
  );

describe('whatever the reports say', () => {
  test('their order does not matter', () => {
    const shuffled = fc
      .array(report, { minLength: 2, maxLength: 5 })
      .chain((reports) =>
        fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
      );
    fc.assert(
      fc.property(shuffled, ([reports, others]) => {
        assert.deepEqual(verdictsOn(...others), verdictsOn(...reports));
      }),
    );
  });

  test('another report never softens a conflict', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 3 }), figure, (some, other) => {
        const verdictOn = (all: readonly string[]): Verdict => {
          const { incident, glossary } = fire(...all.map((each) => `killed: ${each}`));
          return verdictsOf(incident, glossary)[0]?.verdict as Verdict;
        };
        if (verdictOn(some) === 'conflict') assert.equal(verdictOn([...some, other]), 'conflict');
      }),
    );
  });

  test('a total within all the others’ bounds is what they meet in', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
        (total, gaps) => {
          const ranges = gaps.map(
            (gap) => `killed: { low: ${Math.max(0, total - gap)}, high: ${total + gap} }`,
          );
          assert.match(
            verdictsOn(`killed: ${total}`, ...ranges)[0] ?? '',
            new RegExp(`^killed (?:same|compatible) ${total}$`),
          );
        },
      ),
    );
  });

  test('numbers that differ are in conflict, equal ones the same', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (a, b) => {
        const [verdict] = verdictsOn(`injured: ${a}`, `injured: ${b}`);
        assert.equal(verdict?.split(' ')[1], a === b ? 'same' : 'conflict');
      }),
    );
  });
});

describe('the table of reports', () => {
  const { incident, glossary } = fire(
    'date: 2020-08-15, killed: { ofWhich: { cooks: 2 } }, quote: [two cooks, both cooks], perpetrator: { entity: reds, attribution: claimed }',
    'killed: { low: 1, high: 4 }, target: { label: cooks }, note: Later doubted.',
  );
  const matrix = reportMatrix(incident, glossary);
  test('a column for each report', () =>
    assert.deepEqual(
      matrix.columns.map(({ source, name, quotes, note }) => [source, name, quotes.length, note]),
      [
        ['a', 'Moor 2020', 2, undefined],
        ['b', 'B', 0, 'Later doubted.'],
      ],
    ));
  test('a row for each property, a dash where a report is silent', () =>
    assert.deepEqual(
      matrix.rows.map(({ property, cells, verdict }) => [
        property,
        ...cells.map((cell) => cell?.text),
        verdict.verdict,
      ]),
      [
        ['date', '15 August 2020', undefined, 'cannot-compare'],
        ['killed', '2 cooks', '1–4', 'different-scope'],
        ['perpetrator', 'Reds (claimed)', undefined, 'cannot-compare'],
        ['target', undefined, 'cooks', 'cannot-compare'],
      ],
    ));
});
