/**
 * Claims: a sentence that says who did it, or was said to, goes on with the attack told just before.
 *
 *     "A bomb went off at the gate of Mora. The Red Fist claimed responsibility."   // of that bomb
 *     "Nobody has claimed it." · "Police blamed smugglers." · "The mayor denied any part in it."
 */
import type { Span } from '../text/span.ts';

const IT = '(?:it|this|responsibility|credit)';
const PART =
  '(?:any |all )?(?:responsibility|involvement|role|part|hand|knowledge|connection|complicity)';
/** Words by which a deed is claimed, laid at a door, or denied. */
const CLAIM = new RegExp(
  [
    `\\bclaim(?:s|ed|ing)? ${IT}\\b`,
    `\\b(?:took|taken|takes|taking|accept(?:s|ed|ing)?|disclaim(?:s|ed|ing)?) (?:responsibility|credit)\\b`,
    '\\bowned up(?: to (?:it|this))?\\b',
    `\\b(?:den(?:y|ies|ied|ying)|disavow(?:s|ed)?|disclaim(?:s|ed)?) (?:${PART}|having (?:had )?anything to do with it)\\b`,
    '\\bresponsibility (?:was|has been|had been) (?:later |soon |quickly |never )?claimed\\b',
    '\\b(?:laid|lays|lay|put|puts) (?:it|this|the blame) (?:at the door|on|down to)\\b',
    '\\b(?:blame (?:fell|was laid|was put)|suspicion (?:fell|falls|at once fell))\\b',
    '\\b(?:police|investigators|officials|authorities|prosecutors|the (?:government|army|military|ministry|state))(?: (?:at once|soon|quickly|immediately|later))? (?:blam(?:e|es|ed)|attribut(?:e|es|ed) (?:it|this)|traced (?:it|this)|suspect(?:s|ed)?)\\b',
  ].join('|'),
  'iu',
);

/** The words of a sentence that say who did what was told before; undefined if it says nothing of the kind. */
export function claimIn(text: string, { start, end }: Span): Span | undefined {
  const found = CLAIM.exec(text.slice(start, end));
  if (!found) return undefined;
  return { start: start + found.index, end: start + found.index + found[0].length };
}
