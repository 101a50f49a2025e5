/** Incidents in words: signs, event types, sorts and filters as the reader meets them. */
import * as vscode from 'vscode';
import { dateWords, headDateWords, said, shortDateWords } from '../core/index.ts';
import type { Glossary, IncidentFilter, IncidentSign, IncidentSort } from '../core/index.ts';
import { say } from './card-links.ts';

/** All signs, the weightiest first. */
export const SIGNS: readonly IncidentSign[] = ['conflict', 'different-scope', 'disputed'];
/** All ways to sort. */
export const SORTS: readonly IncidentSort[] = ['date', 'essay', 'place', 'actor'];

const SIGN_MARKS: Readonly<Record<IncidentSign, string>> = {
  conflict: '≠',
  'different-scope': '≈',
  disputed: '?',
};

/** A sign as one character. */
export function signMark(sign: IncidentSign): string {
  return SIGN_MARKS[sign];
}

/** A sign in words. */
export function signWords(sign: IncidentSign): string {
  switch (sign) {
    case 'conflict':
      return vscode.l10n.t('reports conflict');
    case 'different-scope':
      return vscode.l10n.t('reports differ in scope');
    case 'disputed':
      return vscode.l10n.t('who did it is disputed');
  }
}

/** "≠ reports conflict". */
export function signText(sign: IncidentSign): string {
  return `${signMark(sign)} ${signWords(sign)}`;
}

/** A way to sort in words. */
export function sortWords(sort: IncidentSort): string {
  switch (sort) {
    case 'date':
      return vscode.l10n.t('By date');
    case 'essay':
      return vscode.l10n.t('In the order of the essay');
    case 'place':
      return vscode.l10n.t('By place');
    case 'actor':
      return vscode.l10n.t('By actor');
  }
}

/** An event type in words: "Violence against civilians". */
export function eventTypeWords(eventType: string): string {
  const words = eventType.replaceAll('-', ' ');
  return vscode.l10n.t(words.charAt(0).toUpperCase() + words.slice(1));
}

/** What a filter asks for: "actor Iran · ≠ reports conflict". */
export function filterWords(filter: IncidentFilter, glossary: Glossary): string {
  const nameOf = (id: string) => glossary.entities.get(id)?.prefLabel.value ?? id;
  const { text, actor, place, eventType, sign } = filter;
  const words = [
    text && vscode.l10n.t('text “{0}”', text),
    actor && vscode.l10n.t('actor {0}', nameOf(actor)),
    place && vscode.l10n.t('place {0}', nameOf(place)),
    eventType && eventTypeWords(eventType),
    sign && signText(sign),
  ];
  return words.filter(Boolean).join(' · ');
}

/** Dates as they are written by hand: "2024-10-06", "until 2024", "undated". */
export function shortDate(edtf: string): string {
  return said(shortDateWords(edtf), say);
}

/** Dates as they are said, where there is room: "6 October 2024", "undated". */
export function longDate(edtf: string): string {
  return edtf === '' ? shortDate(edtf) : said(dateWords(edtf), say);
}

/** Dates at the head of a row, by which rows stand in order: "2024-10". */
export function headDate(edtf: string): string {
  return said(headDateWords(edtf), say);
}
