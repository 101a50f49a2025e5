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

/** Start, end, paragraph and number of the name. */
const FIELDS = 4;

/** A list of mentions; each is made when it is looked at. */
export class SurveyedMentions implements Iterable<SurveyedMention> {
  readonly #packed: Int32Array;
  readonly #names: readonly SurveyedName[];

  /** Packs mentions; what names say is shared by all essays that are read with the glossary. */
  constructor(mentions: readonly Mention[], glossary: Glossary) {
    this.#packed = new Int32Array(mentions.length * FIELDS);
    const numbers = new Map<SurveyedName, number>();
    const nameOf = namesOf(glossary);
    mentions.forEach((mention, i) => {
      const { start, end, paragraph } = mention;
      const name = nameOf(mention);
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      this.#packed.set([start, end, paragraph, number], i * FIELDS);
    });
    this.#names = [...numbers.keys()];
  }

  /** How many there are. */
  get length(): number {
    return this.#packed.length / FIELDS;
  }

  *[Symbol.iterator](): Generator<SurveyedMention> {
    for (let at = 0; at < this.#packed.length; at += FIELDS) {
      const [start = 0, end = 0, paragraph = 0, number = 0] = this.#packed.subarray(
        at,
        at + FIELDS,
      );
      const { entity, alternatives, form } = this.#names[number] as SurveyedName;
      yield { start, end, entity, alternatives, form, paragraph };
    }
  }
}

const pools = new WeakMap<Glossary, Map<string, SurveyedName>>();

function namesOf(glossary: Glossary): (mention: Mention) => SurveyedName {
  const pool = pools.get(glossary) ?? new Map<string, SurveyedName>();
  pools.set(glossary, pool);
  return ({ text, entity, alternatives }) => {
    const key = `${entity} ${alternatives.join(' ')}\n${text}`;
    const known = pool.get(key);
    if (known) return known;
    // Neither the key nor the form keeps the text of the essay.
    const form = copyOf(text.split(/\s+/).join(' '));
    const name = { entity, alternatives, form };
    pool.set(copyOf(key), name);
    return name;
  };
}
