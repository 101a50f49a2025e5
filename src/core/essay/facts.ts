/**
 * Facts: what an essay has established so far, for the blocks that follow. A block asks for facts
 * and tells facts; both are recorded, so that after an edit only those blocks are decided anew
 * that asked for a fact which is another now.
 *
 *     const facts = new BlockFacts(before);
 *     facts.get('told:siege');        // asked of the blocks before, and recorded
 *     facts.set('told:siege', true);  // from here on told to this block and those after it
 *
 * A fact is a key and a plain value, equal or not equal. Keys begin with what the fact is about:
 */

/** The full name of a subject has stood. */
export const namedFact = (subject: string): string => `named:${subject}`;
/** Of subjects that share a weak label, which was named last: `b|a,c` is b, before it a and c. */
export const orderFact = (rivals: number): string => `order:${rivals}`;
/** An incident was told. */
export const toldFact = (incident: string): string => `told:${incident}`;
/** What the last two sentences of the block before told: `fire,flood|siege`. */
export const NEAR_FACT = 'near';
/** What the last heading tells of: `fire,flood`. */
export const SECTION_FACT = 'section';
/** The last date of the block before, in EDTF, with "=" before it where it is all there is; '' where it has none. */
export const LAST_DATE_FACT = 'last-date';
/** Who was named in the block before, ids in their order: `ttp,pakistan`. */
export const NAMES_FACT = 'names';
/** Year of the last month or day that came with one. */
export const YEAR_FACT = 'year';
/** The essay's date, in EDTF. */
export const DATE_FACT = 'date';
/** Id of the essay's source. */
export const SOURCE_FACT = 'source';

/** The value of a fact. */
export type Fact = string | number | true;

/** Answers what is known at a place of an essay. */
export interface KnownFacts {
  get(key: string): Fact | undefined;
}

const NO_ASKED: ReadonlyMap<string, Fact | undefined> = new Map();
const NO_TOLD: ReadonlyMap<string, Fact> = new Map();

/** The facts known within a block, while it is decided on. */
export class BlockFacts implements KnownFacts {
  readonly #before: KnownFacts;
  #asked: Map<string, Fact | undefined> | undefined;
  #told: Map<string, Fact> | undefined;

  constructor(before: KnownFacts) {
    this.#before = before;
  }

  /** What the block asked of those before it, with the answers. */
  get asked(): ReadonlyMap<string, Fact | undefined> {
    return this.#asked ?? NO_ASKED;
  }

  /** What the block tells those after it. */
  get told(): ReadonlyMap<string, Fact> {
    return this.#told ?? NO_TOLD;
  }

  get(key: string): Fact | undefined {
    const own = this.#told?.get(key);
    if (own !== undefined) return own;
    if (this.#asked?.has(key)) return this.#asked.get(key);
    const known = this.#before.get(key);
    this.#asked ??= new Map();
    this.#asked.set(key, known);
    return known;
  }

  set(key: string, value: Fact): void {
    this.#told ??= new Map();
    this.#told.set(key, value);
  }
}
