/**
 * Shapes: how a value of the glossary is written, said once. A shape gives the TypeScript type of
 * what is read (`Infer`), the checks (`read-shape.ts`), the hover help and the JSON Schema
 * (`json-schema.ts`).
 *
 *     const place = struct({ name: required(text('Its name.')), country: text('Where it lies.') });
 *     type Place = Infer<typeof place>;   // { at: Origin; name: Value<string>; country?: Value<string> }
 */
import type { Span } from '../text/span.ts';

/** A span in a file; `file` is whatever names it for the caller: a path or a URI. */
export interface Origin extends Span {
  readonly file: string;
}

/** A scalar of the glossary with the place where it is written. */
export interface Value<T> extends Origin {
  readonly value: T;
}

/** Which check a text must pass beyond being a text. */
export type TextFormat =
  'plain' | 'name' | 'cue' | 'edtf' | 'url' | 'slug' | 'number' | 'points' | 'quote';

/** What a reference may point to. */
export type SubjectType = 'entity' | 'incident' | 'source' | 'list of words';

/** Fields of a struct, by key. */
export type Fields = Readonly<Record<string, Shape<unknown>>>;

/** How a value is written; `T` is the type of what is read. */
export type Shape<T> = ShapeData & { readonly infer?: T };

/** The kinds of shapes as data. */
export type ShapeData = { readonly doc: string; readonly required?: boolean } & (
  | { readonly type: 'text'; readonly format: TextFormat }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'reference'; readonly to: SubjectType }
  | { readonly type: 'list'; readonly of: ShapeData }
  | { readonly type: 'map'; readonly of: ShapeData }
  | {
      readonly type: 'struct';
      readonly fields: Readonly<Record<string, ShapeData>>;
      readonly short?: string;
      /** Left out as a whole where anything in it is wrong. */
      readonly whole?: boolean;
    }
  | { readonly type: 'variant'; readonly options: Readonly<Record<string, ShapeData>> }
);

/** The type that a shape reads. */
export type Infer<S> = S extends { readonly infer?: infer T } ? Exclude<T, undefined> : never;

type Required<F> = {
  [K in keyof F]: F[K] extends { readonly required: true } ? K : never;
}[keyof F];

/** What a struct of these fields reads. */
export type InferFields<F> = { readonly at: Origin } & {
  readonly [K in Required<F>]: Infer<F[K]>;
} & { readonly [K in Exclude<keyof F, Required<F>>]?: Infer<F[K]> };

/** A text; `format` names the check. */
export function text(doc: string, format: TextFormat = 'plain'): Shape<Value<string>> {
  return { type: 'text', doc, format };
}

/** One of the given words. */
export function choice<const O extends readonly string[]>(
  doc: string,
  options: O,
): Shape<Value<O[number]>> {
  return { type: 'choice', doc, options };
}

/** The id of a subject. */
export function reference(doc: string, to: SubjectType): Shape<Value<string>> {
  return { type: 'reference', doc, to };
}

/** A list; a single item may stand without brackets. */
export function list<T>(doc: string, of: Shape<T>): Shape<readonly T[]> {
  return { type: 'list', doc, of };
}

/** A mapping with free keys. */
export function map<T>(doc: string, of: Shape<T>): Shape<ReadonlyMap<string, T>> {
  return { type: 'map', doc, of };
}

/** A mapping with known keys; `short` names the field that a value without keys stands for. */
export function struct<const F extends Fields>(
  doc: string,
  fields: F,
  short?: keyof F & string,
): Shape<InferFields<F>> {
  return short === undefined
    ? { type: 'struct', doc, fields }
    : { type: 'struct', doc, fields, short };
}

type VariantOf<O> = {
  [K in keyof O]: { readonly at: Origin; readonly type: K; readonly value: Infer<O[K]> };
}[keyof O];

/** A mapping with exactly one of the given keys. */
export function variant<const O extends Fields>(doc: string, options: O): Shape<VariantOf<O>> {
  return { type: 'variant', doc, options };
}

/** The same struct, left out as a whole where anything in it is wrong. */
export function whole<T>(shape: Shape<T>): Shape<T> {
  return { ...shape, whole: true } as Shape<T>;
}

/** The same shape, which must be there. */
export function required<T>(shape: Shape<T>): Shape<T> & { readonly required: true } {
  return { ...shape, required: true };
}
