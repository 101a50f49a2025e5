/** Problems: what is wrong in a glossary, where, and what would mend it. */
import type { Origin } from './shape.ts';

/** How bad it is: an error makes the reader leave something out, a warning does not. */
export type ProblemSeverity = 'error' | 'warning' | 'information';

/**
 * Every problem there is: its code, how bad it is, and what it says. `{0}`, `{1}` are filled with
 * the arguments; a translation is looked up by the whole sentence.
 */
export const PROBLEMS = {
  'yaml-syntax': ['error', '{0}'],
  'yaml-duplicate-key': ['error', 'The key "{0}" stands here a second time: the first one counts.'],
  'yaml-alias': ['error', 'Anchors and aliases are not used in a glossary: write the value out.'],
  'yaml-depth': ['error', 'This is nested too deeply to be a glossary.'],
  'yaml-documents': ['error', 'A glossary file holds one document: begin another file instead.'],
  'not-text': ['error', 'This file holds a NUL character: it is no text.'],
  'file-too-large': ['error', 'This file is larger than {0} MB: it is not read as a glossary.'],
  'text-too-long': ['error', 'This text has {0} characters; at most {1} are read here.'],
  'not-a-mapping': ['error', 'A mapping (key: value) is expected here.'],
  'not-a-text': ['error', 'A text is expected here.'],
  'unknown-key': ['error', 'There is no key "{0}" here.'],
  'unknown-key-suggestion': ['error', 'There is no key "{0}" here; did you mean "{1}"?'],
  'missing-key': ['error', '"{0}" needs a "{1}".'],
  'one-key': ['error', 'Exactly one of these keys is expected here: {0}.'],
  'bad-choice': ['error', '"{0}" is none of: {1}.'],
  'bad-choice-suggestion': ['error', '"{0}" is none of: {1}. Did you mean "{2}"?'],
  'bad-id': ['error', '"{0}" is no id: use small letters, digits and single hyphens, as in "{1}".'],
  'duplicate-id': ['error', 'The id "{0}" is already taken: the first one counts.'],
  'unknown-id': ['error', 'There is no {1} with the id "{0}".'],
  'unknown-id-suggestion': ['error', 'There is no {1} with the id "{0}"; did you mean "{2}"?'],
  'wrong-subject': ['error', '"{0}" is the id of one {1}; here the id of one {2} is expected.'],
  'bad-date': [
    'error',
    '"{0}" is no date: write 2024, 2024-10, 2024-10-06, 2024-01-16/2024-01-18 or 2021/.., with ~ or ? for doubt.',
  ],
  'bad-number': ['error', '"{0}" is no whole number.'],
  'bad-points': ['error', '"{0}" is no number of points: write 1 to 20, or -1 to -20.'],
  'bad-url': ['error', '"{0}" is no address: it must begin with http:// or https://.'],
  'long-quote': ['warning', 'A quote has at most eight words; this one has {0}.'],
  'empty-label': ['error', 'A label needs at least one letter or digit.'],
  'label-twice': ['warning', '"{0}" is already among the labels of this entry ({1}).'],
  'label-claimed': ['warning', '"{0}" is also a label of {1}: both will be shown.'],
  'seat-not-place': ['error', 'The seat "{0}" must be a place.'],
  'empty-evidence': ['warning', 'A line of evidence needs at least one part that is not a date.'],
  'few-points': [
    'warning',
    'These points add up to {0}: with fewer than {1} they never tell of it.',
  ],
  'date-without-date': ['warning', 'This line asks for the date of an incident that has none.'],
} as const satisfies Readonly<Record<string, readonly [ProblemSeverity, string]>>;

/** The commonest slips in YAML by the parser's code for them; what it says itself speaks to programmers. */
export const SLIPS: Readonly<Record<string, string>> = {
  QUOTE: 'This quotation mark is not closed.',
  TAB_AS_INDENT: 'A tab may not indent a line here: use spaces.',
  BAD_INDENT: 'This is not indented like the lines that it belongs to.',
  BAD_SCALAR_START: 'A text may not begin with this sign: put it in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon and a blank in it must stand in quotation marks.',
  MULTILINE_IMPLICIT_KEY: 'A key and its colon must stand on one line: is the colon missing?',
};

/** A slip in YAML: in our words where there are any, else in the parser's. */
export function slip(code: string, at: Origin, message: string): Problem {
  const words = SLIPS[/^Missing closing ["']quote$/.test(message) ? 'QUOTE' : code];
  const said = problem('yaml-syntax', at, [message]);
  return words === undefined ? said : { ...said, message: words, template: words, args: [] };
}

/** The code of a problem, stable across versions. */
export type ProblemCode = keyof typeof PROBLEMS;

/** Another place that belongs to a problem, such as the first of two claims. */
export interface RelatedPlace {
  readonly at: Origin;
  readonly message: string;
}

/** Something wrong at a place of a glossary. `message` is `template` with `args` filled in. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly at: Origin;
  readonly message: string;
  readonly template: string;
  readonly args: readonly string[];
  readonly related: readonly RelatedPlace[];
}

/** Makes a problem from its code and what fills the gaps in its message. */
export function problem(
  code: ProblemCode,
  at: Origin,
  args: readonly (string | number)[] = [],
  related: readonly RelatedPlace[] = [],
): Problem {
  const [severity, template] = PROBLEMS[code];
  const texts = args.map((arg) => shortened(String(arg)));
  const message = template.replace(/\{(\d)\}/g, (_, i: string) => texts[Number(i)] ?? '');
  const { file, start, end } = at;
  return { code, severity, at: { file, start, end }, message, template, args: texts, related };
}

function shortened(arg: string): string {
  return arg.length > 200 ? `${arg.slice(0, 199)}…` : arg;
}
