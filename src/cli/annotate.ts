/** `corpus-reader annotate`: what the reader finds in essays, as JSON or as lines. */
import {
  Corpus,
  incidentRows,
  type Annotated,
  type Files,
  type Glossary,
  type Telling,
} from '../core/index.ts';
import { LineIndex } from '../core/index.ts';
import { readGlossaryFile } from '../core/yaml.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { bundledGlossary, readEssays, readGlossaries } from './inputs.ts';
import { explanationJson, explanationLines, tellingJson, tellingLines } from './explanations.ts';
import { orphansIn, pinsFor } from './pins.ts';
import { reportProblems } from './problems.ts';
import type { Terminal } from './terminal.ts';

/** Options of `annotate`. */
export const ANNOTATE_OPTIONS = {
  flags: ['help', 'explain'],
  one: ['format', 'pins'],
  many: ['glossary'],
};

/** Prints what stands in the essays; answers the exit code. */
export async function annotateCommand(
  args: Arguments,
  files: Files,
  terminal: Terminal,
): Promise<number> {
  if (args.operands.length === 0) throw new UsageError('annotate needs at least one essay');
  const format = args.values.get('format')?.at(-1) ?? 'text';
  if (format !== 'json' && format !== 'text') {
    throw new UsageError(`--format is json or text, not ${format}`);
  }
  const corpus = new Corpus(readGlossaryFile);
  corpus.setGlossary(await readGlossaries(files, args.values.get('glossary') ?? bundledGlossary()));
  const errors = corpus.problems.filter((problem) => problem.severity === 'error');
  await reportProblems(errors, files, terminal.error);
  const explain = args.flags.has('explain');
  const essays = await readEssays(files, args.operands);
  const pins = args.values.get('pins')?.at(-1);
  if (pins !== undefined) corpus.setPins(await pinsFor(essays, pins, files));
  const readings = essays.map((essay) => corpus.read(essay));
  for (const line of readings.flatMap(orphansIn)) terminal.error(line);
  terminal.out(
    format === 'json'
      ? JSON.stringify(
          { essays: readings.map((r) => essayJson(r, corpus.glossary, explain)) },
          null,
          1,
        )
      : readings.map((r) => essayText(r, corpus.glossary, explain)).join('\n\n'),
  );
  return errors.length > 0 ? 1 : 0;
}

/** One essay in the form that `--format json` promises; offsets in UTF-16 units. */
function essayJson(reading: Annotated, glossary: Glossary, explain: boolean): object {
  const { text, uri } = reading.essay;
  return {
    path: uri,
    mentions: reading.mentions.map((mention) => {
      const { start, end, text: words, entity, alternatives } = mention;
      return {
        start,
        end,
        text: words,
        entity,
        name: glossary.entities.get(entity)?.prefLabel.value,
        kind: glossary.entities.get(entity)?.kind.value,
        ...(alternatives.length > 0 ? { alternatives } : {}),
        ...(explain ? { explanation: explanationJson(reading, mention) } : {}),
      };
    }),
    incidents: incidentRows(reading, glossary).map((row) => ({
      id: row.incident,
      name: row.title,
      date: row.date || null,
      mentions: tellingsOf(reading, row.incident).map((telling) => ({
        start: telling.start,
        end: telling.end,
        text: text.slice(telling.start, telling.end),
        ...(telling.strength === 'possible' ? { strength: 'possible' } : {}),
        ...(explain ? { explanation: tellingJson(reading, telling) } : {}),
      })),
    })),
  };
}

function essayText(reading: Annotated, glossary: Glossary, explain: boolean): string {
  const { essay, mentions } = reading;
  const lines = new LineIndex(essay.text);
  const place = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return `${essay.uri}:${line + 1}:${column + 1}`;
  };
  const names = mentions.flatMap((mention) => {
    const { start, text, entity } = mention;
    const known = glossary.entities.get(entity);
    const line = `${place(start)}: ${text} = ${known?.prefLabel.value} (${known?.kind.value})`;
    return explain ? [line, ...explanationLines(reading, mention)] : [line];
  });
  const incidents = incidentRows(reading, glossary).flatMap((row) => [
    `${row.dateText}  ${row.title}`,
    ...tellingsOf(reading, row.incident).flatMap((telling, i) => {
      const line = `  ${place(telling.start)}: ${row.tellings[i]?.excerpt ?? ''}`;
      return explain ? [line, ...tellingLines(reading, telling)] : [line];
    }),
  ]);
  return [...names, '', ...incidents].join('\n');
}

function tellingsOf({ tellings }: Annotated, incident: string): readonly Telling[] {
  return tellings.filter((telling) => telling.incident === incident);
}
