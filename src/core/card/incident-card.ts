/** The card of an incident. */
import { partiesOf, type PartyRow } from '../corpus/incident-rows.ts';
import type { Reading } from '../essay/annotate.ts';
import type { Telling } from '../essay/tellings.ts';
import type { Figures, Report } from '../glossary/fields.ts';
import type { Glossary, Incident } from '../glossary/glossary.ts';
import { dateText } from '../text/edtf.ts';
import { listLine, present, textLine, type Card, type CardLine, type CardPart } from './card.ts';
import { placesLine } from './places.ts';

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
  const lines = [
    textLine('', incident.summary?.value),
    at?.strength === 'possible' ? textLine('?', 'possibly meant here') : undefined,
    ...partyLines(partiesOf(incident, glossary)),
    textLine('at', place?.prefLabel.value),
    listLine('tolls', tolls(glossary, incident.reports ?? []), '; '),
    reading ? placesLine(reading, told, at, 'told') : undefined,
    textLine('note', incident.note?.value),
    footLine(incident),
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

function tolls(glossary: Glossary, reports: readonly Report[]): CardPart[][] {
  return reports.flatMap((report) => {
    const killed = report.killed && `killed ${figuresText(report.killed)}`;
    const injured = report.injured && `injured ${figuresText(report.injured)}`;
    const text = [killed, injured].filter(Boolean).join(', ');
    const source = glossary.sources.get(report.source.value)?.id;
    if (text === '') return [];
    return [[{ text }, ...(source ? [{ text: ` ${source}`, emphasis: 'quiet' } as const] : [])]];
  });
}

/** "3 (2 Chinese nationals)", "at least 10", "10–12". */
export function figuresText({ total, low, high, ofWhich }: Figures): string {
  const within = [...(ofWhich ?? [])].map(([who, { value }]) => `${value} ${who}`).join(', ');
  const range =
    low && high
      ? `${low.value}–${high.value}`
      : low
        ? `at least ${low.value}`
        : high && `at most ${high.value}`;
  const number = total?.value ?? range;
  if (number === undefined) return within || 'some';
  return within ? `${number} (${within})` : number;
}

function footLine(incident: Incident): CardLine {
  const sources = [...new Set((incident.reports ?? []).map((report) => report.source.value))];
  const cited: CardPart[] =
    sources.length > 0 ? [{ text: ` · after ${sources.join(', ')}`, emphasis: 'quiet' }] : [];
  const target = { type: 'glossary', subject: incident.id } as const;
  return { name: '', parts: [{ text: 'Glossary', target }, ...cited] };
}
