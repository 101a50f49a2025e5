/**
 * Claims: a sentence that says who did it, or was said to, goes on with the attack told just before.
 *
 *     "A bomb went off at the gate of Mora. The Red Fist claimed responsibility."   // of that bomb
 *     "Nobody has claimed it." · "Police blamed smugglers." · "The mayor denied any part in it."
 */
import type { Span } from '../text/span.ts';

const IT = '(?:it|this|that one|responsibility|credit)';
const PLOT = '(?:it|this|the (?:plot|attack|bombing|blast|bomber|attacker|gunmen))';
const PART =
  '(?:any |all )?(?:responsibility|involvement|role|part|hand|knowledge|connection|complicity)';
const WHEN =
  '(?: (?:within|a few|some)? ?(?:minutes|hours|days)(?: later)?| soon| later| at once)?';
/** "It was theirs", "one of its men had done it", "the man was one of its own". */
const OF_THEIRS = [
  '(?:it|this) (?:was|had been) (?:theirs|its (?:doing|work))',
  '(?:one|some|two|three) of its (?:own|men|members|fighters)(?= (?:had|was|were) )',
  '(?:the (?:man|bomber|attackers?|gunmen)|he|they) (?:was|were|had been) (?:one of )?its own',
].join('|');
const POLICE =
  '(?:police|investigators|officials|authorities|prosecutors|(?:the|its) (?:government|army|military|ministry|state|generals|spies))';
const BLAMED = [
  'blam(?:e|es|ed)',
  `attribut(?:e|es|ed) ${PLOT}`,
  `trac(?:e|es|ed) (?:${PLOT}|(?:his|her|its|their) (?:helpers|accomplices|handlers|movements))`,
  'suspect(?:s|ed)?',
].join('|');
/** Words by which a deed is claimed, laid at a door, or denied. */
const CLAIM = new RegExp(
  [
    `\\bclaim(?:s|ed|ing)? ${IT}\\b`,
    `\\b(?:took|taken|takes|taking|accept(?:s|ed|ing)?|disclaim(?:s|ed|ing)?) (?:responsibility|credit)\\b`,
    '\\bowned up(?: to (?:it|this))?\\b',
    `\\b(?:said|says|announced|declared|boasted)${WHEN}(?: that)? (?:${OF_THEIRS})\\b`,
    '^["“]?(?:It|This|That) (?:was|had been) (?:not |also |again )?the work of\\b',
    `\\b(?:den(?:y|ies|ied|ying)|disavow(?:s|ed)?|disclaim(?:s|ed)?) (?:${PART}|having (?:had )?anything to do with it)\\b`,
    '\\bresponsibility (?:was|has been|had been) (?:later |soon |quickly |never )?claimed\\b',
    '\\b(?:laid|lays|lay|put|puts) (?:it|this|the blame) (?:at the door|on|down to)\\b',
    '\\b(?:blame (?:fell|was laid|was put)|suspicion (?:fell|falls|at once fell))\\b',
    `\\b${POLICE}(?: (?:at once|soon|quickly|immediately|later))? (?:${BLAMED})\\b`,
  ].join('|'),
  'iu',
);

/** The words of a sentence that say who did what was told before; undefined if it says nothing of the kind. */
export function claimIn(text: string, { start, end }: Span): Span | undefined {
  const found = CLAIM.exec(text.slice(start, end));
  if (!found) return undefined;
  return { start: start + found.index, end: start + found.index + found[0].length };
}
