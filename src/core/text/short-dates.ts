/**
 * Glossary dates where there is little room: `2024-01-16/2024-01-18` is "2024-01-16–2024-01-18" in a
 * list and "2024-01" at the head of a row.
 */
import { phrase, type Worded } from './phrase.ts';

/** As written by hand: `../2024` is "until 2024", `2001/..` "since 2001", `2024~` "~2024", `2024?` "2024?". */
export function shortDateWords(edtf: string): Worded {
  if (edtf === '') return phrase('undated');
  const [first = '', second] = edtf.replace(/([\d-]+)[~%]/g, '~$1').split('/');
  if (second === undefined) return { text: first };
  if (first === '..') return phrase('until {0}', second);
  if (second === '..') return phrase('since {0}', first);
  return { text: first === second ? first : `${first}–${second}` };
}

/**
 * The head of a row, by which rows stand in order: to the month, and a period over the end of a year
 * by its years: "2024-01", "2024-11 to 2024-12", "2018–2020".
 */
export function headDateWords(edtf: string): Worded {
  const months = edtf.replace(/(\d{4}-\d{2})-\d{2}/g, '$1');
  const years = months.match(/\d{4}/g);
  const ofYears = new Set(years).size > 1;
  if (ofYears) return shortDateWords(months.replace(/(\d{4})-\d{2}/g, '$1'));
  const [, first, last] = /^([\d-]+)\/([\d-]+)$/.exec(months) ?? [];
  // With a dash between, the months of one year look like days of a month.
  return first && last && first !== last
    ? phrase('{0} to {1}', first, last)
    : shortDateWords(months);
}

/** Whether a date names a day, which the head of a row leaves out. */
export function hasDay(edtf: string): boolean {
  return /\d{4}-\d{2}-\d{2}/.test(edtf);
}
