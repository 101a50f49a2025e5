/** "Choose Glossary…" and "Create Glossary": which glossary reads the essays of this workspace. */
import * as vscode from 'vscode';
import { fileName } from '../vscode/documents.ts';
import { exists, FIRST_FILE } from '../vscode/first-file.ts';
import type { Writing } from '../vscode/parts.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting, updateSetting } from '../vscode/settings.ts';
import { glossaryInUse } from '../vscode/wording.ts';

/** Both commands. */
export function registerChooseGlossary(services: Services): Writing {
  return {
    dispose: () => {},
    commands: {
      chooseGlossary: () => choose(services),
      createGlossary: () => create(),
      useBundledGlossary: () => updateSetting('glossary.useBundled', true),
    },
  };
}

interface Choice extends vscode.QuickPickItem {
  readonly run: () => unknown;
}

async function choose(services: Services): Promise<void> {
  const chosen = await vscode.window.showQuickPick(choices(services), {
    title: vscode.l10n.t('Choose Glossary'),
    placeHolder: glossaryInUse(services),
  });
  await chosen?.run();
}

function choices(services: Services): Choice[] {
  const { glossary } = services;
  const { t } = vscode.l10n;
  const files = [...glossary.texts.keys()].map((file): Choice => {
    const uri = vscode.Uri.parse(file);
    return {
      label: `$(file) ${fileName(uri)}`,
      description: glossary.isBundled(uri)
        ? t('bundled with Corpus Reader')
        : vscode.workspace.asRelativePath(uri).replace(/\/?[^/]*$/, ''),
      run: () => vscode.window.showTextDocument(uri),
    };
  });
  const bundled = getSetting('glossary.useBundled');
  const heading: Choice = {
    label: t('In use; choosing one opens it'),
    kind: vscode.QuickPickItemKind.Separator,
    run: () => undefined,
  };
  // Who has a glossary looks for a first one no more.
  const has = glossary.source === 'workspace';
  const creation: Choice = {
    label: `$(new-file) ${has ? t('Create another glossary file') : t('Create a glossary of your own')}`,
    detail: creationWords(services),
    run: create,
  };
  const switching: Choice = {
    label: `$(${bundled ? 'circle-slash' : 'check'}) ${bundled ? t('Do not use the bundled glossary') : t('Use the bundled glossary')}`,
    detail: t('It serves only where a workspace has no glossary of its own.'),
    run: () => updateSetting('glossary.useBundled', !bundled),
  };
  const saying: Choice = {
    label: `$(settings-gear) ${t('Choose the files of the glossary in the settings …')}`,
    run: () =>
      vscode.commands.executeCommand(
        'workbench.action.openSettings',
        'corpusReader.glossary.files',
      ),
  };
  const first = has ? [saying, creation, switching] : [creation, switching, saying];
  return [...first, ...(files.length > 0 ? [heading, ...files] : [])];
}

/** What becomes of the glossary in use. */
function creationWords({ glossary: { source } }: Services): string {
  const { t } = vscode.l10n;
  const file = FIRST_FILE;
  if (source === 'workspace') return t('{0} in this workspace, beside the files in use.', file);
  return source === 'bundled'
    ? t('{0} in this workspace. Its essays are then read by it, not by the bundled one.', file)
    : t('{0} in this workspace. Its essays are then read by it.', file);
}

/** What a new glossary holds: one entry of each type to be overwritten. */
const SKELETON = `# A glossary for Corpus Reader. Save it once; from then on what you write takes effect while you type.
# It takes the place of the bundled glossary in this workspace.
entities:
  example-group:
    kind: group            # person, state, organisation, group, place or agreement
    prefLabel: Example Group
    altLabel: [EG]         # other names and spellings, as essays write them
    summary: Who they are, in a sentence or two.

incidents:
  example-attack:
    prefLabel: Attack by the Example Group
    eventType: violence-against-civilians
    date: 2024-10-06       # 2024, 2024-10, or 2021/.. for "since 2021"
    evidence:              # any one line is enough; all its parts in one sentence
      - [{ entity: example-group }, { words: [attack*, bomb*] }]
`;

async function create(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const uri = folder && vscode.Uri.joinPath(folder.uri, FIRST_FILE);
  if (uri && (await exists(uri))) {
    await vscode.window.showTextDocument(uri);
    return;
  }
  // Untitled until it is saved: nothing is written that was not asked for.
  const document = await (uri
    ? vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }))
    : vscode.workspace.openTextDocument({ language: 'yaml' }));
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText() === '') {
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), SKELETON));
  }
}
