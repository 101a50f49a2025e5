/** Whether what a phrase says of an event goes with an incident. */
import type { Recall } from '../match/recalls.ts';
import { agrees } from '../text/dates.ts';
import type { DateRange } from '../text/edtf.ts';
import type { Slot } from './noun-phrase.ts';

/** Whether a date, name or word in a phrase goes with an incident. */
export function fits(slot: Slot, recall: Recall, essayDate: DateRange | undefined): boolean {
  if ('date' in slot) {
    return recall.date !== undefined && agrees(slot.date, recall.date, 'year', essayDate);
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
