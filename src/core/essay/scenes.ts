/**
 * Scenes: violence told in a sentence that names nothing, in a paragraph that names the rest.
 *
 *     "It was a night in October 2024 in Mora. Men of the Red Fist lay in wait. Two were killed."
 *
 * The paragraph must name the very place, the month or day, and one who did it or whom it struck;
 * the sentence must count victims and name no other place or time.
 */
import type { Reader } from '../match/reader.ts';
import type { Recall } from '../match/recalls.ts';
import { agrees, type TextDate } from '../text/dates.ts';
import type { DateRange } from '../text/edtf.ts';
import { contains, type Span } from '../text/span.ts';
import type { BlockMention } from './mentions.ts';
import type { BlockTelling } from './tellings.ts';
import { tollsIn } from './toll-numbers.ts';
import { isUnreal } from './unreal.ts';

/** A block of text with what is understood in it. */
export interface Scene {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly mentions: readonly BlockMention[];
  readonly dates: readonly TextDate[];
}

/** The one incident that a block tells by a scene; the block must not tell it otherwise. */
export function sceneIn(
  scene: Scene,
  reader: Reader,
  essayDate: () => DateRange | undefined,
  told: Pick<ReadonlySet<string>, 'has'>,
): BlockTelling | undefined {
  if (!scene.dates.some(({ precision }) => precision !== 'year')) return undefined;
  const { at } = reader.recalls;
  const here = [...new Set(scene.mentions.flatMap(({ entity }) => at.get(entity) ?? []))];
  const fitting = here.filter(
    (recall) =>
      isFine(recall.date) &&
      scene.mentions.some((mention) => isParty(mention, recall)) &&
      scene.dates.some((date) => fitsDate(date, recall, essayDate())),
  );
  const [recall, ...rivals] = fitting;
  if (!recall || rivals.length > 0 || told.has(recall.incident)) return undefined;
  for (const sentence of scene.sentences) {
    const words = tollIn(scene.text, sentence);
    if (!words || contradicts(scene, sentence, recall, reader, essayDate())) continue;
    const { incident } = recall;
    return { ...words, incident, parts: [words], sentence, strength: 'certain', rule: 'scene' };
  }
  return undefined;
}

/** Whether a date is within one month. */
function isFine(date: DateRange | undefined): date is DateRange {
  return date !== undefined && Math.floor(date.from / 100) === Math.floor(date.to / 100);
}

function isParty({ entity, text }: BlockMention, { actors, sufferers }: Recall): boolean {
  return actors.has(entity) || sufferers.has(text.toLowerCase());
}

function fitsDate(date: TextDate, recall: Recall, essayDate: DateRange | undefined): boolean {
  return recall.date !== undefined && agrees(date, recall.date, 'month', essayDate);
}

/** The words that count victims. */
function tollIn(text: string, sentence: Span): Span | undefined {
  const [toll] = tollsIn(text.slice(sentence.start, sentence.end));
  if (!toll) return undefined;
  const { start, end } = toll.words;
  const words = { start: sentence.start + start, end: sentence.start + end };
  return isUnreal(text, sentence, words) ? undefined : words;
}

function contradicts(
  { mentions, dates }: Scene,
  sentence: Span,
  recall: Recall,
  { glossary }: Reader,
  essayDate: DateRange | undefined,
): boolean {
  const isElsewhere = ({ entity }: BlockMention) =>
    glossary.entities.get(entity)?.kind.value === 'place' && !recall.places.has(entity);
  return (
    mentions.some((mention) => contains(sentence, mention) && isElsewhere(mention)) ||
    dates.some((date) => contains(sentence, date) && !fitsDate(date, recall, essayDate))
  );
}
