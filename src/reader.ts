/** What reads: builds the services and registers the features. The entry loads it in a turn of its own. */
import type * as vscode from 'vscode';
import { registerActorTree } from './features/actor-tree.ts';
import { registerCardLists } from './features/card-lists.ts';
import { registerChooseKinds } from './features/choose-kinds.ts';
import { registerContextKeys } from './features/context-keys.ts';
import { registerCopyIncidents } from './features/copy-incidents.ts';
import { registerEssayAgainstGlossary } from './features/essay-against-glossary.ts';
import { registerEssayLanguage } from './features/essay-language.ts';
import { registerExplainNothing } from './features/explain-nothing.ts';
import { registerFilterIncidents } from './features/filter-incidents.ts';
import { registerFindReferences } from './features/find-references.ts';
import { registerGapsView } from './features/gaps-view.ts';
import { registerGoToDefinition } from './features/go-to-definition.ts';
import { registerGoToIncident } from './features/go-to-incident.ts';
import { registerHighlights } from './features/highlights.ts';
import { registerHover } from './features/hover.ts';
import { registerIncidentTree } from './features/incident-tree.ts';
import { registerLedgers } from './features/ledgers.ts';
import { registerListNames } from './features/list-names.ts';
import { registerNameTokens } from './features/name-tokens.ts';
import { registerOpenGlossaryEntry } from './features/open-glossary-entry.ts';
import { registerOpenSample } from './features/open-sample.ts';
import { registerOutline } from './features/outline.ts';
import { registerParagraphNumbers } from './features/paragraph-numbers.ts';
import { registerProblems } from './features/problems.ts';
import { registerReadAsEssay } from './features/read-as-essay.ts';
import { registerReveal } from './features/reveal.ts';
import { registerRowMenu } from './features/row-menu.ts';
import { registerShowMentions } from './features/show-mentions.ts';
import { registerSortIncidents } from './features/sort-incidents.ts';
import { registerSourceLinks } from './features/source-links.ts';
import { registerStatusItem } from './features/status-item.ts';
import { registerSubjectAtCursor } from './features/subject-at-cursor.ts';
import { registerSuggestGaps } from './features/suggest-gaps.ts';
import { registerWalkIncidents } from './features/walk-incidents.ts';
import { registerWalkMentions } from './features/walk-mentions.ts';
import { registerWorkspaceSymbols } from './features/workspace-symbols.ts';
import { registerWriting } from './features/writing.ts';
import type { Parts } from './vscode/parts.ts';
import { practiseBefore, practiseWith } from './vscode/practice.ts';
import { createServices } from './vscode/services.ts';
import type { Services } from './vscode/services.ts';
import { hostTurns } from './vscode/turns.ts';

type Register = (services: Services) => vscode.Disposable;

/** What a page of text shows at once. */
const FIRST: readonly Register[] = [
  registerHighlights,
  registerNameTokens,
  registerParagraphNumbers,
  registerContextKeys,
  registerEssayLanguage,
];

/** What waits to be asked. */
const LATER: readonly Register[] = [
  registerSubjectAtCursor,
  registerHover,
  registerIncidentTree,
  registerActorTree,
  registerSortIncidents,
  registerFilterIncidents,
  registerRowMenu,
  registerProblems,
  registerStatusItem,
  registerExplainNothing,
  registerReadAsEssay,
  registerReveal,
  registerCardLists,
  registerShowMentions,
  registerOpenGlossaryEntry,
  registerGoToDefinition,
  registerSourceLinks,
  registerFindReferences,
  registerOutline,
  registerWorkspaceSymbols,
  registerGapsView,
  registerSuggestGaps,
  registerEssayAgainstGlossary,
  registerLedgers,
  registerWalkMentions,
  registerWalkIncidents,
  registerGoToIncident,
  registerListNames,
  registerCopyIncidents,
  registerChooseKinds,
  registerOpenSample,
  registerWriting,
];

/** Makes ready for reading, in two turns: first what is seen. */
export async function activateReader(
  context: vscode.ExtensionContext,
  parts: Parts,
): Promise<void> {
  const services = createServices(context, parts);
  context.subscriptions.push(services, ...FIRST.map((register) => register(services)));
  services.glossary.start();
  await hostTurns.rest();
  await practiseBefore(services);
  context.subscriptions.push(...LATER.map((register) => register(services)));
  services.files.start();
  void services.pins.load();
  void practiseWith(services);
}
