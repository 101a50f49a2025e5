/**
 * Citations in running text, in the forms that essays use: "(Khan, 2021; see also Haider et al.
 * 2020, pp. 4–6)", "(Khan, as cited in Haider, 2015)", "Khan and Haider (2021) argue".
 */
import type { Span } from '../text/span.ts';

/** What is cited in a text: whole citations, and the authors whose year or page alone is in brackets. */
export interface Citations {
  readonly whole: readonly Span[];
  readonly authors: readonly Span[];
}

const PARTICLES = 'van|von|der|den|de|la|le|du|di|al|el|bin|ibn|bint|ul|ur';
const NAME = "\\p{Lu}[\\p{L}\\p{M}\\p{Cf}.’'&-]*";
const AUTHOR = `(?:(?:${PARTICLES})[ -])*${NAME}(?: +(?:(?:of|for|the|on|to|in|${PARTICLES}) +)*${NAME}){0,8}`;
const ET_AL = '(?:,? +(?:et +al\\.?|and +(?:others|colleagues|co-authors)))?';
const AUTHORS = `${AUTHOR}${ET_AL}`;
const LIST = `${AUTHORS}(?:(?:, *(?:and|&)? *| +(?:and|&) +)${AUTHORS}){0,7}`;
const ONE_YEAR = '(?:c(?:a|irca)?\\.? )?(?:1[5-9]|20)\\d\\d[a-z]?';
const NO_YEAR =
  'n\\.d\\.|forthcoming|in press|to appear|under review|ibid\\.?|op\\. cit\\.?|loc\\. cit\\.?';
const YEAR = `(?:${ONE_YEAR}|${NO_YEAR})`;
const YEARS = `${YEAR}(?:(?:, *|[-–/])(?:${YEAR}|[a-z]\\b))*`;
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const LOCATOR_NAME =
  '(?:pp?\\.?|[Cc]hap(?:ter|s?\\.)?|[Cc]h\\.?|paras?\\.?|[Ss]ec(?:tion|s?\\.)?|[Tt]ables?|[Ff]ig(?:ure|s?\\.)?|nn?\\.|notes?|fn\\.?|[Vv]ols?\\.?|[Aa]rt(?:icles?|s?\\.)|[Pp]arts?|pt\\.|[Bb]ook|bk\\.|lines?|[Aa]ppendix|§§?)';
const NUMBER = '(?:\\d+|[ivxlc]+)(?:ff?\\.?)?';
const LOCATOR = `${LOCATOR_NAME} *${NUMBER}(?:[-–]${NUMBER})?`;
/** What may follow a year: pages and the like, the day of a newspaper, a remark. */
const AFTER_YEAR = `(?:[,:] *(?:${LOCATOR}|\\d+(?:ff?\\.?)?(?:[-–]\\d+)?|${MONTH}(?: \\d{1,2})?(?:[-–]\\d{1,2})?|emphasis (?:added|mine|in (?:the )?original)|(?:my|our|own|author[’']s) translation|among others|passim))*`;
const CITED_IN = '(?:as )?(?:cited|quoted|reported) (?:in|by)';
const LEAD = new RegExp(
  `^(?:(?:but |and )?see(?: also| the (?:discussion|review|account) (?:in|by))?|cf\\.|e\\.g\\.|i\\.e\\.|also|for (?:example|instance)|inter alia|for an? (?:review|overview|discussion)|contra|following|adapted from|based on|${CITED_IN}),? `,
  'iu',
);
/** "(October 2024)" and "(Winter 2020)" are times, "(May, 2019)" is a work. */
const TIME = new RegExp(`^(?:${MONTH}|Spring|Summer|Autumn|Fall|Winter) \\d`);
/** A work without an author is cited by its title. */
const TITLE = '[“"‘][^“”"]{2,120}[”"’]';
const WORK = new RegExp(`^(?:${LIST}|${TITLE})(?:[’']s)?(?:, *| +)${YEARS}${AFTER_YEAR}$`, 'u');
const LETTER = new RegExp(
  `^(?:${LIST}, )?personal (?:communication|interview|correspondence), .{4,30}$`,
  'u',
);
/** "Author interview, Kabul, 2022": who spoke, where and when. */
const INTERVIEW = new RegExp(
  `^(?:(?:(?:the )?authors?(?:[’']s?)?|personal|telephone|phone|online|anonymous|confidential) )*(?:interviews?|conversations?|correspondence)(?: with [^,]{2,60})?(?:, [^,]{2,40}){0,2}, (?:\\d{1,2} )?(?:${MONTH} )?(?:\\d{1,2}, )?(?:19|20)\\d\\d$`,
  'iu',
);
/** "London: Bantam, 2011": where a book came out. */
const IMPRINT =
  /^\p{Lu}[\p{L}.’' -]{1,30}(?:, [\p{Lu}.]{2,6})?: \p{Lu}[\p{L}.,&’' -]{1,50}, (?:1[89]|20)\d\d$/u;
/** A note that gives a book begins with its number or with "See". */
const NOTE =
  /(?:(?:^|\n)\s*(?:\d{1,3}[.)]?|\[\d{1,3}\])\s+|(?:See(?: also)?|Cf\.),? )\p{Lu}[^()\n]{2,200}, [^()\n]{2,200}$/u;
