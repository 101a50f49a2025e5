/** Figures of reports: how many were killed or injured, as an interval with parts. */
import type { Figures } from './fields.ts';

/** Figures as an interval, with the numbers of parts of them. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly parts: ReadonlyMap<string, number>;
  /** Whether the report says anything of the whole, not of a part of it only. */
  readonly whole: boolean;
}

/** Figures of a report as an interval. */
export function intervalOf({ total, low, high, ofWhich }: Figures): Interval {
  const parts = new Map([...(ofWhich ?? [])].map(([who, { value }]) => [who, Number(value)]));
  const least = Math.max(0, ...parts.values());
  const whole = total !== undefined || low !== undefined || high !== undefined;
  const from = Math.max(least, Number(total?.value ?? low?.value ?? 0));
  const to = Number(total?.value ?? high?.value ?? Infinity);
  return { low: from, high: to, parts, whole };
}
