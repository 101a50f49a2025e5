/**
 * Threads beside the extension host: `dist/surveying.js`, in Node as a worker thread, in a web
 * worker as a worker of its own, which is given the text of all bundles that it needs.
 */
import * as vscode from 'vscode';
import { IN_WORKER } from './parts.ts';

/** A thread, once it runs. */
export interface Thread {
  postMessage(order: unknown): void;
  terminate(): unknown;
}

/** Who is told what of a thread. */
export interface Listener<Answer> {
  readonly answered: (answer: Answer) => void;
  /** It failed or ended by itself. */
  readonly ended: (reason: string) => void;
}

interface NodeThread<Answer> extends Thread {
  on(event: 'message', take: (answer: Answer) => void): void;
  on(event: 'error', take: (error: Error) => void): void;
  on(event: 'exit', take: (code: number) => void): void;
}

interface WebThread<Answer> extends Thread {
  addEventListener(event: 'message', take: (event: { readonly data: Answer }) => void): void;
  addEventListener(event: 'error', take: (event: { readonly message?: string }) => void): void;
}

/** Megabytes: V8 lets what is old grow to several times what lives, unless it has to be content with less. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 };
/** In the order of loading. */
const BUNDLES = ['base', 'essay', 'core', 'surveying'];

/** Starts the thread that surveys; throws where there can be none. */
export function startThread<Answer>(
  extension: vscode.Uri,
  listener: Listener<Answer>,
): Promise<Thread> {
  return IN_WORKER
    ? webThread(extension, listener)
    : Promise.resolve(nodeThread(extension, listener));
}

function nodeThread<Answer>(extension: vscode.Uri, told: Listener<Answer>): Thread {
  const { Worker } = require('node:worker_threads') as {
    readonly Worker: new (file: string, options: object) => NodeThread<Answer>;
  };
  const { fsPath } = bundleOf('surveying', extension);
  const thread = new Worker(fsPath, { resourceLimits: LIMITS });
  thread.on('message', told.answered);
  thread.on('error', ({ message }) => told.ended(message));
  thread.on('exit', (code) => told.ended(`code ${code}`));
  return thread;
}

async function webThread<Answer>(extension: vscode.Uri, told: Listener<Answer>): Promise<Thread> {
  const { Worker } = globalThis as unknown as {
    readonly Worker: new (address: string) => WebThread<Answer>;
  };
  const address = URL.createObjectURL(
    new Blob([await scriptOf(extension)], { type: 'text/javascript' }),
  );
  const thread = new Worker(address);
  thread.addEventListener('message', ({ data }) => told.answered(data));
  thread.addEventListener('error', ({ message = '' }) => told.ended(message));
  const terminate = thread.terminate.bind(thread);
  return Object.assign(thread, {
    terminate: () => {
      terminate();
      // Whatever became of it, the text of its bundles is let go.
      URL.revokeObjectURL(address);
    },
  });
}

/** All bundles in one script: in a worker none can ask for another by its name. */
async function scriptOf(extension: vscode.Uri): Promise<string> {
  const texts = await Promise.all(
    BUNDLES.map((name) => vscode.workspace.fs.readFile(bundleOf(name, extension))),
  );
  const runs = texts.map((bytes, i) => {
    const text = new TextDecoder().decode(bytes);
    return `run('./${BUNDLES[i]}.js', (module, exports, require) => {${text}\n});`;
  });
  return `${LOADER}\n${runs.join('\n')}`;
}

const LOADER = `const known = {};
const run = (id, bundle) => {
  const module = { exports: {} };
  bundle(module, module.exports, (asked) => known[asked]);
  known[id] = module.exports;
};`;

function bundleOf(name: string, extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', `${name}.js`);
}
