/** What an incident's card says of the place it was asked for: what may be meant, what its dates count from. */
import type { Reading } from '../essay/annotate.ts';
import { rivalsOf } from '../essay/explain-telling.ts';
import type { CountedDate } from '../essay/settle-dates.ts';
import type { Telling } from '../essay/tellings.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { dateWords } from '../text/edtf.ts';
import { phrase } from '../text/phrase.ts';
import type { CardLine, CardPart } from './card.ts';

/** "possibly meant here, or Panjgur explosions"; undefined where the place is certain. */
export function possibleLine(
  reading: Reading | undefined,
  at: Telling | undefined,
  glossary: Glossary,
): CardLine | undefined {
  if (at?.strength !== 'possible') return undefined;
  const rivals = reading ? rivalsOf(reading, at) : [];
  const names = rivals.map((id) => glossary.incidents.get(id)?.prefLabel.value ?? id);
  const words =
    names.length > 0
      ? phrase('possibly meant here, or {0}', names.join(', '))
      : phrase('possibly meant here');
  return { name: '?', parts: [words] };
}

/** One line for each date of a telling that counts from another, or cannot be resolved. */
export function dateLines(reading: Reading | undefined, at: Telling | undefined): CardLine[] {
  return (reading ? (at?.dates ?? []) : []).map((date): CardLine => {
    const words = reading?.essay.textIn(date).replace(/\s+/g, ' ') ?? '';
    const parts = [{ ...dateNote(date, words, reading?.essay.date), emphasis: 'quiet' as const }];
    return { name: date.is === undefined ? '?' : '', parts };
  });
}

/** What a date counts from and what it comes to, or why that is not known. */
export function dateNote(
  { from, base, is }: CountedDate,
  words: string,
  essay: string | undefined,
): CardPart {
  if (is !== undefined && base !== undefined) {
    return from === 'essay'
      ? phrase(
          '“{0}” is {1}, counted from the essay’s date, {2}',
          words,
          dateWords(is),
          dateWords(base),
        )
      : phrase('“{0}” is {1}, counted from {2} before it', words, dateWords(is), dateWords(base));
  }
  if (from === 'text') {
    return phrase('“{0}” cannot be resolved: no date exact enough stands before it', words);
  }
  return essay === undefined
    ? phrase('“{0}” cannot be resolved: the essay has no date', words)
    : phrase(
        '“{0}” cannot be resolved: the essay’s date, {1}, is not exact enough',
        words,
        dateWords(essay),
      );
}
