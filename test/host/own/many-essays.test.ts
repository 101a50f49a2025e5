/** A workspace of many essays is surveyed in a thread of its own, which says what one essay's reading says. */
import * as vscode from 'vscode';
import { deepEqual, equal, ok, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { ACTORS, open, undoAll } from '../glossary.ts';
import { at, definitionsAt, referencesAt, show } from '../workspace.ts';

const ESSAYS = 40;
/** Too large for the thread, so that the host reads it. */
const LARGE = 'essays/many-large.md';
const LARGE_TEXT = `# Large\n\nThe road to Zorn was long.\n\n${'It rained, and nobody came.\n\n'.repeat(80_000)}`;
const ENTRY = '  zorn: { kind: place, prefLabel: Zorn }\n';

interface Worker {
  terminate(): unknown;
  on?(event: 'message', take: () => void): void;
  addEventListener?(event: 'message', take: () => void): void;
}

const IN_WEB = 'importScripts' in globalThis;

/** Whatever makes threads in this host. */
const threads = (IN_WEB ? globalThis : require('node:worker_threads')) as {
  Worker: new (...given: unknown[]) => Worker;
};

/** Threads that were started, those of them that were ended, and how often they answered. */
class Threads {
  started = 0;
  ended = 0;
  answers = 0;
  readonly #before = threads.Worker;

  /** Whether each is to be stopped from outside when it has answered for the first time. */
  constructor(dies: boolean) {
    const [counted, Before] = [this, this.#before];
    threads.Worker = function start(...given: unknown[]) {
      const worker = new Before(...given);
      counted.started += 1;
      const terminate = worker.terminate.bind(worker);
      const answered = () => {
        counted.answers += 1;
        if (dies) void terminate();
      };
      if (worker.on) worker.on('message', answered);
      else worker.addEventListener?.('message', answered);
      worker.terminate = () => {
        counted.ended += 1;
        return terminate();
      };
      return worker;
    } as unknown as typeof threads.Worker;
  }

  dispose(): void {
    threads.Worker = this.#before;
  }
}

function pathOf(essay: number): string {
  return `essays/many-${String(essay).padStart(2, '0')}.md`;
}

/** Every third essay has typographic quotes before the name, and every second tells it twice. */
function textOf(essay: number): string {
  const quoted = essay % 3 === 0 ? '“It rained”, they said. ' : '';
  const again = essay % 2 === 0 ? '\n\nNobody went to Zorn again.' : '';
  return `# Essay ${essay}\n\n${quoted}The road to Zorn was open.${again}\n`;
}

const all = Array.from({ length: ESSAYS }, (_, i) => i);
const texts = new Map([
  ...all.map((essay) => [pathOf(essay), textOf(essay)] as const),
  [LARGE, LARGE_TEXT],
]);

/** Has a new place found in all essays, by whatever threads are started meanwhile. */
async function findZorn(dies: boolean): Promise<Threads> {
  for (const [path, text] of texts) {
    await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
  }
  const counted = new Threads(dies);
  try {
    const glossary = await open(ACTORS);
    const edit = new vscode.WorkspaceEdit();
    const line = glossary.getText().split('\n').indexOf('entities:') + 1;
    edit.insert(glossary.uri, new vscode.Position(line, 0), ENTRY);
    ok(await vscode.workspace.applyEdit(edit), 'the entry is written');
    const { document } = await show(pathOf(0));
    const known = async () => (await definitionsAt(document, 'Zorn')).length > 0;
    await until('Zorn to be known', known);
    const wanted = all.flatMap((essay) =>
      Array<string>(essay % 2 === 0 ? 2 : 1).fill(`${pathOf(essay)}: Zorn`),
    );
    deepEqual(
      await referencesAt(document, 'Zorn'),
      [...wanted, `${LARGE}: Zorn`, `${ACTORS}: zorn`].toSorted(),
    );
    return counted;
  } finally {
    counted.dispose();
  }
}

describe('many essays', () => {
  afterEach(async () => {
    await undoAll();
    for (const path of texts.keys()) await vscode.workspace.fs.delete(at(path));
  });

  it('are surveyed in a thread, every name where it stands', async () => {
    const { started, ended, answers } = await findZorn(false);
    equal(started, 1, 'a thread was started');
    equal(ended, 1, 'and ended');
    ok(answers >= ESSAYS, `it answered ${answers} times`);
  }, 60_000);

  // A browser tells nobody that a worker was stopped.
  if (!IN_WEB) {
    it('are all read where the thread dies', async () => {
      const { started, answers } = await findZorn(true);
      equal(started, 1, 'a thread was started');
      ok(answers < ESSAYS, `it answered ${answers} times`);
    }, 60_000);
  }
});
