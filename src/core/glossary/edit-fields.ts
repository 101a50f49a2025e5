/** Adds a field to an entry, in its place by the field table. */
import { attempt, type Edited } from './edit.ts';
import { addPair, fieldsOf, type EntryName } from './edit-labels.ts';
import { entityShape, incidentShape, sourceShape } from './fields.ts';
import type { Written } from './write-yaml.ts';
import { pairOf } from './yaml-text.ts';

const SHAPES = { entities: entityShape, incidents: incidentShape, sources: sourceShape };

/** Adds a key that an entry lacks, with its value. */
export function addField(text: string, entry: EntryName, key: string, value: Written): Edited {
  return attempt(
    text,
    (yaml) => {
      const fields = fieldsOf(yaml, entry);
      if (!fields) return 'gone';
      if (pairOf(fields, key)) return 'there-already';
      const { fields: table } = SHAPES[entry.section] as unknown as { readonly fields: object };
      return addPair(yaml, fields, key, value, Object.keys(table));
    },
    () => true,
  );
}
