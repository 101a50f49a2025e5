/** Measuring: medians of interleaved runs, so that a busy machine slows all candidates alike. */

/** What is measured: a name and what one run does. */
export interface Candidate {
  readonly name: string;
  readonly run: () => unknown;
}

/** A row of a table: figures by the head of their column. */
export interface Row {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** Median time of a run by candidate, in milliseconds, over `rounds` interleaved rounds. */
export function measure(candidates: readonly Candidate[], rounds = 9): Map<string, number> {
  const times = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  for (const { run } of candidates) run();
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of candidates) {
      const start = performance.now();
      run();
      times.get(name)?.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Rows as a Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
