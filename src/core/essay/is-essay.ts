/** Which documents are essays. */
import { readFrontMatter } from '../glossary/front-matter.ts';
import { matchesGlob } from '../text/glob.ts';
import type { EssayFormat } from './blocks.ts';

/** Folders whose Markdown and text files are essays unless a setting says otherwise. */
export const DEFAULT_ESSAY_GLOBS: readonly string[] = [
  '**/{essays,corpus,sources}/**/*.{md,markdown,txt,essay}',
];

/**
 * Whether a file is given the language `essay` for where it lies: what the manifest's
 * `filenamePatterns` say. Those know nothing of workspaces, so they reach one folder deep.
 */
export function isNamedLikeEssay(path: string): boolean {
  return NAMED_LIKE_ESSAY.test(path);
}

const NAMED_LIKE_ESSAY = /\/(?:essays\/(?:[^/]+\/)?|corpus\/|sources\/)[^/]+\.txt$/i;

/** Files that lie beside essays and are none. */
const NOT_ESSAYS =
  /(?:^|\/)(?:(?:readme|changelog|licen[cs]e|contributing)(?:[-_.][a-z]{2,6})?(?:\.[a-z]+)?|requirements[-_.\w]*\.txt)$/i;

/** What decides whether a document is an essay. */
export interface EssayRules {
  readonly globs: readonly string[];
  /** Language ids whose documents may be essays. */
  readonly languages: readonly string[];
  /** Whether the workspace has a glossary of its own. */
  readonly ownGlossary: boolean;
  /** Whether the reader chose this document ("Read as Essay"), or chose against it. */
  readonly chosen: boolean | undefined;
}

/** A document as far as the question needs it. */
export interface Candidate {
  readonly path: string;
  readonly languageId: string;
  /** The first 2,000 characters or more. */
  readonly head: string;
}

/** How a document of this language is written; undefined where it is neither. */
export function essayFormat(languageId: string, path: string): EssayFormat | undefined {
  if (languageId === 'markdown') return 'markdown';
  if (languageId === 'essay' || languageId === 'plaintext') {
    return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plain';
  }
  return undefined;
}

/** Whether a document is read as an essay, and what decided it. */
export interface EssayRuling {
  readonly essay: boolean;
  readonly rule:
    | 'chosen'
    | 'language-not-listed'
    | 'language'
    | 'front-matter'
    | 'source'
    | 'file-name'
    | 'own-glossary'
    | 'folder'
    | 'none';
}

/** Rules on a document. The reader's own choice wins, then its front matter. */
export function ruleOnEssay(candidate: Candidate, rules: EssayRules): EssayRuling {
  const { path, languageId, head } = candidate;
  if (rules.chosen !== undefined) return { essay: rules.chosen, rule: 'chosen' };
  if (!rules.languages.includes(languageId)) return { essay: false, rule: 'language-not-listed' };
  if (languageId === 'essay') return { essay: true, rule: 'language' };
  const matter = readFrontMatter(head);
  if (matter?.chosen !== undefined) return { essay: matter.chosen, rule: 'front-matter' };
  if (matter?.source !== undefined) return { essay: true, rule: 'source' };
  if (NOT_ESSAYS.test(path)) return { essay: false, rule: 'file-name' };
  if (rules.ownGlossary) return { essay: true, rule: 'own-glossary' };
  const inFolder = rules.globs.some((glob) => matchesGlob(glob, path));
  return { essay: inFolder, rule: inFolder ? 'folder' : 'none' };
}

/** Whether a document is read as an essay. */
export function readsAsEssay(candidate: Candidate, rules: EssayRules): boolean {
  return ruleOnEssay(candidate, rules).essay;
}
