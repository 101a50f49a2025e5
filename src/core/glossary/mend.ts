/**
 * What would mend a problem, where that is plain to see. Of the others a person has to decide: which
 * of two values counts, what a mapping should hold, how a text is to be split.
 */
import { datesIn } from '../text/dates.ts';
import { parseEdtf } from '../text/edtf.ts';
import type { Problem } from './problem.ts';
import { isSlug } from './slug.ts';

/** A way to mend a problem. */
export type Mend =
  | { readonly type: 'replace'; readonly by: string; readonly preferred: boolean }
  | { readonly type: 'drop' }
  | { readonly type: 'move'; readonly role: 'weakLabel' | 'hiddenLabel' }
  | {
      readonly type: 'create';
      readonly subject: 'entity' | 'incident' | 'source';
      readonly id: string;
    }
  | { readonly type: 'rename'; readonly to: string }
  | { readonly type: 'add'; readonly key: string; readonly values: readonly string[] };

/** Offered of a fixed set of words at most so many. */
const MOST_WORDS = 6;

const replace = (by: string | undefined, preferred = true): Mend[] =>
  by === undefined || by === '' ? [] : [{ type: 'replace', by, preferred }];

/** The ways to mend a problem; `written` is what stands there. */
export function mendsOf(problem: Problem, written: string): readonly Mend[] {
  const { code, args } = problem;
  const [first = '', second = '', third] = args;
  switch (code) {
    case 'unknown-key-suggestion':
      return replace(second);
    case 'bad-choice-suggestion':
      return replace(third);
    case 'bad-choice': {
      const words = second.split(', ');
      return words.length > MOST_WORDS ? [] : words.flatMap((word) => replace(word, false));
    }
    case 'bad-id':
      return replace(second);
    case 'unknown-id-suggestion':
      return [...replace(third), ...create(first, second)];
    case 'unknown-id':
      return create(first, second);
    case 'duplicate-id':
      return [{ type: 'rename', to: `${first}-2` }];
    case 'bad-date':
      return replace(dateOf(written));
    case 'bad-number':
      return replace(/^\d[\d,. \u00a0]*$/.test(written) ? written.replace(/\D/g, '') : undefined);
    case 'bad-points':
      return replace(/^-?\d+$/.test(written) ? String(nearestPoints(Number(written))) : undefined);
    case 'bad-url':
      return replace(
        /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(written) ? `https://${written}` : undefined,
      );
    case 'long-quote':
      return replace(written.split(/\s+/).slice(0, 8).join(' '), false);
    case 'missing-key':
      return addition(first, second);
    case 'empty-label':
    case 'label-twice':
      return [{ type: 'drop' }];
    case 'label-claimed':
      return [{ type: 'move', role: 'weakLabel' }, { type: 'drop' }];
    // Nothing small mends these.
    case 'yaml-syntax':
    case 'yaml-duplicate-key':
    case 'yaml-alias':
    case 'yaml-depth':
    case 'yaml-documents':
    case 'not-text':
    case 'file-too-large':
    case 'text-too-long':
    case 'not-a-mapping':
    case 'not-a-text':
    case 'unknown-key':
    case 'one-key':
    case 'wrong-subject':
    case 'seat-not-place':
    case 'empty-evidence':
    case 'date-without-date':
    case 'few-points':
      return [];
  }
}

function create(id: string, type: string): Mend[] {
  const known = type === 'entity' || type === 'incident' || type === 'source';
  return known && isSlug(id) ? [{ type: 'create', subject: type, id }] : [];
}

/** Keys whose value can be made, or chosen from a few, where a whole entry lacks them. */
function addition(owner: string, key: string): Mend[] {
  if (!isSlug(owner)) return [];
  if (key === 'prefLabel' || key === 'title')
    return [{ type: 'add', key, values: [nameOf(owner)] }];
  return key === 'kind' || key === 'eventType' ? [{ type: 'add', key, values: [] }] : [];
}

/** A name made of an id: `harbour-league` is "Harbour League". */
export function nameOf(id: string): string {
  return id.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => {
    return (dash && ' ') + letter.toUpperCase();
  });
}

/** The number of points that a number is nearest to; there is no nought. */
function nearestPoints(number: number): number {
  return Math.min(20, Math.max(-20, number)) || 1;
}

/** A date as people write it, as EDTF: "6 October 2024", "2024/10/6". */
function dateOf(written: string): string | undefined {
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(written.trim()) ?? [];
  const two = (part: string | number) => `-${String(part).padStart(2, '0')}`;
  if (y && m) {
    const made = `${y}${two(m)}${d ? two(d) : ''}`;
    return parseEdtf(made) ? made : undefined;
  }
  const [date, more] = datesIn(written, { start: 0, end: written.length });
  if (!date || more || date.year === undefined || date.end - date.start < written.trim().length) {
    return undefined;
  }
  const { year, month, day, lastYear } = date;
  const single = `${year}${month === undefined ? '' : two(month)}${day === undefined ? '' : two(day)}`;
  return lastYear === undefined ? single : `${single}/${lastYear}`;
}
