/** The table of an incident's reports as a page: plain HTML without scripts, its links our own commands. */
import * as vscode from 'vscode';
import type { ReportMatrix, ReportProperty, Verdict } from '../core/index.ts';

/** Where a report stands in a text at hand. */
export interface ReportPlace {
  /** The address of the command that shows it. */
  readonly link: string;
  /** "harbour.md ¶ 3". */
  readonly name: string;
}

/** The page; `places` has for each column the places that were found. */
export function reportPage(
  matrix: ReportMatrix,
  places: readonly (readonly ReportPlace[])[],
  glossaryLink: string,
): string {
  const heads = matrix.columns.map((_, i) => headCell(matrix, i, places[i] ?? []));
  const rows = matrix.rows.map(({ property, cells, verdict }) => {
    const told = cells.map((cell, i) => `<td>${linked(cell, places[i]?.[0])}</td>`);
    const [mark, words] = verdictWords(verdict.verdict);
    const result = verdict.result === undefined ? '' : `: ${escape(verdict.result)}`;
    const sign = `<td class="${verdict.verdict}"><span aria-hidden="true">${mark}</span> ${escape(words)}${result}</td>`;
    return `<tr><th scope="row">${escape(propertyWords(property))}</th>${sign}${told.join('')}</tr>`;
  });
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(matrix.title)}</title><style>${STYLE}</style></head><body>
<h1>${escape(matrix.title)} <small>${escape(matrix.date)}</small></h1>
<div class="wide"><table><thead><tr><td></td><th scope="col">${escape(vscode.l10n.t('Together'))}</th>${heads.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>
<p><a href="${glossaryLink}">${escape(vscode.l10n.t('Open Glossary Entry'))}</a></p>
</body></html>`;
}

function headCell(matrix: ReportMatrix, index: number, places: readonly ReportPlace[]): string {
  const column = matrix.columns[index];
  if (!column) return '<td></td>';
  const where = places.map((place) => `<br>${anchor(place.name, place)}`).join('');
  const absent = vscode.l10n.t('its text is not at hand');
  const note = column.note === undefined ? '' : `<br><small>${escape(column.note)}</small>`;
  const found = where || `<br><small>${escape(absent)}</small>`;
  return `<th scope="col" title="${escape(column.title)}">${escape(column.name)}${found}${note}</th>`;
}

function linked(cell: string | undefined, place: ReportPlace | undefined): string {
  if (cell === undefined) return `<span class="none">–</span>`;
  return place ? anchor(cell, place) : escape(cell);
}

function anchor(text: string, { link, name }: ReportPlace): string {
  return `<a href="${link}" title="${escape(vscode.l10n.t('Show {0}', name))}">${escape(text)}</a>`;
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
  'body{padding:0 1.5em;color:var(--vscode-foreground)}',
  'h1{font-size:1.4em;font-weight:600}',
  'small{font-weight:normal;opacity:0.85}',
  '.wide{overflow-x:auto}',
  'table{border-collapse:collapse}',
  'th,td{border:1px solid var(--vscode-widget-border,var(--vscode-contrastBorder,#8884));padding:0.4em 0.7em;text-align:left;vertical-align:top;min-width:6em;max-width:22em}',
  'thead td{border:none;min-width:0}',
  'th[scope=row]{min-width:0}',
  '.conflict{font-weight:600}',
  '.none{opacity:0.6}',
  'a{color:var(--vscode-textLink-foreground)}',
].join('');
