/**
 * From a place to a subject and back: which subject stands at a place of an essay or of a glossary
 * file, where else it stands, and where its entry is written.
 */
import { mentionAt, tellingsAt } from '../essay/at.ts';
import { bandsOf } from '../essay/bands.ts';
import type { Reading } from '../essay/annotate.ts';
import { labelsOf, type Glossary, type Subject } from '../glossary/glossary.ts';
import type { FoundReference } from '../glossary/read-scalar.ts';
import type { Origin, Value } from '../glossary/shape.ts';
import { byStart, type Span } from '../text/span.ts';
import type { EssaySurvey } from './survey.ts';

/** What stands at a place: the ids of the subjects (several where several fit), and the words. */
export interface SubjectsAt {
  readonly span: Span;
  readonly subjects: readonly string[];
}

/** The name at a place of an essay, else the incidents told there; a cursor right behind it counts. */
export function subjectsInEssay(reading: Reading, offset: number): SubjectsAt | undefined {
  const mention = mentionAt(reading, offset) ?? mentionAt(reading, offset - 1);
  if (mention) {
    const { start, end, entity, alternatives } = mention;
    return { span: { start, end }, subjects: [entity, ...alternatives] };
  }
  for (const at of [offset, offset - 1]) {
    const told = tellingsAt(reading, at);
    const [part] = told.flatMap(({ parts }) => parts.filter((p) => p.start <= at && at < p.end));
    if (part) return { span: part, subjects: [...new Set(told.map(({ incident }) => incident))] };
  }
  return undefined;
}

/** The entry, label or reference at a place of a glossary file. */
export function subjectInGlossary(
  glossary: Glossary,
  references: readonly FoundReference[],
  file: string,
  offset: number,
): SubjectsAt | undefined {
  const here = (at: Origin) => at.file === file && at.start <= offset && offset <= at.end;
  const found = ({ start, end }: Origin, id: string) => ({ span: { start, end }, subjects: [id] });
  const reference = references.find(here);
  if (reference) return found(reference, reference.value);
  for (const subject of [...glossary.entities.values(), ...glossary.incidents.values()]) {
    const at = placesOfNames(subject).find(here);
    if (at) return found(at, subject.id);
  }
  const source = [...glossary.sources.values()].find(({ idAt }) => here(idAt));
  return source && found(source.idAt, source.id);
}

function placesOfNames(subject: Subject): readonly Value<string>[] {
  return [subject.idAt, ...labelsOf(subject).map(({ entry }) => entry.label)];
}

/** Where an essay names any of the subjects or tells of them, in the order of the text. */
export function referencesIn(survey: EssaySurvey, ids: ReadonlySet<string>): readonly Span[] {
  const named = [...survey.mentions].filter(
    ({ entity, alternatives }) => ids.has(entity) || alternatives.some((id) => ids.has(id)),
  );
  const told = [...ids].flatMap(
    (id) => survey.incidents.of(id)?.tellings.map(({ span }) => span) ?? [],
  );
  return [...named, ...told].toSorted(byStart);
}

/** The words of an essay that stand for any of the subjects, to be lit up. */
export function wordsOf(reading: Reading, ids: ReadonlySet<string>): readonly Span[] {
  const named = reading.mentions.filter(
    ({ entity, alternatives }) => ids.has(entity) || alternatives.some((id) => ids.has(id)),
  );
  const told = reading.tellings.filter(({ incident }) => ids.has(incident));
  return [...named, ...told.flatMap((telling) => bandsOf(reading, telling))].toSorted(byStart);
}

/** An entry in the text of its file: all of it, and its id. */
export interface EntrySpans {
  readonly whole: Span;
  readonly id: Span;
}

/**
 * Where an entry stands in the text of its file. The text may be newer than the glossary: an id
 * that is no longer in its place is looked for; undefined where it is gone.
 */
export function entryIn(
  text: string,
  { id, idAt, at }: Pick<Subject, 'id' | 'idAt' | 'at'>,
): EntrySpans | undefined {
  const moved = text.slice(idAt.start, idAt.end) === id ? 0 : distance(text, id, idAt.start);
  if (moved === undefined) return undefined;
  const start = idAt.start + moved;
  const end = Math.max(start + id.length, Math.min(at.end + moved, text.length));
  const whole = text.slice(start, end).trimEnd();
  return {
    whole: { start, end: start + whole.length },
    id: { start, end: start + id.length },
  };
}

/** How far the key nearest to where it was has moved. */
function distance(text: string, id: string, from: number): number | undefined {
  const keys = [...text.matchAll(new RegExp(`^[ \\t]+["']?(${id})["']?[ \\t]*:`, 'gmd'))];
  const moves = keys.flatMap(({ indices }) => (indices?.[1] ? [indices[1][0] - from] : []));
  return moves.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0];
}
