/** Why a text is marked as it is: facts in the order in which they decide, each with its remedy. */
import * as vscode from 'vscode';
import type { EssayRuling } from '../core/index.ts';
import { fileName } from './documents.ts';
import { kindPlural, KINDS } from './kinds.ts';
import type { Services } from './services.ts';
import { getSetting } from './settings.ts';
import { countsOf, glossaryInUse, incidents } from './wording.ts';

/** One fact; choosing it leads to what would change it. */
export interface Fact extends vscode.QuickPickItem {
  /** Whether it is a reason that something is not marked. */
  readonly amiss: boolean;
  readonly run: () => unknown;
}

const SETTINGS = 'workbench.action.openSettings';

/** What holds for the document of the active editor, and for the glossary. */
export function factsHere(services: Services): readonly Fact[] {
  const document = vscode.window.activeTextEditor?.document;
  return [
    ...glossaryFacts(services),
    ...(document ? documentFacts(services, document) : [nothingOpen()]),
  ];
}

function fact(amiss: boolean, label: string, detail: string, command: string, ...args: unknown[]) {
  const run = () => vscode.commands.executeCommand(command, ...args);
  return { amiss, label: `$(${amiss ? 'warning' : 'check'}) ${label}`, detail, run };
}

function glossaryFacts(services: Services): Fact[] {
  const { corpus, glossary } = services;
  const { t } = vscode.l10n;
  const none = glossary.source === 'none' || glossary.source === 'loading';
  const inUse = fact(
    none,
    glossaryInUse(services),
    glossary.source === 'bundled'
      ? t('This workspace has none of its own. Choose or create one.')
      : t('Open it, choose another or create one.'),
    'corpusReader.chooseGlossary',
  );
  const broken = corpus.brokenFiles.map((file) => {
    const name = fileName(vscode.Uri.parse(file));
    const label = t('{0} cannot be read', name);
    const detail = t('Its last good version is in use. See where in the Problems panel.');
    return fact(true, label, detail, 'workbench.actions.view.problems');
  });
  const refused = [...glossary.refused].map((file) => {
    const label = t('{0} may not be opened', fileName(vscode.Uri.parse(file)));
    const detail = t('Its permissions forbid it: give yourself the right to read it.');
    return fact(true, label, detail, 'workbench.actions.view.problems');
  });
  return [inUse, ...broken, ...refused];
}

function nothingOpen(): Fact {
  const { t } = vscode.l10n;
  return fact(
    true,
    t('No text is open'),
    t('Open one, or the sample essay.'),
    'corpusReader.openSample',
  );
}

function documentFacts(services: Services, document: vscode.TextDocument): Fact[] {
  const { essays } = services;
  const ruling = essays.rulingOn(document);
  const about = rulingFact(ruling, fileName(document.uri));
  const annotated = essays.read(document);
  if (!annotated) return [about];
  const { corpus } = services;
  const { t } = vscode.l10n;
  const named = annotated.mentions.length;
  const told = countsOf(annotated, corpus.glossary).incidents;
  const nothing = named === 0 && told === 0;
  const found = fact(
    nothing,
    nothing
      ? t('No label of the glossary stands in this text')
      : `${placesWords(named)} · ${incidents(told)}`,
    nothing
      ? t('Names are found as their labels are written. See which glossary is in use.')
      : t('Show them in the side bar.'),
    nothing ? 'corpusReader.chooseGlossary' : 'corpusReader.incidents.focus',
  );
  return [about, found, ...markingFacts(document)];
}

/** Not "383 names": the glossary has 294, and some of them stand in many places. */
function placesWords(count: number): string {
  return count === 1
    ? vscode.l10n.t('A name stands in one place of this text')
    : vscode.l10n.t('Names stand in {0} places of this text', count);
}

function markingFacts({ uri }: vscode.TextDocument): Fact[] {
  const { t } = vscode.l10n;
  const toggle = 'corpusReader.toggleHighlights';
  if (!getSetting('highlight.enabled', uri)) {
    return [fact(true, t('Highlights are switched off'), t('Switch them on.'), toggle)];
  }
  const marked = new Set(getSetting('highlight.kinds', uri));
  const left = KINDS.filter((kind) => !marked.has(kind)).map(kindPlural);
  const density = getSetting('highlight.density', uri);
  return [
    fact(false, t('Highlights are on'), t('Switch them off.'), toggle),
    ...(left.length
      ? [
          fact(
            true,
            t('Not marked: {0}', left.join(', ')),
            t('Choose which kinds are marked.'),
            'corpusReader.chooseKinds',
          ),
        ]
      : []),
    ...(density === 'all'
      ? []
      : [
          fact(
            true,
            t('Only the first mention of each name is marked'),
            t('Change corpusReader.highlight.density.'),
            SETTINGS,
            'corpusReader.highlight.density',
          ),
        ]),
  ];
}

function rulingFact(ruling: EssayRuling | undefined, name: string): Fact {
  const { t } = vscode.l10n;
  if (!ruling) {
    const detail = t('Only texts are. Open the sample essay to see one.');
    return fact(
      true,
      t('What is in this editor is never read as an essay'),
      detail,
      'corpusReader.openSample',
    );
  }
  if (ruling.essay) {
    return fact(
      false,
      t('{0} is read as an essay', name),
      `${why(ruling)} ${t('Choose this to stop reading it as one.')}`,
      'corpusReader.stopReadingAsEssay',
    );
  }
  return fact(
    true,
    t('{0} is not read as an essay', name),
    `${why(ruling)} ${t('Choose this to read it as one.')}`,
    'corpusReader.readAsEssay',
  );
}

/** The rule that decided, as a sentence. */
function why({ essay, rule }: EssayRuling): string {
  const { t } = vscode.l10n;
  switch (rule) {
    case 'chosen':
      return t('You said so.');
    case 'language':
      return t('Its language is Essay.');
    case 'language-not-listed':
      return t('Its language is not among corpusReader.essays.languages.');
    case 'front-matter':
      return essay ? t('Its front matter says so.') : t('Its front matter says no.');
    case 'source':
      return t('Its front matter names a source.');
    case 'file-name':
      return t('A file of this name is not taken for one.');
    case 'own-glossary':
      return t('This workspace has a glossary of its own.');
    case 'folder':
      return t('Its path is among corpusReader.essays.files.');
    case 'none':
      return t('Its path is not among corpusReader.essays.files.');
  }
}
