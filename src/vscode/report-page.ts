/** The table of an incident's reports as a page: plain HTML without scripts, its links our own commands. */
import * as vscode from 'vscode';
import { said } from '../core/index.ts';
import type {
  PropertyVerdict,
  ReportMatrix,
  ReportProperty,
  ReportRow,
  Worded,
} from '../core/index.ts';
import { say } from './card-links.ts';
import { shortened } from './wording.ts';

/** Where a report stands in a text at hand. */
export interface ReportPlace {
  /** The address of the command that shows it. */
  readonly link: string;
  readonly file: string;
  readonly paragraph: number;
  /** The words of the report that were found, and where they begin. */
  readonly quote: string;
  readonly start: number;
}

/** So much of a quote tells two reports of one paragraph apart. */
const LONGEST_QUOTE = 48;

/**
 * The page: a row for each report, so that the table is no wider than what reports can speak of;
 * `found` has for each report the places that were found.
 */
export function reportPage(
  given: ReportMatrix,
  found: readonly (readonly ReportPlace[])[],
  glossaryLink: string,
): string {
  const { matrix, places } = inReadingOrder(given, found);
  const heads = matrix.rows.map(({ property }) => headCell(propertyWords(property)));
  const together = matrix.rows.map(verdictCell);
  return `<!DOCTYPE html><html lang="${escape(vscode.env.language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(matrix.title)}</title><style>${STYLE}</style></head><body>
<h1>${escape(matrix.title)} <small>${escape(said(matrix.date, say))}</small></h1>
${matrix.dateNote === undefined ? '' : `<p>${escape(matrix.dateNote)}</p>`}
<div class="wide"><table><thead><tr><td></td>${heads.join('')}</tr>
<tr><th scope="row">${escape(vscode.l10n.t('Together'))}</th>${together.join('')}</tr></thead>
${sourceGroups(matrix, places).join('\n')}</table></div>
<p><a href="${glossaryLink}">${escape(vscode.l10n.t('Open Glossary Entry'))}</a></p>
</body></html>`;
}

function headCell(words: string): string {
  return `<th scope="col">${escape(words)}</th>`;
}

/** What only one report says has no result: it stands there itself. */
function verdictCell({ verdict, cells }: ReportRow): string {
  const [mark, words] = verdictWords(verdict);
  const only = verdict.count < 2 ? cells.find((cell) => cell !== undefined) : undefined;
  const value = verdict.result ?? only;
  const result = value === undefined ? '' : `: ${inPiece(value)}`;
  const shown = mark === '' ? '' : `<span aria-hidden="true">${mark}</span>&nbsp;`;
  return `<td class="${verdict.verdict}">${shown}${escape(words)}${result}</td>`;
}

/** A source over its reports: those of one source stand together. */
function sourceGroups({ columns, rows }: ReportMatrix, places: Ordered['places']): string[] {
  const sources = [...new Set(columns.map(({ source }) => source))];
  return sources.map((source) => {
    const own = [...columns.keys()].filter((at) => columns[at]?.source === source);
    const [head] = own.flatMap((at) => columns[at] ?? []);
    const ofSource = own.map((at) => places[at] ?? []);
    const reports = own.map((at) => {
      const cells = rows.map((row) => row.cells[at]);
      const told = cells.map((cell) => `<td>${linked(cell, places[at]?.[0])}</td>`);
      const says = cells.some((cell) => cell !== undefined);
      const where = reportCell(columns[at]?.note, places[at] ?? [], ofSource, says);
      return `<tr>${where}${told.join('')}</tr>`;
    });
    return `<tbody><tr><th class="source" scope="rowgroup" colspan="${rows.length + 1}" title="${escape(head?.title ?? '')}">${escape(head?.name ?? '')}</th></tr>
${reports.join('\n')}</tbody>`;
  });
}

interface Ordered {
  readonly matrix: ReportMatrix;
  readonly places: readonly (readonly ReportPlace[])[];
}

/** The reports of one source side by side, in the order in which its text has them. */
function inReadingOrder(matrix: ReportMatrix, places: Ordered['places']): Ordered {
  const sources = matrix.columns.map(({ source }) => source);
  const start = (at: number) => places[at]?.[0]?.start ?? Number.MAX_SAFE_INTEGER;
  const order = [...sources.keys()].toSorted(
    (a, b) =>
      sources.indexOf(sources[a] ?? '') - sources.indexOf(sources[b] ?? '') || start(a) - start(b),
  );
  const arranged = <T>(all: readonly T[]): T[] => order.map((at) => all[at] as T);
  const rows = matrix.rows.map((row) => ({ ...row, cells: arranged(row.cells) }));
  return {
    matrix: { ...matrix, columns: arranged(matrix.columns), rows },
    places: arranged(places),
  };
}

