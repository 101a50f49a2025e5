/**
 * Hedges beside a telling: "likely", "allegedly", "claimed by". The card shows one where it says
 * something else of who did it than the glossary does.
 */
import type { Reading } from '../essay/annotate.ts';
import type { Telling } from '../essay/tellings.ts';
import type { Party } from '../glossary/fields.ts';
import type { Incident } from '../glossary/glossary.ts';
import { phrase } from '../text/phrase.ts';
import type { CardLine } from './card.ts';

type Attribution = NonNullable<Party['attribution']>['value'];

/** "No group claimed responsibility" says that it is not claimed. */
const NOBODY = "(?<!\\b(?:no|not|never|nobody|none|neither|without|n[’']t)\\b[^.;:]{0,30})";
/** What is denied is the deed, not something else: "denied sheltering them". */
const DEED =
  '(?=$|[.,;:)\\]”"]| (?:it|this|them|by|any|all|having|being|responsibility|involvement|complicity|a (?:role|hand|part)|(?:its|their|his) (?:role|hand|part|involvement)|that (?:it|they|he) had|the)(?!\\p{L}))';

/** What a hedge says of the attribution; the first that stands near by counts. */
const HEDGES: readonly (readonly [RegExp, Attribution])[] = [
  [
    new RegExp(
      `${NOBODY}(?:\\bclaimed by\\b|\\b(?:claim(?:s|ed|ing)?|took|taken|takes) (?:responsibility|credit)\\b)`,
      'iu',
    ),
    'claimed',
  ],
  [new RegExp(`${NOBODY}\\bden(?:y|ies|ied|ying)\\b${DEED}`, 'iu'), 'denied'],
  [/\bdisputed\b/iu, 'disputed'],
  [
    new RegExp(
      `\\b(?:alleged(?:ly)?|reportedly|probably|presumably|suspected|speculation|rumou?rs?|believed to (?:be|have))\\b|(?<!\\b(?:less|more|not|how) )\\blikely\\b(?! to\\b)|${NOBODY}\\b(?:blamed on|attributed to|pinned on)\\b`,
      'iu',
    ),
    'suspected',
  ],
];
/** A hedge farther from the words that tell speaks of something else. */
const REACH = 60;

/** The line that sets the essay's hedge beside the glossary's attribution where they disagree. */
export function hedgeLine(
  incident: Incident,
  reading: Reading | undefined,
  at: Telling | undefined,
): CardLine | undefined {
  const party = incident.parties?.find(({ role }) => role.value === 'perpetrator');
  const attribution = party?.attribution?.value;
  if (!reading || !at || attribution === undefined) return undefined;
  const start = Math.max(at.sentence.start, at.start - REACH);
  const end = Math.min(at.sentence.end, at.end + REACH);
  const words = reading.essay.textIn({ start, end }).replace(/\s+/g, ' ');
  for (const [pattern, says] of HEDGES) {
    const hedge = pattern.exec(words)?.[0];
    if (hedge === undefined) continue;
    if (says === attribution) return undefined;
    return {
      name: '?',
      parts: [phrase('“{0}” here; the glossary: {1}', hedge, phrase(attribution))],
    };
  }
  return undefined;
}
