/** Whether what a phrase says of an event goes with an incident. */
import type { Recall } from '../match/recalls.ts';
import { agrees } from '../text/dates.ts';
import type { DateRange } from '../text/edtf.ts';
import type { Slot } from './noun-phrase.ts';

/** Whether a date, name or word in a phrase goes with an incident. */
export function fits(slot: Slot, recall: Recall, essayDate: DateRange | undefined): boolean {
  if ('date' in slot) {
    const { date } = slot;
    if (!recall.date || (date.month !== undefined && isLong(recall.date))) return false;
    return agrees(date, recall.date, 'year', essayDate);
  }
  const { at, ids, words } = slot;
  if (ids.length === 0) return recall.words.has(words.toLowerCase());
  const inPlace = ids.some((id) => recall.places.has(id));
  const parts = ids.flatMap((id) => recall.actors.get(id) ?? []);
  const suffered = parts.includes('suffered') || recall.sufferers.has(words.toLowerCase());
  const acted = parts.some((part) => part !== 'suffered');
  switch (at) {
    case 'in':
      return inPlace;
    case 'on':
      return inPlace || suffered;
    case 'by':
      return acted;
    case 'before':
      return inPlace || acted;
    case 'of':
      return inPlace || suffered || acted;
  }
}

/** More than two years; days are numbers such as 20241006. */
const LONG = 2_00_00;

/** "The attacks of October 2022" are no series of many years. */
function isLong({ from, to }: DateRange): boolean {
  return to - from > LONG;
}
