/**
 * The mentions of an essay that is not on the screen, packed: a workspace of thousands of essays
 * holds a million of them, of a few thousand names.
 */
import type { Mention } from '../essay/mentions.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { copyOf } from '../text/copy.ts';
import type { Span } from '../text/span.ts';

/** What a mention says, apart from where it stands. */
interface SurveyedName {
  readonly entity: string;
  readonly alternatives: readonly string[];
  /** The name as the essay writes it, on one line. */
  readonly form: string;
}

/** A mention as a survey keeps it. */
export interface SurveyedMention extends Span, SurveyedName {
  readonly paragraph: number;
}

const FIELDS = 4;

/** Mentions in numbers; plain data, so that a thread can hand it to another. */
export interface PackedMentions {
  /** Start, end, paragraph and number of the name of each. */
  readonly places: Int32Array;
  readonly names: readonly SurveyedName[];
}

/** Packs the mentions of an essay. */
export function packMentions(mentions: readonly Mention[]): PackedMentions {
  const places = new Int32Array(mentions.length * FIELDS);
  const numbers = new Map<string, number>();
  const names: SurveyedName[] = [];
  mentions.forEach(({ start, end, paragraph, entity, alternatives, text }, i) => {
    const key = `${entity} ${alternatives.join(' ')}\n${text}`;
    const number = numbers.get(key) ?? names.length;
    if (number === names.length) {
      numbers.set(key, number);
      names.push({ entity, alternatives, form: text.split(/\s+/).join(' ') });
    }
    places.set([start, end, paragraph, number], i * FIELDS);
  });
  return { places, names };
}

/** A list of mentions; each is made when it is looked at. */
export class SurveyedMentions implements Iterable<SurveyedMention> {
  readonly #places: Int32Array;
  readonly #names: readonly SurveyedName[];

  /** What names say is shared by all essays that are read with the glossary. */
  constructor({ places, names }: PackedMentions, glossary: Glossary) {
    const pool = pools.get(glossary) ?? new Map<string, SurveyedName>();
    pools.set(glossary, pool);
    this.#places = places;
    this.#names = names.map((name) => pooled(name, pool));
  }

  /** How many there are. */
  get length(): number {
    return this.#places.length / FIELDS;
  }

  *[Symbol.iterator](): Generator<SurveyedMention> {
    for (let at = 0; at < this.#places.length; at += FIELDS) {
      const [start = 0, end = 0, paragraph = 0, number = 0] = this.#places.subarray(
        at,
        at + FIELDS,
      );
      const { entity, alternatives, form } = this.#names[number] as SurveyedName;
      yield { start, end, entity, alternatives, form, paragraph };
    }
  }
}

const pools = new WeakMap<Glossary, Map<string, SurveyedName>>();

function pooled(name: SurveyedName, pool: Map<string, SurveyedName>): SurveyedName {
  const key = `${name.entity} ${name.alternatives.join(' ')}\n${name.form}`;
  const known = pool.get(key);
  if (known) return known;
  // Neither the key nor the form keeps the text of the essay.
  const kept = { ...name, form: copyOf(name.form) };
  pool.set(copyOf(key), kept);
  return kept;
}
