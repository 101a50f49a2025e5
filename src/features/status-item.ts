/** The one status item: what the active essay holds; its click opens the menu. */
import * as vscode from 'vscode';
import { debounce } from '../vscode/debounce.ts';
import type { ReadEssay } from '../vscode/essays.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting } from '../vscode/settings.ts';
import { actors, countsOf, glossaryInUse, incidents } from '../vscode/wording.ts';

const SWITCH = 50;

/** Registers the status item and its menu. */
export function registerStatusItem(services: Services): vscode.Disposable {
  const { essays } = services;
  const item = vscode.window.createStatusBarItem(
    'corpusReader.status',
    vscode.StatusBarAlignment.Right,
    90,
  );
  item.name = 'Corpus Reader';
  item.command = 'corpusReader.showMenu';
  let shown: string | undefined;
  const update = () => {
    const { active } = essays;
    const content = active && contentOf(active, services);
    // Each assignment goes to the page, were it the same, after each pause in typing.
    const key = JSON.stringify(content);
    if (key === shown) return;
    shown = key;
    if (!content) return item.hide();
    Object.assign(item, content);
    item.show();
  };
  // While editors are switched there is no active one for a moment: that is no reason to blink.
  const soon = debounce(SWITCH, update);
  soon();
  return vscode.Disposable.from(
    item,
    soon,
    essays.onDidChangeCurrent(soon),
    vscode.commands.registerCommand('corpusReader.showMenu', () => showMenu(services)),
  );
}

type Content = Pick<vscode.StatusBarItem, 'text' | 'tooltip' | 'accessibilityInformation'>;

function contentOf({ annotated }: ReadEssay, services: Services): Content {
  const { corpus, glossary } = services;
  const counts = countsOf(annotated, corpus.glossary);
  const none = glossary.source === 'none';
  // Counts would say that names were looked up.
  const text = none
    ? vscode.l10n.t('No glossary')
    : `${actors(counts.actors)} · ${incidents(counts.incidents)}`;
  const lines = [glossaryInUse(services)];
  if (corpus.broken) {
    lines.push(vscode.l10n.t('Part of it cannot be read: the last good version is in use.'));
  }
  return {
    text: `$(${corpus.broken || none ? 'warning' : 'book'}) ${text}`,
    tooltip: [...lines, vscode.l10n.t('Click for the menu.')].join('\n'),
    accessibilityInformation: { label: `Corpus Reader: ${[text, ...lines].join('. ')}` },
  };
}

interface MenuItem extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

async function showMenu(services: Services): Promise<void> {
  const chosen = await vscode.window.showQuickPick(menuItems(services), {
    title: 'Corpus Reader',
    placeHolder: glossaryInUse(services),
  });
  await chosen?.run?.();
}

function menuItems(services: Services): MenuItem[] {
  const { t } = vscode.l10n;
  const on = t('on');
  const off = t('off');
  const command = (
    icon: string,
    label: string,
    id: string,
    description = '',
    ...args: readonly unknown[]
  ): MenuItem => ({
    label: `$(${icon}) ${label}`,
    description,
    run: () => vscode.commands.executeCommand(id, ...args),
  });
  const toggle = (label: string, id: string, name: 'highlight.enabled' | 'hover.enabled') =>
    command('eye', label, id, getSetting(name) ? on : off);
  const heading = (label: string): MenuItem => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
  });
  return [
    command('list-tree', t('Show Incidents and Actors'), 'corpusReader.incidents.focus'),
    command('search', t('Go to Incident…'), 'corpusReader.goToIncident'),
    command('list-unordered', t('List Names in This Paragraph'), 'corpusReader.listNames'),
    command('note', t('Show Card at Cursor'), 'corpusReader.showCard'),
    command('copy', t('Copy Incidents as Markdown'), 'corpusReader.copyIncidents'),
    ...pinsItem(services),
    heading(t('Marks and cards')),
    toggle(t('Highlights'), 'corpusReader.toggleHighlights', 'highlight.enabled'),
    toggle(t('Hover Cards'), 'corpusReader.toggleHover', 'hover.enabled'),
    command('symbol-color', t('Choose Kinds…'), 'corpusReader.chooseKinds'),
    command('question', t('What Is Marked Here, and Why'), 'corpusReader.explainNothing'),
    command('close', t('Stop Reading as Essay'), 'corpusReader.stopReadingAsEssay'),
    command('settings-gear', t('Settings'), 'workbench.action.openSettings', '', 'corpusReader.'),
    heading(t('Glossary')),
    command('book', t('Choose Glossary…'), 'corpusReader.chooseGlossary'),
    command('go-to-file', t('Open Glossary Entry'), 'corpusReader.openGlossaryEntry'),
    command('add', t('Add to Glossary…'), 'corpusReader.addToGlossary'),
    command('symbol-key', t('Show Glossary Gaps'), 'corpusReader.gaps.focus'),
    ...glossaryItems(services),
    heading(t('All essays')),
    command('table', t('Show Spelling Ledger'), 'corpusReader.showSpellings'),
    command('table', t('Show Who Is Named Where'), 'corpusReader.showNamedWhere'),
  ];
}

/** Only where the essay has pins; orphaned ones are counted. */
function pinsItem({ essays, pins }: Services): MenuItem[] {
  const { t } = vscode.l10n;
  const all = essays.current ? pins.of(essays.current.document.uri) : [];
  const orphaned = all.filter(({ span }) => !span).length;
  if (all.length === 0) return [];
  return [
    {
      label: `$(pinned) ${t('Show Pins…')}`,
      description: orphaned > 0 ? t('{0}, {1} orphaned', all.length, orphaned) : `${all.length}`,
      run: () => vscode.commands.executeCommand('corpusReader.showPins'),
    },
  ];
}

/** More files than this are in "Choose Glossary…" only. */
const MOST_FILES = 4;

/** The workspace's own files, where they are few. */
function glossaryItems({ glossary }: Services): MenuItem[] {
  if (glossary.source !== 'workspace' || glossary.texts.size > MOST_FILES) return [];
  return [...glossary.texts.keys()].map((file) => {
    const uri = vscode.Uri.parse(file);
    return {
      label: `$(file) ${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`,
      description: vscode.workspace.asRelativePath(uri),
      run: () => Promise.resolve(vscode.window.showTextDocument(uri)),
    };
  });
}
