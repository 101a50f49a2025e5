/** The card of a person, state, organisation, group, place or agreement. */
import type { Reading } from '../essay/annotate.ts';
import type { Mention } from '../essay/mentions.ts';
import type { Entity, Glossary, Incident } from '../glossary/glossary.ts';
import { dateText } from '../text/edtf.ts';
import { firstEndingAfter } from '../text/span.ts';
import { listLine, present, textLine, type Card, type CardLine, type CardPart } from './card.ts';
import { placesLine } from './places.ts';
import { footParts } from './source-name.ts';

/**
 * The card of an entity; with a reading it says where the essay names it, with a mention how that
 * was read. Undefined where the glossary has no such entity.
 */
export function entityCard(
  glossary: Glossary,
  reading: Reading | undefined,
  id: string,
  at?: Mention,
): Card | undefined {
  const entity = glossary.entities.get(id);
  if (!entity) return undefined;
  const places = reading?.mentions.filter((m) => m.entity === id || m.alternatives.includes(id));
  const lines = [
    textLine('', entity.summary?.value),
    listLine('also', otherNames(entity), ', '),
    listLine(
      'not',
      (entity.distinguishFrom ?? []).flatMap((ref) => nameOf(glossary, ref.value)),
    ),
    listLine('holds', positions(entity, glossary)),
    listLine('in', incidentsOf(glossary, reading, id)),
    reading && places ? placesLine(reading, places, at, '') : undefined,
    at && reading ? readAs(glossary, reading, at, id) : undefined,
    {
      name: '',
      parts: footParts(
        glossary,
        id,
        (entity.source ?? []).map((s) => s.value),
      ),
    },
  ];
  const { value: kind } = entity.kind;
  return { subject: id, title: entity.prefLabel.value, aside: kind, kind, lines: present(lines) };
}

function otherNames(entity: Entity): CardPart[][] {
  const seen = new Set([entity.prefLabel.value.toLowerCase()]);
  return [...(entity.altLabel ?? []), ...(entity.weakLabel ?? [])].flatMap(({ label }) => {
    // "Pakistani Army" and "Pakistani army" are two labels, but one name to a reader.
    const name = label.value.toLowerCase();
    if (seen.has(name)) return [];
    seen.add(name);
    return [[{ text: label.value }]];
  });
}

function nameOf(glossary: Glossary, id: string): CardPart[][] {
  const other = glossary.entities.get(id);
  if (!other) return [];
  return [[{ text: other.prefLabel.value, target: { type: 'glossary', subject: id } }]];
}

function positions(entity: Entity, glossary: Glossary): CardPart[][] {
  return (entity.positions ?? []).map(({ title, of, from, to }) => {
    const place = of && glossary.entities.get(of.value)?.prefLabel.value;
    const named = place !== undefined && !title.value.includes(place);
    return [
      { text: named ? `${title.value}, ${place}` : title.value },
      { text: period(from?.value, to?.value), emphasis: 'quiet' },
    ];
  });
}

function period(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return ` ${dateText(from)} – ${dateText(to)}`;
  if (from !== undefined) return ` since ${dateText(from)}`;
  return to === undefined ? '' : ` until ${dateText(to)}`;
}

/** Incidents that the entity takes part in, those that this essay tells of first. */
function incidentsOf(glossary: Glossary, reading: Reading | undefined, id: string): CardPart[][] {
  const told = new Set(reading?.tellings.map((telling) => telling.incident));
  const mine = [...glossary.incidents.values()].filter(
    (incident) =>
      incident.place?.value === id || incident.parties?.some((p) => p.entity?.value === id),
  );
  const order = (incident: Incident) => (told.has(incident.id) ? 0 : 1);
  return mine.toSorted((a, b) => order(a) - order(b)).map((incident) => incidentPart(incident));
}

/** An incident's name and date, leading to its entry. */
export function incidentPart(incident: Incident): CardPart[] {
  const date = incident.date ? `, ${dateText(incident.date.value)}` : '';
  const target = { type: 'glossary', subject: incident.id } as const;
  return [
    { text: incident.prefLabel.value, target },
    { text: date, emphasis: 'quiet' },
  ];
}

/** How the words were read, where that is not plain from the words themselves. */
function readAs(
  glossary: Glossary,
  reading: Reading,
  at: Mention,
  id: string,
): CardLine | undefined {
  const rivals = [at.entity, ...at.alternatives].filter((other) => other !== id);
  if (rivals.length > 0) {
    const names = rivals.flatMap((other) => nameOf(glossary, other));
    return listLine('?', [[{ text: 'could also be' }], ...names], ' ');
  }
  if (at.rule === 'seat' && at.seat !== undefined) {
    return textLine(
      '?',
      `read as the government: the words around “${at.text}” do not point to the city`,
    );
  }
  if (at.rule === 'weak-label' && at.support) {
    const { uri, text, frontMatter } = reading.essay;
    const inTitle = frontMatter !== undefined && at.support.start < frontMatter.end;
    const full = inTitle ? 'the title' : `“${text.slice(at.support.start, at.support.end)}”`;
    const block = reading.essay.blocks[firstEndingAfter(reading.essay.blocks, at.support.start)];
    const where = inTitle || !block ? '' : `, ¶ ${block.paragraph}`;
    return {
      name: '?',
      parts: [
        { text: `read as ${at.text} after ` },
        { text: full, target: { type: 'reveal', uri, span: at.support } },
        { text: where },
      ],
    };
  }
  return undefined;
}
