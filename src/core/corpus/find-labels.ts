/** Subjects by any of their labels, as somebody types it. */
import { labelsOf, type Glossary, type Subject } from '../glossary/glossary.ts';
import { foldText } from '../text/characters.ts';

/** A subject found by a label: the label to show, where another than the name was meant. */
export interface FoundLabel {
  readonly subject: Subject;
  /** The first label that fits and may be shown; undefined where only a hidden one fits. */
  readonly label: string | undefined;
}

/**
 * The subjects of which a label holds all letters that were typed, in their order, whatever the
 * case. Of several labels one that holds them in one piece is taken; of these the first.
 */
export function findLabels(glossary: Glossary, typed: string): readonly FoundLabel[] {
  const letters = fold(typed);
  const subjects = [...glossary.entities.values(), ...glossary.incidents.values()];
  return subjects.flatMap((subject): FoundLabel[] => {
    const labels = labelsOf(subject).map(({ role, entry }) => {
      const { value } = entry.label;
      return { value, folded: fold(value), hidden: role === 'hiddenLabel' };
    });
    const whole = labels.filter(({ folded }) => folded.includes(letters));
    const fits = whole.length > 0 ? whole : labels.filter(({ folded }) => holds(folded, letters));
    if (fits.length === 0) return [];
    return [{ subject, label: fits.find(({ hidden }) => !hidden)?.value }];
  });
}

function fold(text: string): string {
  return foldText(text).toLowerCase().replaceAll(' ', '');
}

function holds(label: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = label.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
