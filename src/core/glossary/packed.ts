/**
 * Glossary files read beforehand: the bundled glossary is parsed when the extension is built, so
 * that the first essay does not wait for YAML. What is packed is what `readGlossaryFile` answered,
 * without the text and with the file's name said once.
 */
import type { GlossaryFile } from './read-file.ts';

/** A packed file: its name, and everything else as JSON values. */
interface Packed {
  readonly file: string;
  readonly content: unknown;
}

const MAP = '$map';

/** Packs files that read without problems of syntax; throws where one does not. */
export function packGlossary(files: readonly GlossaryFile[]): string {
  return JSON.stringify(files.map(pack));
}

function pack({ text: _text, ...content }: GlossaryFile): Packed {
  if (content.broken) throw new Error(`${content.file} does not parse`);
  const { file } = content;
  const plain: unknown = JSON.parse(
    JSON.stringify(content, (key, value: unknown) => {
      if (key === 'file') return undefined;
      return value instanceof Map ? { [MAP]: [...value] } : value;
    }),
  );
  return { file, content: plain };
}

/** The files as they were read; `nameOf` turns the names of the build into those in use now. */
export function unpackGlossary(json: string, nameOf: (file: string) => string): GlossaryFile[] {
  const packed = JSON.parse(json) as readonly Packed[];
  return packed.map(({ file, content }) => {
    const name = nameOf(file);
    return { text: '', ...(revive(content, name) as object), file: name } as GlossaryFile;
  });
}

/**
 * Puts the file's name back where a place is, and makes maps of what were maps. Works in place:
 * the value is fresh from the parser, and copying it takes longer than parsing it.
 */
function revive(value: unknown, file: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], file);
    return value;
  }
  const object = value as Record<string, unknown>;
  if (object[MAP]) return new Map(revive(object[MAP], file) as [string, unknown][]);
  for (const key of Object.keys(object)) {
    const item = object[key];
    if (typeof item === 'object') object[key] = revive(item, file);
  }
  if (object['start'] !== undefined) object['file'] = file;
  return object;
}
