/** Which documents are essays here: the core's rules, asked with this window's settings. */
import * as vscode from 'vscode';
import { isNamedLikeEssay, ruleOnEssay } from '../core/index.ts';
import type { EssayRuling } from '../core/index.ts';
import { headOf, isReadable, pathOf, pathWithFolder } from './documents.ts';
import type { EssayChoices } from './essay-choices.ts';
import type { GlossaryFiles } from './glossary-files.ts';
import { getSetting } from './settings.ts';

interface Answer {
  readonly version: number;
  readonly languageId: string;
  readonly essay: boolean;
}

interface EssaySettings {
  readonly globs: readonly string[];
  readonly languages: readonly string[];
}

/** They are the same for all files of a folder of the workspace. */
function settingsFor(uri: vscode.Uri): EssaySettings {
  return {
    globs: getSetting('essays.files', uri),
    languages: getSetting('essays.languages', uri),
  };
}

/** Answers whether documents are essays; remembers each answer for its version of the document. */
export class EssayRules {
  #answers = new WeakMap<vscode.TextDocument, Answer>();
  readonly #choices: EssayChoices;
  readonly #glossary: GlossaryFiles;

  constructor(choices: EssayChoices, glossary: GlossaryFiles) {
    this.#choices = choices;
    this.#glossary = glossary;
  }

  /** Whether a document is read as an essay. */
  isEssay(document: vscode.TextDocument): boolean {
    const { version, languageId } = document;
    const known = this.#answers.get(document);
    if (known?.version === version && known.languageId === languageId) return known.essay;
    const essay = this.#ask(document);
    this.#answers.set(document, { version, languageId, essay });
    return essay;
  }

  /** Forgets all answers: settings, choices or the glossary changed. */
  reset(): void {
    this.#answers = new WeakMap();
  }

  /** What decides whether a document is read as an essay; undefined for what can be none. */
  rulingOn(document: vscode.TextDocument): EssayRuling | undefined {
    if (!isReadable(document)) return undefined;
    const head = headOf(document);
    const ruling = this.#ruling(document.uri, document.languageId, head);
    if (ruling.rule !== 'language') return ruling;
    // Plain-text essays are given that language, by their name or by the reader, so it seldom is the reason.
    const asPlainText = this.#ruling(document.uri, 'plaintext', head);
    return asPlainText.essay || isNamedLikeEssay(document.uri.path) ? asPlainText : ruling;
  }

  /** Whether a file that is not open is read as an essay, given its language and its beginning. */
  isEssayFile(uri: vscode.Uri, languageId: string, head: string): boolean {
    return this.#ruling(uri, languageId, head).essay;
  }

  /** Of many files those that are essays by their paths alone: what their first lines say is not asked. */
  essaysByPath(
    uris: readonly vscode.Uri[],
    languageOf: (uri: vscode.Uri) => string,
  ): ReadonlySet<vscode.Uri> {
    const known = new Map<string | undefined, EssaySettings>();
    const isOne = (uri: vscode.Uri) => {
      const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
      const settings = known.get(folder) ?? settingsFor(uri);
      known.set(folder, settings);
      return this.#ruling(uri, languageOf(uri), '', settings).essay;
    };
    return new Set(uris.filter(isOne));
  }

  #ask(document: vscode.TextDocument): boolean {
    return this.rulingOn(document)?.essay ?? false;
  }

  #ruling(
    uri: vscode.Uri,
    languageId: string,
    head: string,
    settings = settingsFor(uri),
  ): EssayRuling {
    const choice = this.#choices.of(uri);
    const rules = {
      ...settings,
      ownGlossary: this.#glossary.source === 'workspace',
      chosen: choice && choice === 'read',
    };
    const ruling = ruleOnEssay({ path: pathOf(uri), languageId, head }, rules);
    if (ruling.essay) return ruling;
    const withFolder = ruleOnEssay({ path: pathWithFolder(uri), languageId, head }, rules);
    return withFolder.essay ? withFolder : ruling;
  }
}
