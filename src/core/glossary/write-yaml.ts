/**
 * Writes values as YAML, each as plainly as it may stand: `Harbour League` as it is, `Re: Oster`
 * and, within brackets, `Tal, Mira` in quotation marks.
 */

/** A value to be written: a text, a list, or a mapping. */
export type Written = string | readonly Written[] | { readonly [key: string]: Written };

/** How a text is quoted where it has to be. */
export type Quote = '"' | "'";

/** Where a value stands: within brackets fewer texts may stand without quotation marks. */
export interface WrittenWhere {
  readonly flow: boolean;
  readonly quote: Quote;
  /** Quoted even where it need not be, as what stood there before. */
  readonly always?: boolean;
}

/** Signs that may not begin a plain text, or not without a look at what follows. */
const OPENS = /^[-?:,[\]{}#&*!|>'"%@`\s]/;
/**
 * Units that stand in double quotation marks only, and as an escape: control characters, line
 * separators, the byte order mark, non-characters and lone surrogates.
 */
const ESCAPED = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

/** Whether a text may stand without quotation marks. */
export function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || OPENS.test(text) || /\s$|:(?:\s|$)|\s#/.test(text)) return false;
  if (/^(?:---|\.\.\.)/.test(text) || ESCAPED.test(text)) return false;
  return !flow || !/[,[\]{}]/.test(text);
}

/** A text as YAML. */
export function writeText(text: string, { flow, quote, always = false }: WrittenWhere): string {
  if (!always && isPlain(text, flow)) return text;
  if (quote === "'" && !ESCAPED.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const escaped = text.replace(/["\\]/g, String.raw`\$&`);
  return `"${escaped.replace(new RegExp(ESCAPED, 'gu'), escapeUnit)}"`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A value on one line, lists and mappings in brackets. */
export function writeInline(value: Written, quote: Quote, flow = false): string {
  if (typeof value === 'string') return writeText(value, { flow, quote });
  if (isList(value)) return `[${value.map((item) => writeInline(item, quote, true)).join(', ')}]`;
  const pairs = Object.entries(value).map(
    ([key, item]) => `${writeText(key, { flow: true, quote })}: ${writeInline(item, quote, true)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

/** A key with its value as lines; a list of lists or of mappings has one line for each. */
export function writeField(key: string, value: Written, quote: Quote): string[] {
  if (!isList(value) || value.every((item) => typeof item === 'string')) {
    return [`${key}: ${writeInline(value, quote)}`];
  }
  return [`${key}:`, ...value.map((item) => `  - ${writeInline(item, quote)}`)];
}

/** Whether a value is a list; `Array.isArray` does not know read-only ones. */
export function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}
