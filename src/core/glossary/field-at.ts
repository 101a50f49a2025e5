/** Which fields of the table fit a place: what may be written there, and what it means. */
import { glossaryShape } from './fields.ts';
import type { ShapeData } from './shape.ts';
import { placeInYaml, type YamlPlace } from './yaml-place.ts';

/** A key that may be written, with its meaning. */
export interface FieldKey {
  readonly key: string;
  readonly shape: ShapeData;
}

/** What may stand at the end of a path: several shapes where a short form may stand for a long one. */
export function shapesAt(path: readonly string[]): readonly ShapeData[] {
  let shapes: readonly ShapeData[] = [glossaryShape];
  for (const step of path) {
    shapes = shapes.flatMap(withShort).flatMap((shape) => below(shape, step));
  }
  return shapes.flatMap(withShort);
}

/** A list may be one item without brackets, a mapping its one short field. */
function withShort(shape: ShapeData): readonly ShapeData[] {
  if (shape.type === 'list') return [shape, ...withShort(shape.of)];
  if (shape.type !== 'struct' || shape.short === undefined) return [shape];
  const short = shape.fields[shape.short];
  return short ? [shape, ...withShort(short)] : [shape];
}

function below(shape: ShapeData, step: string): readonly ShapeData[] {
  switch (shape.type) {
    case 'list':
      return step === '-' ? [shape.of] : [];
    case 'map':
      return step === '-' ? [] : [shape.of];
    case 'struct':
      return own(shape.fields, step);
    case 'variant':
      return own(shape.options, step);
    case 'text':
    case 'choice':
    case 'reference':
      return [];
  }
}

function own(fields: Readonly<Record<string, ShapeData>>, key: string): readonly ShapeData[] {
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return field ? [field] : [];
}

/** The keys that may be written at a place, those apart that stand there already. */
export function keysAt({ path, keys }: Pick<YamlPlace, 'path' | 'keys'>): readonly FieldKey[] {
  return shapesAt(path).flatMap((shape) => {
    if (shape.type === 'variant') {
      return keys.length ? [] : entriesOf(shape.options);
    }
    if (shape.type !== 'struct') return [];
    return entriesOf(shape.fields).filter(({ key }) => !keys.includes(key));
  });
}

function entriesOf(fields: Readonly<Record<string, ShapeData>>): FieldKey[] {
  return Object.entries(fields).map(([key, shape]) => ({ key, shape }));
}

/** A place with what may stand there; `key` is the last key above it. */
export interface FieldAt {
  readonly place: YamlPlace;
  readonly shapes: readonly ShapeData[];
  readonly key: string;
}

/** What may be written at an offset of a glossary; undefined in comments and folded texts. */
export function fieldAt(text: string, offset: number): FieldAt | undefined {
  const place = placeInYaml(text, offset);
  if (!place) return undefined;
  const key = place.path.findLast((step) => step !== '-') ?? '';
  return { place, shapes: shapesAt(place.path), key };
}
