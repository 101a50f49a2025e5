/** Rows of the trees as lines of Markdown, for a reader's notes. */
import * as vscode from 'vscode';
import type { ActorRow, IncidentRow, TellingRow } from '../core/index.ts';
import { say } from './card-links.ts';
import { shortDate } from './incident-words.ts';
import { times } from './wording.ts';

/** An incident: "- **2024-10-06** Karachi airport bombing: Karachi · … (¶ 5, ¶ 11)". */
export function incidentLine(row: IncidentRow, nameEssays: boolean): string {
  const { date, title, tellings, place, parties, possible } = row;
  const who = parties.map(({ name, role }) => `${name} (${say(role)})`);
  const about = [place?.name, ...who].filter((text) => text !== undefined).map(plain);
  const doubt = possible ? ` ${vscode.l10n.t('(possibly)')}` : '';
  const rest = about.length ? `: ${about.join(' · ')}` : '';
  return `- **${plain(shortDate(date))}** ${plain(title)}${doubt}${rest} (${placesOf(tellings, nameEssays)})`;
}

/** A telling: the sentence as a quotation, and where it stands. */
export function tellingLine({ sentence, essay, paragraph }: TellingRow): string {
  return `> ${plain(sentence.replace(/\s+/g, ' '))} — ${plain(essay)}, ¶ ${paragraph}`;
}

/** An actor: "- **Taliban**, 41 times (¶ 3, ¶ 4)". */
export function actorLine({ name, count, mentions }: ActorRow): string {
  const paragraphs = [...new Set(mentions.map(({ paragraph }) => `¶ ${paragraph}`))];
  return `- **${plain(name)}**, ${times(count)} (${paragraphs.join(', ')})`;
}

/** "¶ 5, ¶ 11", with the essay's name before them where asked for. */
function placesOf(tellings: readonly TellingRow[], nameEssays: boolean): string {
  const byEssay = new Map<string, { name: string; paragraphs: Set<string> }>();
  for (const { uri, essay, paragraph } of tellings) {
    const known = byEssay.get(uri) ?? { name: essay, paragraphs: new Set() };
    known.paragraphs.add(`¶ ${paragraph}`);
    byEssay.set(uri, known);
  }
  return [...byEssay.values()]
    .map(
      ({ name, paragraphs }) =>
        `${nameEssays ? `${plain(name)} ` : ''}${[...paragraphs].join(', ')}`,
    )
    .join('; ');
}

/** Text with every character that Markdown would act on made plain. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
