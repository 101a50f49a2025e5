/**
 * Nouns for whatever happened, behind it: "these incidents" takes up the two or more that were just
 * told, "this episode" the one, "the crisis of January" what two states did to each other then.
 */
import type { Reader } from '../match/reader.ts';
import type { Recall, RecallKind } from '../match/recalls.ts';
import { SERIES, type SumNoun } from '../match/sum-nouns.ts';
import type { DateRange } from '../text/edtf.ts';
import { agrees } from '../text/dates.ts';
import type { Span } from '../text/span.ts';
import { toldFact, type BlockFacts } from './facts.ts';
import { fits } from './fits.ts';
import { nounPhraseAt, type NounPhrase, type Slot } from './noun-phrase.ts';
import type { ToldSentence } from './short-mentions.ts';
import type { ToldBefore } from './told-before.ts';

/** What such a phrase takes up. */
export interface TakenUp {
  readonly phrase: NounPhrase;
  readonly incidents: readonly string[];
}

/** Words before the noun that say nothing of which events they were. */
const EPITHET =
  /^(?:repeated|consecutive|successive|separate|similar|tragic|violent|grave|serious|brief|short|sorry|strange|curious|back-to-back|horrifying|gruesome|terrible|appalling|dramatic|extraordinary)$/iu;
const SERIES_OF = new RegExp(`(?<![\\p{L}-])(?:${SERIES.replaceAll(' ', '|')})\\s+of\\s+$`, 'iu');
const EXCHANGED =
  /^\s+of\s+(?:strikes|air ?strikes|missiles|fire|blows|rockets|shells|attacks)\b/iu;
/** Sentences that a plural takes together; a series may be longer. */
const MOST = 3;
const NOTHING: readonly string[] = [];

/** Finds what nouns for whatever happened take up. */
export class SumMentions {
  readonly #text: string;
  readonly #reader: Reader;
  readonly #facts: BlockFacts;
  readonly #before: ToldBefore;
  readonly #essayDate: () => DateRange | undefined;

  constructor(
    text: string,
    reader: Reader,
    facts: BlockFacts,
    before: ToldBefore,
    essayDate: () => DateRange | undefined,
  ) {
    this.#text = text;
    this.#reader = reader;
    this.#facts = facts;
    this.#before = before;
    this.#essayDate = essayDate;
  }

  /** What a noun takes up; undefined where there is nothing. */
  at(noun: Span, sum: SumNoun, sentence: ToldSentence): TakenUp | undefined {
    const series = SERIES_OF.exec(this.#text.slice(sentence.span.start, noun.start));
    // "This sequence of events": whatever they were.
    const kind = series ? { ...sum, fits: isSingle } : sum;
    const many = kind.many && !series;
    const phrase = nounPhraseAt(
      this.#text,
      this.#whole(noun, series?.[0].length ?? 0),
      sentence.span,
      many,
      sentence,
    );
    if (!phrase) return undefined;
    const slots = phrase.slots.filter((slot) => !isEpithet(slot));
    const dated = slots.some((slot) => 'date' in slot);
    if (many && !phrase.pointing && !dated) return undefined;
    const goes = (recall: Recall) =>
      slots.every((slot) => this.#fits(slot, recall)) && this.#isCalled(kind, recall);
    const fitting = dated
      ? this.#told(kind, goes)
      : this.#just(phrase, kind, sentence, series !== null).filter(goes);
    const several = series !== null || (kind.many && (dated || !kind.open));
    const enough = several ? areSeveral(fitting) : fitting.length > 0;
    return enough ? { phrase, incidents: singleOnes(fitting) } : undefined;
  }

  /** "Sequence of events", "exchange of strikes". */
  #whole({ start, end }: Span, before: number): Span {
    const after = EXCHANGED.exec(this.#text.slice(end, end + 40))?.[0].length ?? 0;
    return { start: start - before, end: end + after };
  }

  /** A month or day must be that of the incident: "the events of 2024" are too many. */
  #fits(slot: Slot, recall: Recall): boolean {
    if (!('date' in slot)) return fits(slot, recall, this.#essayDate());
    const { date } = recall;
    return date !== undefined && agrees(slot.date, date, 'month', this.#essayDate());
  }

  #isCalled({ singular }: SumNoun, recall: Recall): boolean {
    if (singular === undefined) return true;
    const called = this.#reader.recalls.byNoun.get(singular)?.all ?? [];
    return recall.kind.sum || called.includes(recall);
  }

  /** Those of the kind that were told before; of a date only violence is taken together. */
  #told(kind: SumNoun, goes: (recall: Recall) => boolean): readonly Recall[] {
    return [...this.#reader.recalls.of.values()].filter(
      (recall) =>
        recall.kind.violent &&
        !recall.kind.sum &&
        kind.fits(recall.kind) &&
        goes(recall) &&
        // Asked last: a block is read anew after an edit for whatever it has asked.
        this.#facts.get(toldFact(recall.incident)) === true,
    );
  }

  /** Those told just before; for "the" also those that the heading tells of. */
  #just(
    { pointing }: NounPhrase,
    kind: SumNoun,
    { told }: ToldSentence,
    series: boolean,
  ): readonly Recall[] {
    const several = kind.many || kind.collects;
    const near = several
      ? this.#run(series ? Infinity : MOST)
      : (this.#before.far.findLast(isTold) ?? NOTHING);
    const ofKind = (ids: readonly string[]) =>
      [...new Set(ids)]
        .flatMap((id) => this.#reader.recalls.of.get(id) ?? [])
        .filter((recall) => kind.fits(recall.kind));
    const last = ofKind(this.#before.far.findLast(isTold) ?? NOTHING);
    // A row of attacks that the last telling is all about is what is meant.
    const row = kind.many && !series && last.every(({ kind: { sum } }) => sum);
    const found = row && last.length > 0 ? last : ofKind(near);
    const own = ofKind(told.map(({ incident }) => incident));
    if (own.length > 0 && !pointing) return [];
    // "The episode" is one thing, and the only one that the sentence told.
    if (!several && near.length > 1) return [];
    if (found.length > 0 || pointing || kind.many) return found;
    return this.#before.here.some((ids) => ofKind(ids).length > 0)
      ? []
      : ofKind(this.#before.section);
  }

  /** What the sentences just before told without a break; the last one may tell nothing. */
  #run(most: number): readonly string[] {
    const { here, far } = this.#before;
    const sentences = here.some(isTold) ? here : far;
    const last = sentences.findLastIndex(isTold);
    if (last < sentences.length - 2) return NOTHING;
    const gap = sentences.findLastIndex((ids, i) => i < last && !isTold(ids));
    return sentences.slice(Math.max(gap, last - most) + 1, last + 1).flat();
  }
}

function areSeveral(recalls: readonly Recall[]): boolean {
  return recalls.length > 1 || recalls.some(({ kind }) => kind.sum);
}

/** A sum of many gives way to those of the many that were told beside it. */
function singleOnes(recalls: readonly Recall[]): readonly string[] {
  const single = recalls.filter(({ kind }) => !kind.sum);
  return (single.length > 0 ? single : recalls).map(({ incident }) => incident);
}

function isSingle({ sum }: RecallKind): boolean {
  return !sum;
}

function isTold(ids: readonly string[]): boolean {
  return ids.length > 0;
}

function isEpithet(slot: Slot): boolean {
  return !('date' in slot) && slot.ids.length === 0 && EPITHET.test(slot.words);
}
