/** Reading a text of our own with a glossary of our own, in a line. */
import assert from 'node:assert/strict';
import type { EssayFormat } from '../../../src/core/essay/blocks.ts';
import { annotate, type Reading } from '../../../src/core/essay/annotate.ts';
import { readEssay } from '../../../src/core/essay/essay.ts';
import type { Telling } from '../../../src/core/essay/tellings.ts';
import type { Glossary } from '../../../src/core/glossary/glossary.ts';
import { mergeGlossary } from '../../../src/core/glossary/merge.ts';
import type { Problem } from '../../../src/core/glossary/problem.ts';
import { readGlossaryFile } from '../../../src/core/glossary/read-file.ts';
import { makeReader, type Reader } from '../../../src/core/match/reader.ts';

/** A glossary with all that is wrong in it. */
export interface ReadGlossary {
  readonly glossary: Glossary;
  readonly problems: readonly Problem[];
}

/** Reads one or more files, named `0.yaml`, `1.yaml` … */
export function readYaml(...texts: readonly string[]): ReadGlossary {
  const files = texts.map((text, i) => readGlossaryFile(`${i}.yaml`, text));
  const { glossary, problems } = mergeGlossary(files);
  return { glossary, problems: [...files.flatMap((file) => file.problems), ...problems] };
}

/** A reader of a glossary that must be without problems. */
export function readerOf(yaml: string): Reader {
  const { glossary, problems } = readYaml(yaml);
  assert.deepEqual(
    problems.map((problem) => `${problem.at.start}: ${problem.message}`),
    [],
  );
  return makeReader(glossary);
}

/** Where a text stands and how it is written. */
export interface Setting {
  readonly format?: EssayFormat;
  readonly path?: string;
  readonly uri?: string;
}

/** Reads a text as an essay. */
export function read(text: string, reader: Reader, setting: Setting = {}): Reading {
  const { format = 'markdown', path = '/essays/a.md', uri = 'file:a' } = setting;
  const essay = readEssay({ uri, path, text, format }, reader.glossary);
  return annotate(essay, reader);
}

/** What is told by a rule, as "incident: words … words". */
export function toldBy(rule: Telling['rule'], text: string, reader: Reader): string[] {
  const { tellings, essay } = read(text, reader);
  return tellings
    .filter((telling) => telling.rule === rule)
    .map(
      ({ incident, parts }) =>
        `${incident}: ${parts.map((part) => essay.textIn(part)).join(' … ')}`,
    );
}

/**
 * What short later mentions in a text take up, as `incident: words`, with `?` behind what is only
 * possibly meant. The text is one of the source `of-2024`.
 */
export function takenUp(text: string, reader: Reader): string[] {
  const whole = `---\nsource: of-2024\n---\n\n${text}`;
  return read(whole, reader)
    .tellings.filter(({ rule }) => rule === 'short')
    .map(({ incident, start, end, strength }) => {
      return `${incident}${strength === 'possible' ? '?' : ''}: ${whole.slice(start, end)}`;
    });
}

/** The mentions of a text as `words=entity`, rivals after `|`. */
export function named(text: string, reader: Reader, setting: Setting = {}): string[] {
  return read(text, reader, setting).mentions.map(
    ({ start, end, text: words, entity, ...rest }) => {
      assert.equal(words, text.slice(start, end), 'offsets are those of the text');
      return `${words}=${[entity, ...rest.alternatives].join('|')}`;
    },
  );
}

/** A glossary of entities, a line each: `iran: state, Iran` or with further YAML fields. */
export function entities(...lines: readonly string[]): string {
  const entry = (line: string) => {
    const [, id, kind, label, more] = /^([\w-]+): (\w+), ([^;]+)(?:; (.*))?$/.exec(line) ?? [];
    assert.ok(id && kind && label, line);
    return `  ${id}: { kind: ${kind}, prefLabel: ${label}${more ? `, ${more}` : ''} }`;
  };
  return `entities:\n${lines.map(entry).join('\n')}\n`;
}
