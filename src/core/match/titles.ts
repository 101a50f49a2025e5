/**
 * Offices beside a surname: "Foreign Minister Dar" and "Munir, the army chief" say who is meant
 * where the glossary gives that person that office. A rank ("General", "Adm.") agrees with any
 * office in armed forces.
 */
import type { Entity, Glossary } from '../glossary/glossary.ts';
import { foldText } from '../text/characters.ts';
import { parseEdtf, type DateRange } from '../text/edtf.ts';
import type { Span } from '../text/span.ts';

/** "President" in "Vice President Harris" is another office. */
const LESSER = /(?:\b(?:vice|deputy|assistant|under|shadow|ex-vice)[ -])$/;
const RANK =
  /(?:\b(?:field marshal|(?:lieutenant|lt\.?|major|maj\.?|brigadier|brig\.?|colonel|col\.?)?[ -]?(?:general|gen\.?)|admiral|adm\.?|air (?:chief )?marshal|commander|brigadier|colonel|col\.))[ ]$/;
const ARMED =
  /\b(?:army|navy|air force|guards?|armed|military|forces?|corps|(?:general|chief of|joint|army) staff|commander|general|admiral|marshal|defen[cs]e staff)\b/;
/** What offices are called beside a name. */
const CALLED: ReadonlyMap<string, readonly string[]> = new Map([
  ['prime minister', ['pm', 'premier']],
  ['foreign minister', ['fm']],
  ['army chief', ['coas', 'chief of army staff']],
  ['chief of army staff', ['coas', 'army chief']],
]);
/** These are written in capitals: "at 6 pm Dar spoke". */
const ABBREVIATED = new Set(['pm', 'fm', 'coas']);
/** Before an office that somebody no longer holds. */
const ONCE = /(?:^|[^\p{L}])(?:(?:former|then|late|ousted|deposed|exiled|previous)|ex-?) ?$/iu;
/** How far an office may stand from the name. */
const REACH = 60;

const known = new WeakMap<Entity, readonly string[]>();

/** The offices of an entity in small letters, without whose they are. */
function officesOf(entity: Entity): readonly string[] {
  const before = known.get(entity);
  if (before) return before;
  const offices = (entity.positions ?? []).map(({ title }) => plain(title.value));
  const short = offices.map((office) => office.replace(/ of (?:the )?\p{L}+$/u, ''));
  const named = [...offices, ...short].filter((office) => /\p{L}{4}/u.test(office));
  const all = [...new Set(named.flatMap((office) => [office, ...(CALLED.get(office) ?? [])]))];
  known.set(entity, all);
  return all;
}

function plain(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replace(/defense/g, 'defence');
}

/** Where an office of the entity stands beside the name at `span`, or undefined. */
export function officeBeside(
  text: string,
  { start, end }: Span,
  id: string,
  glossary: Glossary,
): Span | undefined {
  const entity = glossary.entities.get(id);
  if (!entity?.positions) return undefined;
  const before = lowered(text.slice(Math.max(0, start - REACH), start));
  for (const office of officesOf(entity)) {
    if (!before.endsWith(`${office} `)) continue;
    const head = before.slice(0, -office.length - 1);
    if (/[\p{L}\p{N}]$/u.test(head) || LESSER.test(head)) continue;
    const span = { start: start - office.length - 1, end: start - 1 };
    const written = text.slice(span.start, span.end);
    if (ABBREVIATED.has(office) && written !== written.toUpperCase()) continue;
    return span;
  }
  const rank = RANK.exec(before);
  if (rank && isArmed(entity, glossary)) {
    return { start: start - rank[0].length, end: start - 1 };
  }
  return officeAfter(text, end, officesOf(entity));
}

/** ", the army chief": an office between the name and the next sign. */
function officeAfter(text: string, end: number, offices: readonly string[]): Span | undefined {
  const after = lowered(text.slice(end, end + REACH));
  const lead =
    /^, (?:(?:the|its|their|a|his country's|the country's|\p{L}+'s) )?(?:(?:then|former|current|new|\p{L}+i) )?/u.exec(
      after,
    )?.[0];
  if (lead === undefined) return undefined;
  const office = offices.find((each) => {
    const next = after.charAt(lead.length + each.length);
    return after.startsWith(each, lead.length) && !/[\p{L}\p{N}]/u.test(next);
  });
  if (!office) return undefined;
  return { start: end + lead.length, end: end + lead.length + office.length };
}

function isArmed(entity: Entity, glossary: Glossary): boolean {
  return (entity.positions ?? []).some(({ title, of }) => {
    const whose = of && glossary.entities.get(of.value)?.prefLabel.value;
    return ARMED.test(plain(`${title.value} ${whose ?? ''}`));
  });
}

/** Of the same length, so that places stay good: blanks, quotation marks and small letters. */
function lowered(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/defense/g, 'defence');
}

/**
 * Whether an entity held an office at a time, which is what an office beside a name says, unless it
 * is a former one.
 */
export function heldOffice(entity: Entity | undefined, { from, to }: DateRange): boolean {
  return (entity?.positions ?? []).some((position) => {
    const begun = position.from && parseEdtf(position.from.value);
    const ended = position.to && parseEdtf(position.to.value);
    return (!begun || begun.from <= to) && (!ended || from <= ended.to);
  });
}

/** Whether the office at a place of a text is called a former one. */
export function isFormer(text: string, office: Span): boolean {
  return ONCE.test(text.slice(Math.max(0, office.start - 24), office.start));
}
