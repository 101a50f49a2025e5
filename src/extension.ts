/** The one entry, for Node and for the browser: builds the services and registers the features. */
import type * as vscode from 'vscode';
import { registerActorTree } from './features/actor-tree.ts';
import { registerCardLists } from './features/card-lists.ts';
import { registerChooseKinds } from './features/choose-kinds.ts';
import { registerContextKeys } from './features/context-keys.ts';
import { registerCopyIncidents } from './features/copy-incidents.ts';
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
import { registerEssayAgainstGlossary } from './features/essay-against-glossary.ts';
import { registerSuggestGaps } from './features/suggest-gaps.ts';
import { registerWalkIncidents } from './features/walk-incidents.ts';
import { registerWalkMentions } from './features/walk-mentions.ts';
import { registerWorkspaceSymbols } from './features/workspace-symbols.ts';
import { registerWriting } from './features/writing.ts';
import { createServices } from './vscode/services.ts';
import type { Services } from './vscode/services.ts';

const FEATURES: readonly ((services: Services) => vscode.Disposable)[] = [
  registerHighlights,
  registerNameTokens,
  registerParagraphNumbers,
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
  registerContextKeys,
  registerEssayLanguage,
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

/** Called by VS Code when the first essay, glossary or view is opened. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context);
  context.subscriptions.push(services, ...FEATURES.map((register) => register(services)));
  services.glossary.start();
  void services.pins.load();
}
