/**
 * Whether things happen at a place or in it: at an airport, a school, a border; in a city, a district,
 * a province. The glossary knows places of one kind only, so their own names decide.
 */
import type { Entity } from '../glossary/glossary.ts';

/** Words for what has a name of its own and is no town or region; most names end in theirs. */
const SPOTS = new RegExp(
  `(?:^| )(?:${[
    'air ?base|airfield|airport|arena|barracks|bazaa?r|border|bridge|camp|cathedral|checkpoint|chowk',
    'church|college|complex|consulate|court|crossing|dam|docks?|embassy|factory|fort|frontier|gate',
    'harbou?r|headquarters|highway|hospital|hotel|line|madrasa|market|mine|monument|mosque|palace',
    'pier|plant|prison|project|railway|refinery|river|school|seminary|shrine|square|stadium|station',
    'temple|terminal|tower|tunnel|university|wall',
  ].join('|')})$`,
  'iu',
);

/** Whether a place is a spot: "at Jinnah International Airport", but "in Karachi". */
export function isSpot({ prefLabel }: Pick<Entity, 'prefLabel'>): boolean {
  return SPOTS.test(prefLabel.value);
}
