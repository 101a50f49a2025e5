/** The card of an incident. */
import { partiesOf, type PartyRow } from '../corpus/incident-rows.ts';
import {
  VERDICT_WEIGHT,
  verdictsOf,
  type PropertyVerdict,
  type Verdict,
} from '../corpus/verdicts.ts';
import type { EssaySurvey } from '../corpus/survey.ts';
import type { Reading } from '../essay/annotate.ts';
import type { Telling } from '../essay/tellings.ts';
import type { Entity, Glossary } from '../glossary/glossary.ts';
import { dateWords } from '../text/edtf.ts';
import { phrase } from '../text/phrase.ts';
import { listLine, present, textLine, type Card, type CardLine, type CardPart } from './card.ts';
import { conflictingDates } from './conflicting-dates.ts';
import { elsewhereLine, onlyHere } from './elsewhere.ts';
import { fitted } from './fit-card.ts';
import { isSpot } from './spots.ts';
import { hedgeLine } from './hedges.ts';
import { placesLine } from './places.ts';
import { quotePlaces, sourceNotes } from './source-notes.ts';
import { dateLines, possibleLine } from './telling-notes.ts';

/**
 * The card of an incident; with a reading it says where the essay tells of it, with surveys which
 * other essays do. Undefined where the glossary has no such incident.
 */
export function incidentCard(
  glossary: Glossary,
  reading: Reading | undefined,
  id: string,
  at?: Telling,
  surveys: readonly EssaySurvey[] = [],
  settled = true,
): Card | undefined {
  const incident = glossary.incidents.get(id);
  if (!incident) return undefined;
  const dates = conflictingDates(incident, glossary, reading);
  // The line of dates has the places of those that give one.
  const placed = (incident.reports ?? []).filter(({ date }) => !dates || !date);
  const notes = sourceNotes(glossary, quotePlaces(reading, placed));
  const told = reading?.tellings.filter((telling) => telling.incident === id) ?? [];
  const place = incident.place && glossary.entities.get(incident.place.value);
  const verdicts = verdictsOf(incident, glossary);
  const mark = notes.mark((incident.reports ?? []).map(({ source }) => source.value));
  const reports = incident.reports?.length ?? 0;
  const tolls = tollsLine(verdicts, reports, mark);
  const only = onlyHere(id, reading?.essay.uri, surveys, settled);
  const lines = [
    // The figures rest on the reports; where there are none, the summary does.
    withMark(textLine('', incident.summary?.value), tolls ? undefined : mark),
    possibleLine(reading, at, glossary),
    ...whoAndWhere(
      partiesOf(incident, glossary).filter((p) => p.role !== 'location' || p.entity !== place?.id),
      place,
      id,
    ),
    hedgeLine(incident, reading, at),
    tolls,
    dates,
    reading ? placesLine(reading, told, at, { told: true, only }) : undefined,
    elsewhereLine(glossary, id, reading?.essay.uri, surveys),
    ...dateLines(reading, at),
    textLine('note', incident.note?.value),
  ];
  const aside = incident.date ? dateWords(incident.date.value) : phrase('undated');
  const title = incident.prefLabel.value;
  const sources = notes.all();
  const shown = present(lines);
  return fitted({ subject: id, title, aside, kind: 'incident', lines: shown, sources, reports });
}

function withMark(line: CardLine | undefined, mark: CardPart | undefined): CardLine | undefined {
  return line && mark ? { ...line, parts: [...line.parts, mark] } : line;
}

function placeLine(place: Entity | undefined): CardLine | undefined {
  if (!place) return undefined;
  const target = { type: 'glossary', subject: place.id } as const;
  const { value: text } = place.prefLabel;
  return { name: 'at', parts: [{ text, target }], label: isSpot(place) ? 'at' : 'in' };
}

const TARGETS = new Set(['target', 'victim']);

function whoAndWhere(
  parties: readonly PartyRow[],
  place: Entity | undefined,
  of: string,
): (CardLine | undefined)[] {
  const by = parties.filter((party) => party.role === 'perpetrator');
  const against = parties.filter((party) => TARGETS.has(party.role));
  const others = parties.filter((party) => !by.includes(party) && !against.includes(party));
  return [
    listLine('by', by.map(named), { of }),
    listLine('against', against.map(named), { of }),
    placeLine(place),
    listLine(
      'with',
      others.map((party) => [...named(party), ...inBrackets(party.role)]),
      { of },
    ),
  ];
}

function named({ name, entity, attribution }: PartyRow): CardPart[] {
  const part: CardPart =
    entity === undefined
      ? { text: name }
      : { text: name, target: { type: 'glossary', subject: entity } };
  return attribution === undefined ? [part] : [part, ...inBrackets(attribution)];
}

/** A word of the glossary's own vocabulary, behind a name. */
function inBrackets(word: string): CardPart[] {
  return [
    { text: ' (', emphasis: 'quiet' },
    { ...phrase(word), emphasis: 'quiet' },
    { text: ')', emphasis: 'quiet' },
  ];
}

/** "killed 3 (2 Chinese nationals), injured 17 · 3 of 4 reports, compatible ¹ ²". */
function tollsLine(
  verdicts: readonly PropertyVerdict[],
  reports: number,
  mark: CardPart,
): CardLine | undefined {
  const tolls = verdicts.filter((v) => v.property === 'killed' || v.property === 'injured');
  const most = tolls.toSorted((a, b) => VERDICT_WEIGHT[b.verdict] - VERDICT_WEIGHT[a.verdict])[0];
  if (!most) return undefined;
  const figures = tolls.flatMap(({ property, result = { text: '' } }, i): CardPart[] => [
    { text: i > 0 ? ', ' : '' },
    property === 'killed' ? phrase('killed {0}', result) : phrase('injured {0}', result),
  ]);
  const count = Math.max(...tolls.map((v) => v.count));
  if (count < 2) return { name: 'tolls', parts: [...figures, mark] };
  const compared: CardPart[] = [
    { text: ' · ' },
    count < reports
      ? phrase('{0} of {1} reports', String(count), String(reports))
      : phrase('{0} reports', String(count)),
    { text: ', ' },
    phrase(VERDICT_WORDS[most.verdict]),
  ];
  return { name: 'tolls', parts: [...figures, ...compared, mark] };
}

/** Verdicts in words. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  same: 'the same',
  compatible: 'compatible',
  'different-scope': 'different in scope',
  conflict: 'in conflict',
  'cannot-compare': 'cannot be compared',
};
