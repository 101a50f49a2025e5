/** An essay: its text, what it says of itself, and its blocks. */
import { readFrontMatter } from '../glossary/front-matter.ts';
import type { Glossary, Source } from '../glossary/glossary.ts';
import { parseEdtf } from '../text/edtf.ts';
import { matchesGlob } from '../text/glob.ts';
import type { Span } from '../text/span.ts';
import { blocksOf, type Block, type EssayFormat } from './blocks.ts';

/** What is needed to read an essay. */
export interface EssayInput {
  /** Names the essay; opaque to the core. */
  readonly uri: string;
  /** Path with `/`, against which a source's `files` are matched. */
  readonly path: string;
  readonly text: string;
  readonly format: EssayFormat;
}

/** A text being read. */
export interface Essay extends EssayInput {
  /** Front matter's title, else the first heading. */
  readonly title: string | undefined;
  /** Id of the source that this essay is a text of. */
  readonly source: string | undefined;
  /** EDTF, from the front matter, else from the source. */
  readonly date: string | undefined;
  readonly frontMatter: Span | undefined;
  readonly blocks: readonly Block[];
}

/** Reads what an essay says of itself and cuts it into blocks. */
export function readEssay(input: EssayInput, glossary: Glossary): Essay {
  const matter = readFrontMatter(input.text);
  const blocks = blocksOf(input.text, matter?.span.end ?? 0, input.format);
  const source = sourceOf(input.path, matter?.source, glossary);
  const date = matter?.date !== undefined && parseEdtf(matter.date) ? matter.date : undefined;
  return {
    ...input,
    title: matter?.title ?? titleOf(input.text, blocks),
    source: source?.id,
    date: date ?? source?.date?.value,
    frontMatter: matter?.span,
    blocks,
  };
}

/** How an essay is called in a list: its title, else the name of its file without the ending. */
export function essayName({ title, path }: Pick<Essay, 'title' | 'path'>): string {
  return title ?? (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');
}

/** What an essay is called: by its own title, else by its source's, else by its file's name. */
export function essayTitle(essay: Essay, { sources }: Glossary): string {
  const source = essay.source === undefined ? undefined : sources.get(essay.source);
  return essay.title ?? source?.title.value ?? essayName(essay);
}

function sourceOf(path: string, id: string | undefined, glossary: Glossary): Source | undefined {
  const named = id === undefined ? undefined : glossary.sources.get(id);
  if (named) return named;
  for (const source of glossary.sources.values()) {
    if (source.files?.some(({ value }) => matchesGlob(value, path))) return source;
  }
  return undefined;
}

function titleOf(text: string, blocks: readonly Block[]): string | undefined {
  const first = blocks[0];
  if (!first?.heading) return undefined;
  return text
    .slice(first.start, first.end)
    .replace(/^\s*#+\s*|\s*[\r\n]\s*[=-]+\s*$/g, '')
    .trim();
}
