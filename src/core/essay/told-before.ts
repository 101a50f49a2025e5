/**
 * What the sentences before have told: those of this block, and the last ones of the block before.
 * Only what is certain counts.
 */
import { NEAR_FACT, SECTION_FACT, type BlockFacts } from './facts.ts';
import type { BlockTelling } from './tellings.ts';

/** So many sentences back a phrase reaches that says nothing of which event it means. */
const REACH = 2;
/** So many where nothing nearer is of its kind. */
const FAR = 3;

/** Incidents by the sentence that told of them. */
export class ToldBefore {
  readonly #facts: BlockFacts;
  /** By sentence of this block. */
  readonly #told: (readonly string[])[] = [];

  constructor(facts: BlockFacts) {
    this.#facts = facts;
  }

  /** A sentence has been read. */
  add(tellings: readonly BlockTelling[]): void {
    const certain = tellings.filter(({ strength }) => strength === 'certain');
    this.#told.push(certain.map(({ incident }) => incident));
  }

  /** The sentences of this block, the last one at the end. */
  get here(): readonly (readonly string[])[] {
    return this.#told;
  }

  /** The sentences within reach, the last one at the end. */
  get near(): readonly (readonly string[])[] {
    return this.far.slice(-REACH);
  }

  /** Those a little further back as well, the last one at the end. */
  get far(): readonly (readonly string[])[] {
    const own = this.#told.slice(-FAR);
    if (own.length === FAR) return own;
    const near = this.#facts.get(NEAR_FACT);
    const before = typeof near === 'string' ? near.split('|').map(idsIn) : [];
    return [...before, ...own].slice(-FAR);
  }

  /** What the heading of this section tells of. */
  get section(): readonly string[] {
    const ids = this.#facts.get(SECTION_FACT);
    return typeof ids === 'string' ? idsIn(ids) : [];
  }

  /** Tells the blocks that follow; a heading stands between two that go on, and heads them. */
  pass(heading: boolean): void {
    const silent = this.#told.every((ids) => ids.length === 0);
    if (heading) this.#facts.set(SECTION_FACT, [...new Set(this.#told.flat())].join(','));
    if (heading && silent) return;
    const last = this.#told.slice(-FAR);
    this.#facts.set(NEAR_FACT, last.map((ids) => ids.join(',')).join('|'));
  }
}

function idsIn(ids: string): string[] {
  return ids.split(',').filter(Boolean);
}
