/** The card of an incident. */
import { partiesOf, type PartyRow } from '../corpus/incident-rows.ts';
import { verdictsOf, type PropertyVerdict, type Verdict } from '../corpus/verdicts.ts';
import type { Reading } from '../essay/annotate.ts';
import type { Telling } from '../essay/tellings.ts';
import type { Glossary, Incident } from '../glossary/glossary.ts';
import { dateText } from '../text/edtf.ts';
import { listLine, present, textLine, type Card, type CardLine, type CardPart } from './card.ts';
import { placesLine } from './places.ts';
import { footParts, sourceName } from './source-name.ts';

/**
 * The card of an incident; with a reading it says where the essay tells of it. Undefined where the
 * glossary has no such incident.
 */
export function incidentCard(
  glossary: Glossary,
  reading: Reading | undefined,
  id: string,
  at?: Telling,
): Card | undefined {
  const incident = glossary.incidents.get(id);
  if (!incident) return undefined;
  const told = reading?.tellings.filter((telling) => telling.incident === id) ?? [];
  const place = incident.place && glossary.entities.get(incident.place.value);
  const verdicts = verdictsOf(incident, glossary);
  const lines = [
    textLine('', incident.summary?.value),
    at?.strength === 'possible' ? textLine('?', 'possibly meant here') : undefined,
    ...partyLines(
      partiesOf(incident, glossary).filter((p) => p.role !== 'location' || p.entity !== place?.id),
    ),
    textLine('at', place?.prefLabel.value),
    tollsLine(verdicts),
    datesLine(incident, glossary, verdicts),
    reading ? placesLine(reading, told, at, 'told') : undefined,
    textLine('note', incident.note?.value),
    {
      name: '',
      parts: footParts(
        glossary,
        id,
        (incident.reports ?? []).map((r) => r.source.value),
      ),
    },
  ];
  const aside = incident.date ? dateText(incident.date.value) : 'undated';
  const title = incident.prefLabel.value;
  return { subject: id, title, aside, kind: 'incident', lines: present(lines) };
}

const TARGETS = new Set(['target', 'victim']);

function partyLines(parties: readonly PartyRow[]): (CardLine | undefined)[] {
  const by = parties.filter((party) => party.role === 'perpetrator');
  const against = parties.filter((party) => TARGETS.has(party.role));
  const others = parties.filter((party) => !by.includes(party) && !against.includes(party));
  return [
    listLine('by', by.map(named)),
    listLine('against', against.map(named)),
    listLine(
      'with',
      others.map((party) => [...named(party), role(party)]),
    ),
  ];
}

function named({ name, entity, attribution }: PartyRow): CardPart[] {
  const part: CardPart =
    entity === undefined
      ? { text: name }
      : { text: name, target: { type: 'glossary', subject: entity } };
  return attribution === undefined ? [part] : [part, { text: ` (${attribution})` }];
}

function role({ role: name }: PartyRow): CardPart {
  return { text: ` (${name})`, emphasis: 'quiet' };
}

/** "killed 3 (2 Chinese nationals), injured 17 · 3 reports, compatible". */
function tollsLine(verdicts: readonly PropertyVerdict[]): CardLine | undefined {
  const tolls = verdicts.filter((v) => v.property === 'killed' || v.property === 'injured');
  const text = tolls.map((v) => `${v.property} ${v.result ?? ''}`).join(', ');
  const most = tolls.toSorted((a, b) => WEIGHT[b.verdict] - WEIGHT[a.verdict])[0];
  if (!most) return undefined;
  const count = Math.max(...tolls.map((v) => v.count));
  if (count < 2) return textLine('tolls', text);
  const words = `${text} · ${count} reports, ${VERDICT_WORDS[most.verdict]}`;
  return textLine('tolls', words);
}

/** How much a verdict asks to be told. */
const WEIGHT: Readonly<Record<Verdict, number>> = {
  'cannot-compare': 0,
  same: 1,
  compatible: 2,
  'different-scope': 3,
  conflict: 4,
};

/** Verdicts in words. */
const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  same: 'the same',
  compatible: 'compatible',
  'different-scope': 'different in scope',
  conflict: 'in conflict',
  'cannot-compare': 'not to be compared',
};

/** The dates that the reports give, where they conflict. */
function datesLine(
  incident: Incident,
  glossary: Glossary,
  verdicts: readonly PropertyVerdict[],
): CardLine | undefined {
  const conflict = verdicts.some((v) => v.property === 'date' && v.verdict === 'conflict');
  if (!conflict) return undefined;
  const given = new Map<string, Set<string>>();
  for (const { date, source } of incident.reports ?? []) {
    const known = glossary.sources.get(source.value);
    if (!date || !known) continue;
    const names = given.get(date.value) ?? new Set();
    given.set(date.value, names.add(sourceName(known)));
  }
  const items = [...given].map(([date, names]): CardPart[] => [
    { text: dateText(date) },
    { text: ` ${[...names].join('; ')}`, emphasis: 'quiet' },
  ]);
  return listLine('dates', [[{ text: 'in conflict' }], ...items]);
}
