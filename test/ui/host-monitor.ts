/** The talk with the monitor in `bench/monitor`, which watches the extension host from within: through files of its workspace. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/assert.ts';

/** What the monitor has seen since it began anew: times in milliseconds, memory in bytes. */
export interface Seen {
  /** The longest time that nobody else had a turn, by the clock. */
  readonly stall: number;
  /** The most that the host's thread worked in one go, by the processor. */
  readonly busy: number;
  /** The longest that garbage was collected in one go, by the clock. */
  readonly garbage: number;
  readonly memory: number;
  /** What of the memory V8's young generation takes, as large as V8 sees fit. */
  readonly young: number;
  /** Of the extension's start, as VS Code marks it. */
  readonly loading?: number;
  readonly activating?: number;
  /** When this was written, since the epoch. */
  readonly at: number;
}

/** The monitor of a workspace; profiles are wanted where a folder for them is given. */
export class HostMonitor {
  readonly #folder: string;
  readonly #profiles: string | undefined;

  constructor(workspace: string, profiles: string | undefined) {
    this.#folder = join(workspace, '.monitor');
    this.#profiles = profiles;
  }

  /** Waits until the monitor is there. */
  async ready(): Promise<void> {
    await until('the monitor', () => existsSync(this.#seenFile), 60_000);
  }

  /** What it has seen; waits until it has written anew. */
  async seen(): Promise<Seen> {
    const since = Date.now();
    return until('the monitor to write', () => {
      const now = JSON.parse(readFileSync(this.#seenFile, 'utf8')) as Seen;
      return now.at > since && now;
    });
  }

  /** Lets it begin anew; a name says that a profile is wanted of what follows, and under which name. */
  async reset(profile?: string): Promise<void> {
    const reset = join(this.#folder, 'reset');
    if (this.#profiles && profile) writeFileSync(join(this.#folder, 'profile'), profile);
    writeFileSync(reset, '');
    await until('the monitor to begin anew', () => !existsSync(reset));
  }

  /** What the host was held up by: as the clock has it, of that by garbage, and as its thread worked in one go. */
  async stalls(what: string): Promise<Record<string, number>> {
    const { stall, busy, garbage } = await this.seen();
    return {
      [`stall while ${what}`]: stall,
      [`garbage collected in one go while ${what}`]: garbage,
      [`work in one go while ${what}`]: busy,
    };
  }

  /** Copies the profiles to where they are wanted, each with a prefix. */
  keepProfiles(prefix: string): void {
    const into = this.#profiles;
    if (!into) return;
    mkdirSync(into, { recursive: true });
    for (const name of readdirSync(this.#folder)) {
      if (!name.endsWith('.cpuprofile')) continue;
      copyFileSync(join(this.#folder, name), join(into, `${prefix}-${name}`));
    }
  }

  get #seenFile(): string {
    return join(this.#folder, 'seen.json');
  }
}
