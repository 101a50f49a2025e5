/** The JSON Schema of a glossary file, from the same table that reads it. */
import { glossaryShape } from './fields.ts';
import type { ShapeData, TextFormat } from './shape.ts';

/** A JSON Schema, as far as it is used here. */
export type JsonSchema = { readonly [key: string]: unknown };

const EDTF_DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?[~?%]?';
const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** The schema of a whole file (draft-07, which VS Code's YAML and JSON support reads). */
export function glossaryJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Corpus Reader glossary',
    ...schemaOf(glossaryShape),
  };
}

function schemaOf(shape: ShapeData): JsonSchema {
  return { description: shape.doc, ...bare(shape) };
}

function bare(shape: ShapeData): JsonSchema {
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
    case 'list':
      return { anyOf: [{ type: 'array', items: schemaOf(shape.of) }, schemaOf(shape.of)] };
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.of) };
    case 'struct':
      return structSchema(shape);
    case 'variant':
      return {
        type: 'object',
        properties: propertiesOf(shape.options),
        additionalProperties: false,
        minProperties: 1,
        maxProperties: 1,
      };
  }
}

function textSchema(format: TextFormat): JsonSchema {
  switch (format) {
    case 'plain':
    case 'name':
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
  }
}

function structSchema(shape: ShapeData & { readonly type: 'struct' }): JsonSchema {
  const required = Object.keys(shape.fields).filter((key) => shape.fields[key]?.required);
  const whole: JsonSchema = {
    type: 'object',
    properties: propertiesOf(shape.fields),
    additionalProperties: false,
    ...(required.length ? { required } : {}),
  };
  const short = shape.short === undefined ? undefined : shape.fields[shape.short];
  return short ? { anyOf: [schemaOf(short), whole] } : whole;
}

function propertiesOf(fields: Readonly<Record<string, ShapeData>>): JsonSchema {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, schemaOf(field)]));
}
