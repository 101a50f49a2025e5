/** Pins on the command line: a file of them, for essays named by any path. */
import path from 'node:path';
import {
  readPins,
  type Annotated,
  type Files,
  type Pin,
  type VersionedEssay,
} from '../core/index.ts';
import { UsageError } from './arguments.ts';

/** The pins of each essay, by its address; paths in the file count from the folder above the file's own. */
export async function pinsFor(
  essays: readonly VersionedEssay[],
  file: string,
  files: Files,
): Promise<ReadonlyMap<string, readonly Pin[]>> {
  const pins = readPins(await files.read(file));
  if (!pins) throw new UsageError(`not a file of pins: ${file}`);
  const folder = path.resolve(path.dirname(file), '..').split(path.sep).join('/');
  return new Map(
    essays.map((essay) => [
      essay.uri,
      pins.filter(({ source }) => `${folder}/${source}` === essay.path),
    ]),
  );
}

/** A line for each pin of an essay whose words are gone, or cannot be told from others any more. */
export function orphansIn({ essay, anchors }: Annotated): string[] {
  const orphaned = anchors?.pins.filter(({ span }) => span === undefined) ?? [];
  return orphaned.map(({ pin }) => `${essay.uri}: orphaned pin: “${pin.exact}”`);
}
