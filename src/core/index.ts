/** What the rest of the house uses of the core. */
export type { Span } from './text/span.ts';
export { overlaps } from './text/span.ts';
export { LineIndex, type Position } from './text/line-index.ts';
export { dateText, parseEdtf } from './text/edtf.ts';
export { foldText } from './text/characters.ts';
export { ENTITY_KINDS, type EntityKind } from './glossary/fields.ts';
export type { Origin, Value } from './glossary/shape.ts';
export type { Problem, ProblemCode, ProblemSeverity, RelatedPlace } from './glossary/problem.ts';
export { PROBLEMS } from './glossary/problem.ts';
export {
  EMPTY_GLOSSARY,
  labelsOf,
  subjectOf,
  type Entity,
  type Glossary,
  type Incident,
  type Source,
  type Subject,
} from './glossary/glossary.ts';
export { looksLikeGlossary } from './glossary/is-glossary.ts';
