/** Which documents are essays. */
import { readFrontMatter } from '../glossary/front-matter.ts';
import { matchesGlob } from '../text/glob.ts';
import type { EssayFormat } from './blocks.ts';

/** Folders whose Markdown and text files are essays unless a setting says otherwise. */
export const DEFAULT_ESSAY_GLOBS: readonly string[] = [
  '**/{essays,corpus,sources}/**/*.{md,markdown,txt,essay}',
];

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

/** Whether a document is read as an essay. The reader's own choice wins, then its front matter. */
export function readsAsEssay(candidate: Candidate, rules: EssayRules): boolean {
  const { path, languageId, head } = candidate;
  if (rules.chosen !== undefined) return rules.chosen;
  if (!rules.languages.includes(languageId)) return false;
  if (languageId === 'essay') return true;
  const matter = readFrontMatter(head);
  if (matter?.chosen !== undefined) return matter.chosen;
  if (matter?.source !== undefined) return true;
  if (NOT_ESSAYS.test(path)) return false;
  return rules.ownGlossary || rules.globs.some((glob) => matchesGlob(glob, path));
}
