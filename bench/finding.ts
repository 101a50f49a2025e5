/** Finding names: ours against others, as ratios within one run. */
import { measure, type Row } from './measure.ts';
import { FINDERS, ours, type Finder } from './peers.ts';
import { essayText, madeUpNames } from './texts.ts';

const LENGTH = 1_000_000;
/** Slower ones are measured on the head of the text. */
const SLOW = 200_000;
const SLOW_ONES = ['tolerant RegExp', 'flashtext.js', 'ahocorasick'];

/** How many times as fast as others ours is, by number of names. */
export function finding(): Row[] {
  return [200, 2_000, 20_000, 100_000].map((count) => {
    const names = madeUpNames(count);
    const text = essayText(LENGTH, names);
    const head = text.slice(0, SLOW);
    const mine = ours(names);
    // A second matcher alive in the process slows the first, as in an editor with two windows.
    const other = ours(names.toReversed());
    const rivals = Object.entries(FINDERS).flatMap(([name, make]) => {
      const find = made(make, names);
      const stretch = SLOW_ONES.includes(name) ? head : text;
      return find ? [{ name, share: LENGTH / stretch.length, run: () => find(stretch) }] : [];
    });
    const times = measure([
      { name: 'ours', run: () => mine(text) },
      { name: 'other', run: () => other(text) },
      ...rivals,
    ]);
    const own = times.get('ours') ?? NaN;
    const cells = rivals.map(({ name, share }): [string, number] => {
      const time = (times.get(name) ?? NaN) * share;
      return name === 'bare scan'
        ? ['times the bare scan', own / time]
        : [`as fast as ${name}`, time / own];
    });
    return {
      name: `${count.toLocaleString('en')} names`,
      figures: { ...Object.fromEntries(cells), MB: mine.bytes() / 1024 / 1024, ms: own },
    };
  });
}

/** A RegExp of many names may be refused, and is compiled when it is first used. */
function made(
  make: (names: readonly string[]) => Finder,
  names: readonly string[],
): Finder | undefined {
  try {
    const find = make(names);
    find(' ');
    return find;
  } catch {
    return undefined;
  }
}
