/**
 * A test runner for the inside of an extension host, in Node or in a web worker: suites and tests
 * run one after the other and each result is printed as one line of JSON, which
 * scripts/testing/host.mjs reads.
 */

type Body = () => void | Promise<void>;

interface Test {
  readonly group: readonly string[];
  readonly name: string;
  readonly body: Body;
  /** In milliseconds. */
  readonly patience: number;
}

/** One line of the report. */
export interface Result {
  readonly name: string;
  readonly ms: number;
  readonly error?: string;
}

/** What a line of the report starts with. */
export const REPORT = 'corpus-reader-test ';

const PATIENCE = 30_000;
const ENOUGH = 5;
const tests: Test[] = [];
const after: { readonly group: readonly string[]; readonly body: Body }[] = [];
let within: readonly string[] = [];

/** Names a group of tests. */
export function describe(name: string, body: () => void): void {
  const outer = within;
  within = [...outer, name];
  body();
  within = outer;
}

/** A test: it passes when its body returns, and fails when it throws or takes too long. */
export function it(name: string, body: Body, patience = PATIENCE): void {
  tests.push({ group: within, name: [...within, name].join(' › '), body, patience });
}

/** Runs after each test of the group, also after a failed one. */
export function afterEach(body: Body): void {
  after.push({ group: within, body });
}

/**
 * Runs all tests; the extension host calls it. Rejects when any failed, so that the host says so.
 * After many failures the rest is not tried: each may wait long for what never comes.
 */
export async function run(): Promise<void> {
  let failed = 0;
  for (const test of tests) {
    const result =
      failed < ENOUGH
        ? await runOne(test)
        : { name: test.name, ms: 0, error: 'not tried any more' };
    if (result.error !== undefined) failed += 1;
    console.log(REPORT + JSON.stringify(result));
  }
  console.log(`${REPORT}${JSON.stringify({ ended: tests.length })}`);
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed`);
}

async function runOne({ group, name, body, patience }: Test): Promise<Result> {
  const since = Date.now();
  let error: string | undefined;
  const hooks = after.filter((hook) => hook.group.every((part, i) => part === group[i]));
  for (const each of [body, ...hooks.map((hook) => hook.body)]) {
    try {
      await withPatience(each, patience);
    } catch (thrown) {
      error ??= thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    }
  }
  const ms = Date.now() - since;
  return error === undefined ? { name, ms } : { name, ms, error };
}

async function withPatience(body: Body, patience: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${patience} ms`)), patience);
  });
  try {
    await Promise.race([body(), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
