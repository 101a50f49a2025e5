/** The grammars at work, in VS Code's own tokenizer: what they name in a line. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar } from 'vscode-textmate';
import type { IGrammar, IRawGrammar } from 'vscode-textmate';

const KINDS: readonly (readonly [kind: string, scope: string])[] = [
  ['heading', 'markup.heading'],
  ['citation', 'meta.citation'],
  ['quotation', 'meta.quotation'],
  ['date', 'constant.numeric.date'],
  ['figure', 'constant.numeric.figure'],
  ['link', 'markup.underline.link'],
  ['front matter', 'meta.embedded.block.frontmatter'],
];

/** Enough of Markdown to stand in for VS Code's grammar: its names for what an injection must pass by. */
const MARKDOWN = {
  scopeName: 'text.html.markdown',
  patterns: [
    { match: '^#.*', name: 'markup.heading.markdown' },
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    { match: '^\\d+\\.', name: 'punctuation.definition.list.begin.markdown' },
    { include: '#paragraph' },
  ],
  repository: {
    paragraph: {
      begin: '(?=\\S)',
      end: '$',
      name: 'meta.paragraph.markdown',
      patterns: [
        { begin: '`', end: '`', name: 'markup.inline.raw.string.markdown' },
        { begin: '<', end: '>', name: 'meta.tag.inline.html' },
        { begin: '\\*\\*', end: '\\*\\*', name: 'markup.bold.markdown' },
        { match: '\\[[^\\]]*\\]\\([^)]*\\)', name: 'meta.link.inline.markdown' },
      ],
    },
  },
} as unknown as IRawGrammar;

const GRAMMARS = new Map([
  ['text.essay', 'syntaxes/essay.tmLanguage.json'],
  ['text.essay.in-markdown', 'syntaxes/essay-in-markdown.tmLanguage.json'],
]);

async function startOniguruma(): Promise<{
  createOnigScanner: (patterns: string[]) => OnigScanner;
  createOnigString: (text: string) => OnigString;
}> {
  await loadWASM(readFileSync(resolve('node_modules/vscode-oniguruma/release/onig.wasm')));
  return {
    createOnigScanner: (patterns) => new OnigScanner(patterns),
    createOnigString: (text) => new OnigString(text),
  };
}

function readGrammar(scope: string): IRawGrammar | null {
  if (scope === MARKDOWN.scopeName) return MARKDOWN;
  const path = GRAMMARS.get(scope);
  return path === undefined ? null : parseRawGrammar(readFileSync(resolve(path), 'utf8'), path);
}

/** The grammar of a scope, `text.essay` or `text.html.markdown` with ours injected. */
export async function loadGrammar(scope: string): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: startOniguruma(),
    loadGrammar: (name) => Promise.resolve(readGrammar(name)),
    getInjections: (name) => (name === MARKDOWN.scopeName ? ['text.essay.in-markdown'] : undefined),
  });
  const grammar = await registry.loadGrammar(scope);
  assert.ok(grammar, scope);
  return grammar;
}

/** A piece of a line that the grammar names. */
export interface Piece {
  readonly kind: string;
  readonly start: number;
  end: number;
  text: string;
}

/** Everything named in one line: tokens that touch under one kind are one piece. */
function piecesOf(
  line: string,
  tokens: readonly { startIndex: number; endIndex: number; scopes: string[] }[],
): Piece[] {
  const pieces: Piece[] = [];
  for (const [kind, scope] of KINDS) {
    let open: Piece | undefined;
    for (const token of tokens) {
      const end = Math.min(token.endIndex, line.length);
      if (!token.scopes.some((name) => name.startsWith(scope))) {
        open = undefined;
      } else if (end > token.startIndex) {
        if (!open) pieces.push((open = { kind, start: token.startIndex, end, text: '' }));
        open.end = end;
        open.text = line.slice(open.start, end);
      }
    }
  }
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The lines of a text with what is named in each. */
export function linesOf(grammar: IGrammar, text: string): { line: string; pieces: Piece[] }[] {
  let state = INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return { line, pieces: piecesOf(line, tokens) };
  });
}
