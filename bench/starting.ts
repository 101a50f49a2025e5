/** Starting cold: a fresh process builds a matcher and reads its first essay. */
import { execFileSync } from 'node:child_process';
import { parseDocument } from 'yaml';
import { median, type Row } from './measure.ts';
import { FINDERS, ours } from './peers.ts';
import { essayText, madeUpNames } from './texts.ts';

const RUNS = 5;
const KINDS = ['ours', 'RegExp alternation', 'YAML'] as const;
type Kind = (typeof KINDS)[number];

/** What a fresh process does when it is started with `--cold`: prints the milliseconds it took. */
export function coldRun(kind: string, count: number): void {
  const names = madeUpNames(count);
  const text = essayText(58_000, names);
  const yaml = names.map((name, i) => `e${i}: { kind: person, prefLabel: ${name} }`).join('\n');
  const since = performance.now();
  if (kind === 'YAML') parseDocument(yaml, { schema: 'failsafe', resolveKnownTags: false });
  else (kind === 'ours' ? ours : FINDERS[kind])?.(names)(text);
  console.log(performance.now() - since);
}

/** Build and first match of an essay of 58 KB: against RegExp and against parsing the glossary. */
export function starting(): Row[] {
  return [2_000, 20_000].map((count) => {
    const times = new Map<Kind, number[]>(KINDS.map((kind) => [kind, []]));
    for (let run = 0; run < RUNS; run++) {
      for (const kind of KINDS) {
        const args = [process.argv[1] as string, '--cold', kind, String(count)];
        times.get(kind)?.push(Number(execFileSync(process.execPath, args, { encoding: 'utf8' })));
      }
    }
    const of = (kind: Kind) => median(times.get(kind) ?? []);
    return {
      name: `${count.toLocaleString('en')} names`,
      figures: {
        'times RegExp': of('ours') / of('RegExp alternation'),
        'of the YAML parse': of('ours') / of('YAML'),
        ms: of('ours'),
      },
    };
  });
}
