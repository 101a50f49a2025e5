/**
 * Pins: the reader's own decisions about single places of essays, kept beside them and never in
 * them. A place is told by the selectors of the W3C Web Annotation Data Model: the words, what
 * stands before and after them, and their offsets.
 *
 *     { "decision": "is", "entity": "asim-munir", "target": { "source": "essays/a.md", "selector": [
 *       { "type": "TextQuoteSelector", "exact": "Munir", "prefix": "… ", "suffix": " …" },
 *       { "type": "TextPositionSelector", "start": 120, "end": 125 } ] } }
 */
import { foldWithOffsets } from '../text/find-folded.ts';
import type { Span } from '../text/span.ts';

/** What the reader decided: these words are that entity, are not it, or are no name at all. */
export type Decision =
  | { readonly type: 'is'; readonly entity: string }
  | { readonly type: 'not'; readonly entity: string }
  | { readonly type: 'never' };

/** A decision and the place it is about. */
export interface Pin {
  /** The essay, by its path with `/` within the workspace folder. */
  readonly source: string;
  readonly decision: Decision;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where the words stood when the pin was last written. */
  readonly start: number;
  readonly end: number;
}

/** Each side is at least so long, and longer until it tells the place from all others. */
const CONTEXT = 32;
/** Where so many characters do not tell the place from others, none do. */
const LONGEST_CONTEXT = 256;

/** A pin for the words of a span, with as much around them as tells them from look-alikes. */
export function makePin(text: string, span: Span, source: string, decision: Decision): Pin {
  const { start, end } = span;
  const exact = text.slice(start, end);
  const whole = foldWithOffsets(text).folded;
  let before = '';
  for (let reach = CONTEXT; reach <= LONGEST_CONTEXT; reach *= 2) {
    before = text.slice(Math.max(0, start - reach), start);
    if (occursOnce(whole, before + exact)) break;
  }
  let after = '';
  for (let reach = CONTEXT; reach <= LONGEST_CONTEXT; reach *= 2) {
    after = text.slice(end, end + reach);
    if (occursOnce(whole, exact + after)) break;
  }
  return { source, decision, exact, prefix: before, suffix: after, start, end };
}

function occursOnce(whole: string, part: string): boolean {
  const wanted = foldWithOffsets(part).folded;
  const first = whole.indexOf(wanted);
  return first >= 0 && !whole.includes(wanted, first + 1);
}

/** A pin written anew for where its words stand now; the same one where nothing has changed. */
export function repin({ pin, span }: { pin: Pin; span: Span | undefined }, text: string): Pin {
  if (!span) return pin;
  const now = makePin(text, span, pin.source, pin.decision);
  return JSON.stringify(now) === JSON.stringify(pin) ? pin : now;
}

/** A pin as its line in the file: what two pins have in common that are the same. */
export function pinLine(pin: Pin): string {
  return JSON.stringify(toJson(pin));
}

/** The pins of a workspace as a file: sorted by essay and place, one a line. */
export function writePins(pins: readonly Pin[]): string {
  const lines = pins.toSorted(byPlace).map(pinLine);
  return lines.length === 0 ? '[]\n' : `[\n${[...new Set(lines)].join(',\n')}\n]\n`;
}

function byPlace(a: Pin, b: Pin): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.start - b.start || a.end - b.end || compare(a.decision, b.decision);
}

function compare(a: Decision, b: Decision): number {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function toJson({ source, decision, exact, prefix, suffix, start, end }: Pin): object {
  return {
    decision: decision.type,
    ...(decision.type === 'never' ? {} : { entity: decision.entity }),
    target: {
      source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  };
}

/** The pins of a file; undefined where it is no list of pins as a whole, so that it is left alone. */
export function readPins(json: string): readonly Pin[] | undefined {
  if (json.trim() === '') return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed)) return undefined;
  const pins = parsed.map(fromJson);
  return pins.every((pin) => pin !== undefined) ? pins : undefined;
}

function fromJson(value: unknown): Pin | undefined {
  const { decision, entity, target } = fieldsOf(value);
  const { source, selector } = fieldsOf(target);
  if (!Array.isArray(selector) || typeof source !== 'string') return undefined;
  const quote = fieldsOf(selector.find((each) => fieldsOf(each)['type'] === 'TextQuoteSelector'));
  const place = fieldsOf(
    selector.find((each) => fieldsOf(each)['type'] === 'TextPositionSelector'),
  );
  const { exact, prefix, suffix } = quote;
  const { start, end } = place;
  const decided = decisionOf(decision, entity);
  if (!decided || typeof exact !== 'string' || exact === '') return undefined;
  if (typeof prefix !== 'string' || typeof suffix !== 'string') return undefined;
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  return { source, decision: decided, exact, prefix, suffix, start, end };
}

function decisionOf(type: unknown, entity: unknown): Decision | undefined {
  if (type === 'never') return { type };
  if ((type === 'is' || type === 'not') && typeof entity === 'string') return { type, entity };
  return undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
