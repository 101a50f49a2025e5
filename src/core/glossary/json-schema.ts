/** The JSON Schema of a glossary file, from the same table that reads it. */
import { glossaryShape } from './fields.ts';
import type { ShapeData, TextFormat } from './shape.ts';
import { toSlug } from './slug.ts';

/** A JSON Schema, as far as it is used here. */
export type JsonSchema = { readonly [key: string]: unknown };

const EDTF_DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?[~?%]?';
const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** Schemas that stand in several places, by the slug of what they describe. */
type Shared = Map<string, JsonSchema>;

/** The schema of a whole file (draft-07, which VS Code's YAML and JSON support reads). */
export function glossaryJsonSchema(): JsonSchema {
  const shared: Shared = new Map();
  const whole = schemaOf(glossaryShape, shared);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Corpus Reader glossary',
    ...whole,
    definitions: Object.fromEntries(shared),
  };
}

function schemaOf(shape: ShapeData, shared: Shared): JsonSchema {
  return { description: shape.doc, ...bare(shape, shared) };
}

function bare(shape: ShapeData, shared: Shared): JsonSchema {
  switch (shape.type) {
    case 'text':
      return textSchema(shape.format);
    case 'choice':
      // A YAML reader takes a plain `true` for a boolean.
      return {
        enum: shape.options.flatMap((o) =>
          o === 'true' || o === 'false' ? [o, o === 'true'] : [o],
        ),
      };
    case 'reference':
      return { type: 'string', pattern: SLUG };
    case 'list': {
      const item = itemOf(shape.of, shared);
      return { anyOf: [{ type: 'array', items: item }, item] };
    }
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.of, shared) };
    case 'struct':
      return structSchema(shape, shared);
    case 'variant':
      return {
        type: 'object',
        properties: propertiesOf(shape.options, shared),
        additionalProperties: false,
        minProperties: 1,
        maxProperties: 1,
      };
  }
}

/** An item stands alone or in a list: what is large is written once and referred to. */
function itemOf(shape: ShapeData, shared: Shared): JsonSchema {
  if (shape.type !== 'struct' && shape.type !== 'variant') return schemaOf(shape, shared);
  const name = toSlug(shape.doc);
  if (!shared.has(name)) shared.set(name, schemaOf(shape, shared));
  return { $ref: `#/definitions/${name}` };
}

function textSchema(format: TextFormat): JsonSchema {
  switch (format) {
    case 'plain':
    case 'name':
    case 'cue':
    case 'quote':
      return { type: ['string', 'number', 'boolean'] };
    case 'edtf':
      return {
        type: ['string', 'number'],
        pattern: `^(${EDTF_DATE}|(${EDTF_DATE}|\\.\\.)/(${EDTF_DATE}|\\.\\.))$`,
      };
    case 'url':
      return { type: 'string', pattern: '^https?://' };
    case 'slug':
      return { type: 'string', pattern: SLUG };
    case 'number':
      return { type: ['integer', 'string'], minimum: 0, pattern: '^\\d{1,9}$' };
    case 'points':
      return {
        type: ['integer', 'string'],
        minimum: -20,
        maximum: 20,
        pattern: '^-?([1-9]|1\\d|20)$',
      };
  }
}

function structSchema(shape: ShapeData & { readonly type: 'struct' }, shared: Shared): JsonSchema {
  const required = Object.keys(shape.fields).filter((key) => shape.fields[key]?.required);
  const whole: JsonSchema = {
    type: 'object',
    properties: propertiesOf(shape.fields, shared),
    additionalProperties: false,
    ...(required.length ? { required } : {}),
  };
  const short = shape.short === undefined ? undefined : shape.fields[shape.short];
  return short ? { anyOf: [schemaOf(short, shared), whole] } : whole;
}

function propertiesOf(fields: Readonly<Record<string, ShapeData>>, shared: Shared): JsonSchema {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, schemaOf(field, shared)]),
  );
}
