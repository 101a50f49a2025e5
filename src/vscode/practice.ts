/**
 * Reading for practice: code that runs for the first time takes ten times as long, so the first
 * essay of a window would be a stall. What was read is forgotten.
 */
import * as vscode from 'vscode';
import { essayFormat, inSlices, practiceText, practisingSeats } from '../core/index.ts';
import type { EssayInput } from '../core/index.ts';
import { inView, pathOf } from './documents.ts';
import type { Services } from './services.ts';
import { hostTurns } from './turns.ts';

/** So much of a text is read for practice, in UTF-16 units. */
const PAGE = 8000;

/** Reads while the glossary is being fetched: the page on the screen, or one of each thing that essays hold. */
export async function practiseBefore(services: Services): Promise<void> {
  const { corpus, glossary } = services;
  if (glossary.source !== 'loading') return;
  const input = pageOnScreen(services) ?? madeUp(practiceText(corpus.glossary, PAGE));
  await inSlices(corpus.surveySteps(input), hostTurns, () => glossary.source !== 'loading');
  void inSlices(practisingSeats(), hostTurns, () => false);
}

/** Reads what the glossary itself tells, as soon as it is there, unless a page is read by then. */
export async function practiseWith({ corpus, glossary }: Services): Promise<void> {
  if (glossary.source === 'loading') await firstChange(glossary.onDidChange);
  await hostTurns.rest();
  const needless = () => corpus.essays.some(({ essay }) => essay.length > PAGE);
  if (needless()) return;
  const input = madeUp(practiceText(corpus.glossary, PAGE));
  await inSlices(corpus.surveySteps(input), hostTurns, needless);
}

function pageOnScreen({ essays }: Services): EssayInput | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !essays.isEssay(document)) return undefined;
  const { start, end } = inView(document);
  const [from, to] = [start, Math.min(end, start + PAGE)].map((at) => document.positionAt(at));
  return {
    uri: document.uri.toString(),
    path: pathOf(document.uri),
    text: from && to ? document.getText(new vscode.Range(from, to)) : '',
    format: essayFormat(document.languageId, pathOf(document.uri)) ?? 'plain',
  };
}

function madeUp(text: string): EssayInput {
  return { uri: 'practice:', path: 'practice', text, format: 'plain' };
}

function firstChange(event: vscode.Event<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const listening = event(() => {
      listening.dispose();
      resolve();
    });
  });
}
