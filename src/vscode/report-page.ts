/** The table of an incident's reports as a page: plain HTML without scripts, its links our own commands. */
import * as vscode from 'vscode';
import { said } from '../core/index.ts';
import type { ReportMatrix, ReportProperty, Verdict, Worded } from '../core/index.ts';
import { say } from './card-links.ts';

/** Where a report stands in a text at hand. */
export interface ReportPlace {
  /** The address of the command that shows it. */
  readonly link: string;
  readonly file: string;
  readonly paragraph: number;
}

/** The page; `places` has for each column the places that were found. */
export function reportPage(
  matrix: ReportMatrix,
  places: readonly (readonly ReportPlace[])[],
  glossaryLink: string,
): string {
  const heads = matrix.columns.map(({ note, source }, i) => {
    const ofSource = places.filter((_, other) => matrix.columns[other]?.source === source).flat();
    const inOneFile = new Set(ofSource.map(({ file }) => file)).size < 2;
    return placesCell(places[i] ?? [], note, inOneFile);
  });
  const rows = matrix.rows.map(({ property, cells, verdict }) => {
    const told = cells.map((cell, i) => `<td>${linked(cell, places[i]?.[0])}</td>`);
    const [mark, words] = verdictWords(verdict.verdict);
    const result = verdict.result === undefined ? '' : `: ${escape(said(verdict.result, say))}`;
    const sign = `<td class="${verdict.verdict}"><span aria-hidden="true">${mark}</span> ${escape(words)}${result}</td>`;
    return `<tr><th scope="row">${escape(propertyWords(property))}</th>${sign}${told.join('')}</tr>`;
  });
  return `<!DOCTYPE html><html lang="${escape(vscode.env.language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(matrix.title)}</title><style>${STYLE}</style></head><body>
<h1>${escape(matrix.title)} <small>${escape(said(matrix.date, say))}</small></h1>
<div class="wide"><table><thead><tr><td></td><th scope="col">${escape(vscode.l10n.t('Together'))}</th>${sourceCells(matrix).join('')}</tr>
<tr><td></td><td></td>${heads.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>
<p><a href="${glossaryLink}">${escape(vscode.l10n.t('Open Glossary Entry'))}</a></p>
</body></html>`;
}

/** A source over its reports: those of one source that stand side by side share a cell. */
function sourceCells({ columns }: ReportMatrix): string[] {
  const heads = columns.filter(({ source }, i) => source !== columns[i - 1]?.source);
  return heads.map((head) => {
    const from = columns.indexOf(head);
    const length = columns.slice(from).findIndex(({ source }) => source !== head.source);
    const span = length < 0 ? columns.length - from : length;
    return `<th scope="colgroup" colspan="${span}" title="${escape(head.title)}">${escape(head.name)}</th>`;
  });
}

/** Where a report stands, and what the glossary notes of it; a file is named where its source has several. */
function placesCell(
  places: readonly ReportPlace[],
  note: string | undefined,
  inOneFile: boolean,
): string {
  const where = places.map((place) => {
    return anchor(inOneFile ? `¶ ${place.paragraph}` : nameOf(place), place);
  });
  const absent = `<small>${escape(vscode.l10n.t('its text is not at hand'))}</small>`;
  const noted = note === undefined ? '' : `<br><small>${escape(note)}</small>`;
  return `<th scope="col">${where.join('<br>') || absent}${noted}</th>`;
}

/** "harbour.md ¶ 3". */
function nameOf({ file, paragraph }: ReportPlace): string {
  return `${file} ¶ ${paragraph}`;
}

function linked(cell: Worded | undefined, place: ReportPlace | undefined): string {
  if (cell === undefined) return `<span class="none">–</span>`;
  const text = said(cell, say);
  return place ? anchor(text, place) : escape(text);
}

function anchor(text: string, place: ReportPlace): string {
  const title = vscode.l10n.t('Show {0}', nameOf(place));
  return `<a href="${place.link}" title="${escape(title)}">${escape(text)}</a>`;
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

/** A verdict as a sign and in words. */
function verdictWords(verdict: Verdict): [mark: string, words: string] {
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
      return ['·', vscode.l10n.t('not to be compared')];
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
  'body{padding:0 1em;color:var(--vscode-foreground)}',
  'h1{font-size:1.4em;font-weight:600}',
  'small{font-weight:normal;opacity:0.85}',
  '.wide{overflow-x:auto}',
  'table{border-collapse:collapse;font-size:0.92em}',
  'th,td{border:1px solid var(--vscode-widget-border,var(--vscode-contrastBorder,#8884));padding:0.35em 0.4em;text-align:left;vertical-align:top;min-width:4em;max-width:22em;overflow-wrap:break-word}',
  'thead td{border:none;min-width:0}',
  'td:nth-child(2){min-width:7em}',
  'a:not(:hover){text-decoration:none}',
  'th[scope=row]{min-width:0}',
  '.conflict{font-weight:600}',
  '.none{opacity:0.6}',
  'a{color:var(--vscode-textLink-foreground)}',
].join('');