/**
 * Where a report stands, and what the glossary notes of it; a file is named where its source has
 * several, the quote where another report stands in the same place.
 */
function reportCell(
  note: string | undefined,
  places: readonly ReportPlace[],
  ofSource: readonly (readonly ReportPlace[])[],
  says: boolean,
): string {
  const inOneFile = new Set(ofSource.flat().map(({ file }) => file)).size < 2;
  const alike = ofSource.filter((each) => namesOf(each) === namesOf(places)).length > 1;
  const where = places.map((place) => {
    const link = anchor(inOneFile ? `¶ ${place.paragraph}` : nameOf(place), place);
    return alike ? `${link}${small(`“${excerpt(place.quote)}”`)}` : link;
  });
  const absent = small(vscode.l10n.t('its text is not at hand'));
  const empty = says ? '' : small(vscode.l10n.t('gives nothing to compare'));
  const noted = note === undefined ? '' : small(note);
  return `<th scope="row">${where.join('<br>') || absent}${empty}${noted}</th>`;
}

/** A quote, which is a few words of a sentence. */
function excerpt(quote: string): string {
  const words = shortened(quote, LONGEST_QUOTE);
  return /[.!?…]$/.test(words) ? words : `${words} …`;
}

function namesOf(places: readonly ReportPlace[]): string {
  return places.map(nameOf).join('\n');
}

function small(text: string): string {
  return `<small>${escape(text)}</small>`;
}

/** "harbour.md ¶ 3". */
function nameOf({ file, paragraph }: ReportPlace): string {
  return `${file} ¶ ${paragraph}`;
}

function linked(cell: Worded | undefined, place: ReportPlace | undefined): string {
  if (cell === undefined) return `<span class="none">–</span>`;
  return place ? link(inPiece(cell), place) : inPiece(cell);
}

/** No longer than "30 September 2024": so much does not break over a line. */
const IN_PIECE = 17;

function inPiece(words: Worded): string {
  const text = escape(said(words, say));
  return text.length > IN_PIECE ? text : text.replaceAll(' ', '&nbsp;');
}

function anchor(text: string, place: ReportPlace): string {
  return link(escape(text), place);
}

function link(html: string, place: ReportPlace): string {
  const title = vscode.l10n.t('Show {0}', nameOf(place));
  return `<a href="${place.link}" title="${escape(title)}">${html}</a>`;
}

/** A property in words. */
function propertyWords(property: ReportProperty): string {
  switch (property) {
    case 'date':
      return vscode.l10n.t('Date');
    case 'killed':
      return vscode.l10n.t('Killed');
    case 'injured':
      return vscode.l10n.t('Injured');
    case 'perpetrator':
      return vscode.l10n.t('Perpetrator');
    case 'target':
      return vscode.l10n.t('Target');
    case 'place':
      return vscode.l10n.t('Place');
  }
}

/** A verdict as a sign and in words; what only one report says agrees with nothing. */
function verdictWords({ verdict, count }: PropertyVerdict): [mark: string, words: string] {
  if (count < 2) return ['', vscode.l10n.t('one report')];
  switch (verdict) {
    case 'same':
      return ['=', vscode.l10n.t('the same')];
    case 'compatible':
      return ['✓', vscode.l10n.t('compatible')];
    case 'different-scope':
      return ['≈', vscode.l10n.t('different in scope')];
    case 'conflict':
      return ['≠', vscode.l10n.t('in conflict')];
    case 'cannot-compare':
      return ['', vscode.l10n.t('named in different ways')];
  }
}

function escape(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

const STYLE = [
  'body{padding:0 0.7em;color:var(--vscode-foreground)}',
  'h1{font-size:1.4em;font-weight:600}',
  'small{font-weight:normal}',
  'th small{display:block;font-size:1em;margin-top:0.2em}',
  '.wide{overflow-x:auto}',
  'table{border-collapse:collapse;font-size:0.92em}',
  'th,td{border:1px solid var(--vscode-widget-border,var(--vscode-contrastBorder,#8884));padding:0.35em 0.3em;text-align:left;vertical-align:top;max-width:22em}',
  'thead td:first-child{border:none}',
  // Where there is hardly room for five facts: words stay whole, and no side of the table is out of sight.
  '@media (max-width:560px){body{padding:0 0.4em}table{font-size:0.84em}th,td{padding:0.3em 0.2em}}',
  '.source{padding-top:0.9em;max-width:none}',
  'a:not(:hover){text-decoration:none}',
  // There colour alone tells a link from text for hardly anybody.
  'body[class*=vscode-high-contrast] a{text-decoration:underline}',
  '.conflict{font-weight:600}',
  '.none{opacity:0.6}',
  'a{color:var(--vscode-textLink-foreground)}',
].join('');
