// Writes down, ten times a second, what this extension host was held up by, how far its memory has grown, and what VS Code says of
// the start of Corpus Reader. In the workspace's folder `.monitor` a file `reset` begins anew, and a file `profile` holds the name
// under which a profile of the time until the next `reset` is kept. With a file `names` it marks these itself, to be measured as a peer.
const fs = require('node:fs');
const inspector = require('node:inspector');
const path = require('node:path');
const { PerformanceObserver } = require('node:perf_hooks');
const v8 = require('node:v8');
const vscode = require('vscode');

const TICK = 2;
const MEASURED = 'corpus-reader.corpus-reader';

/** Milliseconds of the processor that this thread has had: what others on the machine take does not count. */
const busy = () => {
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Looks at the clock all the time: `stall` is the longest time that nobody else had a turn, `busy` the most work in one go, `garbage`
 * the longest that collecting garbage took, by the clock.
 */
function watch() {
  const seen = { stall: 0, busy: 0, garbage: 0 };
  let [last, worked] = [performance.now(), busy()];
  const look = () => {
    const [now, work] = [performance.now(), busy()];
    seen.stall = Math.max(seen.stall, now - last - TICK);
    seen.busy = Math.max(seen.busy, work - worked);
    [last, worked] = [now, work];
  };
  const reset = () => {
    look();
    Object.assign(seen, { stall: 0, busy: 0, garbage: 0 });
  };
  const collections = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.garbage = Math.max(seen.garbage, duration);
  });
  collections.observe({ entryTypes: ['gc'] });
  const tick = setInterval(look, TICK);
  const stop = () => (clearInterval(tick), collections.disconnect());
  return { seen, reset, stop };
}

/** Milliseconds between two marks that VS Code sets around an extension's start. */
function between(/** @type {string} */ from, /** @type {string} */ to) {
  /** @type {readonly { name: string, startTime: number }[]} */
  const marks = globalThis.MonacoPerformanceMarks?.getMarks() ?? [];
  const at = (/** @type {string} */ what) =>
    marks.find(({ name }) => name === `code/extHost/${what}/${MEASURED}`)?.startTime;
  const [start, end] = [at(from), at(to)];
  return start === undefined || end === undefined ? undefined : end - start;
}

/** Profiles until it is asked to keep what it has. */
function profiler(/** @type {string} */ folder) {
  const session = new inspector.Session();
  let name = '';
  const keep = () => {
    const file = path.join(folder, `${name}.cpuprofile`);
    if (name)
      session.post('Profiler.stop', (_, result) =>
        fs.writeFileSync(file, JSON.stringify(result.profile)),
      );
    name = '';
  };
  const begin = (/** @type {string} */ asked) => {
    if (!asked) return;
    name = asked;
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: 200 });
    session.post('Profiler.start');
  };
  const end = () => {
    keep();
    session.disconnect();
  };
  return { begin, end };
}

/** Marks names by a RegExp in what is on the screen, as extensions do that only colour. */
function mark(/** @type {readonly string[]} */ names) {
  const type = vscode.window.createTextEditorDecorationType({ color: '#c60', fontWeight: 'bold' });
  const pattern = new RegExp(`\\b(?:${names.toSorted().toReversed().join('|')})\\b`, 'g');
  const paint = () => {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      const found = [...document.getText().matchAll(pattern)].map(
        ({ index, 0: { length } }) =>
          new vscode.Range(document.positionAt(index), document.positionAt(index + length)),
      );
      editor.setDecorations(type, found);
    }
  };
  paint();
  return vscode.Disposable.from(
    type,
    vscode.window.onDidChangeVisibleTextEditors(paint),
    vscode.workspace.onDidChangeTextDocument(paint),
  );
}

/** Bytes of memory in V8's young generation, which it lets grow with whatever has been done so far, and shrinks when it sees fit. */
function young() {
  return v8
    .getHeapSpaceStatistics()
    .filter(({ space_name: name }) => name.startsWith('new_'))
    .reduce((sum, { physical_space_size: size }) => sum + size, 0);
}

exports.activate = (/** @type {vscode.ExtensionContext} */ context) => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (!root) return;
  const folder = path.join(root, '.monitor');
  fs.mkdirSync(folder, { recursive: true });
  const within = (/** @type {string} */ name) => path.join(folder, name);
  if (fs.existsSync(within('names'))) {
    context.subscriptions.push(mark(fs.readFileSync(within('names'), 'utf8').split('\n')));
  }
  const watching = watch();
  const profiling = profiler(folder);
  const write = setInterval(() => {
    if (fs.existsSync(within('reset'))) {
      profiling.end();
      if (fs.existsSync(within('profile'))) {
        profiling.begin(fs.readFileSync(within('profile'), 'utf8'));
        fs.rmSync(within('profile'));
      }
      fs.rmSync(within('reset'));
      watching.reset();
    }
    const seen = {
      ...watching.seen,
      memory: process.memoryUsage().rss,
      young: young(),
      loading: between('willLoadExtensionCode', 'didLoadExtensionCode'),
      activating: between('willActivateExtension', 'didActivateExtension'),
      at: Date.now(),
    };
    fs.writeFileSync(within('seen.json.part'), JSON.stringify(seen));
    fs.renameSync(within('seen.json.part'), within('seen.json'));
  }, 100);
  context.subscriptions.push({ dispose: () => (watching.stop(), clearInterval(write)) });
};
