/**
 * The thread that surveys a workspace, in Node as well as in a web worker. `dist/surveying.js` asks
 * the core's bundles for nearly all that it needs; who starts it is `vscode/survey-thread.ts`.
 */
import { Surveyor } from './core/index.ts';
import type { GlossaryOrder, SentEssay, SurveyAnswer } from './core/index.ts';

type Order = GlossaryOrder | SentEssay;

/** What both kinds of threads are told by. */
interface Port {
  postMessage(answer: SurveyAnswer): void;
}

interface NodePort extends Port {
  on(event: 'message', take: (order: Order) => void): void;
}

interface WebPort extends Port {
  addEventListener(event: 'message', take: (event: { readonly data: Order }) => void): void;
}

const IN_WEB = 'importScripts' in globalThis;

function listen(): void {
  const surveyor = new Surveyor();
  const take = (port: Port, order: Order) => {
    if (order.type === 'glossary') return surveyor.learn(order);
    const text = new TextDecoder().decode(order.bytes);
    port.postMessage(surveyor.survey({ ...order, essay: { ...order.essay, text } }));
  };
  if (IN_WEB) {
    const port = globalThis as unknown as WebPort;
    port.addEventListener('message', ({ data }) => take(port, data));
  } else {
    const { parentPort } = require('node:worker_threads') as { readonly parentPort: NodePort };
    parentPort.on('message', (order) => take(parentPort, order));
  }
}

listen();
