/** What is left of a text when our translation and the words of the workspace are taken out: English that nobody translated. */
import * as vscode from 'vscode';
import { at } from '../workspace.ts';

const FILES = ['glossary/actors.yaml', 'glossary/incidents.yaml'];
const TEXTS = ['essays/harbour.md', 'essays/winter.md', 'notes/second.txt'];
/** What is called so in every language. */
const NAMES =
  /Corpus Reader|Markdown|\b[\w./-]+\.(?:md|ya?ml|txt|json)\b|\bglossary\/|\bessays\/|\bnotes\//g;

/** The words that neither our translation nor the glossary and the essays of the workspace hold. */
export async function englishIn(text: string): Promise<string[]> {
  const texts = await Promise.all(
    [...FILES, ...TEXTS].map(async (file) =>
      (await vscode.workspace.openTextDocument(at(file))).getText(),
    ),
  );
  const known = new Set(
    [...FILES, ...TEXTS, ...texts].flatMap((each) => each.match(/\p{L}+/gu) ?? []),
  );
  const links = /\]\([^)]*\)|\$\([\w~-]+\)|&\w+;/g;
  const said = withoutOurs(text.replace(links, ' ')).replace(NAMES, ' ');
  return (said.match(/\p{L}{2,}/gu) ?? []).filter((word) => !known.has(word));
}

/** Whatever our words are: also where one sentence fills the gap of another. */
function withoutOurs(text: string): string {
  const less = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return less === text ? text : withoutOurs(less);
}