const NOTE_PAGES = /^,? ?(?:pp?\. ?)?\d{1,4}(?:[-–]\d{1,4})?(?:, \d{1,4}(?:[-–]\d{1,4})?)*/;
const YEARS_ALONE = new RegExp(`^${YEARS}${AFTER_YEAR}$`, 'u');
/** "Khan (2018–2022)" says how long, not where to read it. */
const PERIOD = /^\d{4}[-–]\d{2,4}$/;
const PAGES_ALONE = new RegExp(`^pp?\\. *${NUMBER}(?:[-–]${NUMBER})?$`, 'u');
const REMARK = new RegExp(`^(?:${LOCATOR}|among others|and others|passim|emphasis added)$`, 'u');
const NAMES_ALONE = new RegExp(`^${LIST}$`, 'u');
const SECOND_HAND = new RegExp(`^(.{0,120}?)[ ,]*(?:^|[ ,])${CITED_IN} (.{4,120})$`, 'u');

const BRACKETS = /\((?:[^()[\]]|\[[^()[\]]{1,60}\]){3,400}\)|\[[^()[\]]{3,400}\]/g;
const MAY_CITE = /\d{4}|n\.d\.|forthcoming|in press|to appear|under review|ibid|cit\.|pp?\. ?\d/;
/** Between two works where there is no semicolon: "2021, and Ali". */
const NEXT_WORK = /(?<=\d{4}[a-z]?),? and (?=\p{Lu})/u;

const AUTHORS_BEFORE = new RegExp(`(?<![\\p{L}\\d])(${LIST})(?:[’']s?)?$`, 'u');
/** Authors of a narrative citation are looked for in so many characters before the brackets. */
const AUTHORS_REACH = 120;

const NONE: Citations = { whole: [], authors: [] };
/** All but the plain one. */
const OTHER_BLANK = /(?! )[\r\n\t\p{Zs}]/gu;

/** Finds the citations of a text. */
export function citationsIn(text: string): Citations {
  if (!/[([]/.test(text)) return NONE;
  // Of the same length, so that offsets stay good: a citation may be broken over two lines.
  const inLine = text.replace(OTHER_BLANK, ' ').replace(/[\u2010\u2011]/g, '-');
  const whole: Span[] = [];
  const authors: Span[] = [];
  for (const { index, 0: all } of inLine.matchAll(BRACKETS)) {
    const inner = all.slice(1, -1);
    if (!MAY_CITE.test(inner)) continue;
    if (IMPRINT.test(inner)) whole.push(...noteAround(text, index, index + all.length));
    const kind = kindOf(inner.replace(/ +/g, ' ').trim());
    if (kind === undefined) continue;
    if (kind !== 'years') whole.push({ start: index, end: index + all.length });
    if (kind !== 'works') authors.push(...authorsBefore(inLine, index));
  }
  return { whole, authors };
}

/**
 * What stands in brackets: `works` with their authors, `years` or pages of authors named before the
 * brackets, or `both`: names in the brackets that go with authors before them.
 */
function kindOf(inner: string): 'works' | 'years' | 'both' | undefined {
  // "[UN]" beside a name and "[1965]" beside a year say the same once more.
  const plain = inner.replace(/ \[[^\]]*\]/g, '');
  if (PERIOD.test(plain)) return undefined;
  if (PAGES_ALONE.test(plain)) return 'years';
  const [first = '', ...others] = plain.split(';').flatMap((part) => part.split(NEXT_WORK));
  const rest = others.map((part) => part.trim());
  const goesOn = rest.every((part) => isWork(part) || YEARS_ALONE.test(part) || REMARK.test(part));
  if (!goesOn) return undefined;
  if (YEARS_ALONE.test(first)) return rest.some(isWork) ? 'both' : 'years';
  const handed = SECOND_HAND.exec(first);
  if (handed && isWork(handed[2] ?? '')) {
    const [, from = ''] = handed;
    if (from === '' || YEARS_ALONE.test(from)) return 'both';
    if (NAMES_ALONE.test(from)) return 'works';
  }
  return isWork(first) ? 'works' : undefined;
}

/** Authors and a year, with what stands before and after them: "see Khan et al., 2021, p. 4". */
function isWork(part: string): boolean {
  let work = part;
  for (let i = 0; i < 3; i++) work = work.replace(LEAD, '');
  if (TIME.test(work)) return false;
  if (WORK.test(work) || LETTER.test(work) || INTERVIEW.test(work)) return true;
  const handed = SECOND_HAND.exec(work);
  return handed !== null && WORK.test(handed[1] ?? '');
}

/** "1. Khan, Title (London: Bantam, 2011), 33": a note from its beginning to its pages. */
function noteAround(text: string, from: number, to: number): Span[] {
  const reach = Math.max(0, from - 400);
  const note = NOTE.exec(text.slice(reach, from).trimEnd());
  if (!note) return [{ start: from, end: to }];
  const pages = NOTE_PAGES.exec(text.slice(to, to + 40))?.[0] ?? '';
  return [{ start: reach + note.index, end: to + pages.length }];
}

/** "Buzan and Waever (2003)": the names that stand right before the brackets. */
function authorsBefore(text: string, at: number): Span[] {
  if (text[at - 1] !== ' ') return [];
  const from = Math.max(0, at - 1 - AUTHORS_REACH);
  const match = AUTHORS_BEFORE.exec(text.slice(from, at).trimEnd());
  if (!match) return [];
  const start = from + match.index;
  return [{ start, end: start + (match[1] ?? '').length }];
}
