/**
 * Edits of labels: adding one in whatever way the list is written, dropping one, moving one to
 * another list, rewriting one.
 *
 *     altLabel: TTP   ->   altLabel: [TTP, Pakistani Taliban]
 */
import { isAlias, isMap, isScalar } from 'yaml';
import { foldText } from '../text/characters.ts';
import { applyEdits, asList, asMap, editBetween, holds, isEmpty, pairOf } from './yaml-text.ts';
import type { Node, NodeList, NodeMap, NodePair, TextEdit, YamlText } from './yaml-text.ts';
import { attempt, isRefused, type Edited, type Section } from './edit.ts';
import { entityShape, incidentShape, type LabelEntry } from './fields.ts';
import type { LabelRole } from './glossary.ts';
import type { GlossaryFile } from './read-file.ts';
import { isPlain, writeInline, writeText, type Written } from './write-yaml.ts';

const ROLES = ['prefLabel', 'altLabel', 'hiddenLabel', 'weakLabel', 'demonym'] as const;

/** An entry of a file. */
export interface EntryName {
  readonly section: Section;
  readonly id: string;
}

/** Adds a label to a list of an entry; `label` may come with its rules. */
export function addLabel(
  text: string,
  entry: EntryName,
  role: Exclude<LabelRole, 'prefLabel'>,
  label: string | LabelEntry,
): Edited {
  const form = typeof label === 'string' ? label : label.label.value;
  if (!/[\p{L}\p{N}]/u.test(form)) return 'bad-value';
  return attempt(
    text,
    (yaml, before) => {
      const fields = fieldsOf(yaml, entry);
      if (!fields) return 'gone';
      if (labelsIn(before, entry).some(({ text: known }) => sameForm(known, form))) {
        return 'there-already';
      }
      const pair = pairOf(fields, role);
      const value = typeof label === 'string' ? label : written(label);
      return pair
        ? addToPair(yaml, pair, value, Boolean(fields.flow))
        : addPair(yaml, fields, role, [value], Object.keys(shapeOf(entry.section).fields));
    },
    (after) =>
      labelsIn(after, entry).some((known) => known.role === role && sameForm(known.text, form)),
  );
}

/** The mapping that is written for an entry. */
export function fieldsOf(yaml: YamlText, { section, id }: EntryName): NodeMap | undefined {
  const table = asMap(yaml.section(section)?.value);
  return table && asMap(pairOf(table, id)?.value);
}

function shapeOf(section: Section): { readonly fields: object } {
  return (section === 'incidents' ? incidentShape : entityShape) as unknown as { fields: object };
}

function sameForm(a: string, b: string): boolean {
  return foldText(a) === foldText(b);
}

function written({ label, case: rule, notIn, after }: LabelEntry): Written {
  if (!rule && !notIn && !after) return label.value;
  return {
    label: label.value,
    ...(rule ? { case: rule.value } : {}),
    ...(notIn ? { notIn: notIn.map(({ value }) => value) } : {}),
    ...(after ? { after: after.value } : {}),
  };
}

interface RoleLabel {
  readonly role: LabelRole;
  readonly text: string;
  readonly entry?: LabelEntry;
  readonly start: number;
}

/** All labels of an entry of a file, whatever else is wrong with it. */
function labelsIn(file: GlossaryFile, { section, id }: EntryName): RoleLabel[] {
  if (section === 'sources') return [];
  const fields = (file[section] as GlossaryFile['entities']).find((e) => e.id.value === id)?.fields;
  if (!fields) return [];
  return ROLES.flatMap((role): RoleLabel[] => {
    if (role === 'prefLabel') {
      return [{ role, text: fields.prefLabel.value, start: fields.prefLabel.start }];
    }
    return (fields[role] ?? []).map((entry) => {
      return { role, text: entry.label.value, entry, start: entry.label.start };
    });
  });
}

/** Puts a key with its value behind the keys that come before it in the field table. */
export function addPair(
  yaml: YamlText,
  fields: NodeMap,
  key: string,
  value: Written,
  order: readonly string[],
): Edited {
  const before = order.slice(0, order.indexOf(key)).reverse();
  const pair = before.map((each) => pairOf(fields, each)).find((each) => each !== undefined);
  const last = pair ?? (fields.items as NodePair[]).at(-1);
  if (!last) return 'too-odd';
  const content = `${key}: ${writeInline(value, yaml.quote, Boolean(fields.flow))}`;
  if (fields.flow) return [yaml.inBrackets(last.key.range[0], yaml.endOf(last), content)];
  const indent = yaml.before((fields.items[0] as NodePair).key.range[0]);
  return indent.trim() ? 'too-odd' : [yaml.linesAfter(yaml.endOf(last), [indent + content])];
}

/** Adds to what is written for a list: a list of either kind, one value without brackets, nothing. */
function addToPair(yaml: YamlText, pair: NodePair, value: Written, flow: boolean): Edited {
  const { value: node } = pair;
  const content = writeInline(value, yaml.quote, true);
  if (node === null || isEmpty(node)) {
    const end = yaml.endOf(pair);
    const colon = yaml.text[end - 1] === ':' ? '' : ':';
    return [{ start: end, end, text: `${colon} [${content}]` }];
  }
  if (isAlias(node)) return 'too-odd';
  const list = asList(node);
  if (list) return addToList(yaml, list, value, content);
  if (isMap(node) && !node.flow) return listFromMap(yaml, node, value);
  if (isScalar(node) && (node.type === 'PLAIN' || node.type?.startsWith('BLOCK'))) {
    const only = String(node.value).trim();
    if (node.type !== 'PLAIN' || (!flow && !isPlain(only, true))) {
      const both = `[${writeText(only, { flow: true, quote: yaml.quote })}, ${content}]`;
      return [{ start: node.range[0], end: yaml.endOf(node), text: both }];
    }
  }
  const [start, end] = node.range;
  return [
    { start, end: start, text: '[' },
    { start: end, end, text: `, ${content}]` },
  ];
}

function addToList(yaml: YamlText, list: NodeList, value: Written, content: string): Edited {
  const last = list.items.at(-1);
  if (!last) {
    const at = list.range[0] + 1;
    return [{ start: at, end: at, text: content }];
  }
  if (list.flow) return [yaml.inBrackets(last.range[0], yaml.endOf(last), content)];
  const indent = yaml.before(list.range[0]);
  const line = `${indent}- ${writeInline(value, yaml.quote)}`;
  return indent.trim() ? 'too-odd' : [yaml.linesAfter(yaml.endOf(last), [line])];
}

/** One label with its rules on lines of their own becomes the first item of a list. */
function listFromMap(yaml: YamlText, node: NodeMap, value: Written): Edited {
  const [start] = node.range;
  const indent = yaml.before(start);
  const end = yaml.endOf(node as unknown as Node);
  const edits: TextEdit[] = [{ start, end: start, text: '- ' }];
  for (let at = yaml.text.indexOf('\n', start) + 1; at > 0 && at < end;) {
    if (/^[^\r\n]/.test(yaml.text.slice(at))) edits.push({ start: at, end: at, text: '  ' });
    at = yaml.text.indexOf('\n', at) + 1;
  }
  const line = `${indent}- ${writeInline(value, yaml.quote)}`;
  return indent.trim() ? 'too-odd' : [...edits, yaml.linesAfter(end, [line])];
}

/** Takes away the label that is written at an offset, with its rules; the last of a list takes its key along. */
export function dropLabel(text: string, entry: EntryName, offset: number): Edited {
  return attempt(
    text,
    (yaml) => {
      const fields = fieldsOf(yaml, entry);
      const pair = fields?.items.find((each) => holds(each, offset));
      const key = pair && isScalar(pair.key) ? pair.key.value : undefined;
      if (!fields || !pair || key === 'prefLabel' || !ROLES.some((role) => role === key)) {
        return 'gone';
      }
      const list = asList(pair.value);
      const at = list?.items.findIndex((item) => holds(item, offset)) ?? -1;
      if (list && list.items.length > 1) {
        return at < 0 ? 'gone' : [withoutItem(yaml, list.items, at, Boolean(list.flow))];
      }
      const pairs = fields.items as NodePair[];
      return [withoutItem(yaml, pairs, pairs.indexOf(pair), Boolean(fields.flow))];
    },
    () => true,
  );
}

function withoutItem(
  yaml: YamlText,
  items: readonly (Node | NodePair)[],
  at: number,
  flow: boolean,
): TextEdit {
  const startOf = (item: Node | NodePair) => ('key' in item ? item.key : item).range[0];
  const item = items[at] as Node | NodePair;
  const [start, end] = [startOf(item), yaml.endOf(item)];
  if (!flow) return yaml.withoutLines(start, end);
  const before = items[at - 1];
  const after = items[at + 1];
  const cut = before
    ? { start: yaml.endOf(before), end, text: '' }
    : { start, end: after ? startOf(after) : end, text: '' };
  if (!yaml.text.slice(cut.start, cut.end).includes('#')) return cut;
  // A comment between two items stays: only the item and a comma go.
  const comma = /^\s*,/.exec(yaml.text.slice(end))?.[0].length ?? 0;
  return { start, end: end + comma, text: '' };
}

/** Moves the label that is written at an offset to another list of its entry, with its rules. */
export function moveLabel(
  text: string,
  entry: EntryName,
  offset: number,
  role: Exclude<LabelRole, 'prefLabel'>,
): Edited {
  return attempt(
    text,
    (_, before) => {
      const label = labelsIn(before, entry).find(({ start }) => start === offset);
      if (!label?.entry) return 'gone';
      const dropped = dropLabel(text, entry, offset);
      if (isRefused(dropped)) return dropped;
      const rest = applyEdits(text, dropped);
      const added = addLabel(rest, entry, role, label.entry);
      return isRefused(added) ? added : editBetween(text, applyEdits(rest, added));
    },
    () => true,
  );
}

/** Rewrites the text at an offset, a label or any other; it stays quoted as it was. */
export function rewriteText(text: string, offset: number, value: string): Edited {
  if (value.trim() === '') return 'bad-value';
  return attempt(
    text,
    (yaml) => {
      const found = scalarAt(yaml.root, offset, false);
      if (!found) return 'gone';
      const { node, flow } = found;
      const [start] = node.range;
      const double = node.type === 'QUOTE_DOUBLE';
      const always = double || node.type === 'QUOTE_SINGLE';
      const quote = always ? (double ? '"' : "'") : yaml.quote;
      return [{ start, end: yaml.endOf(node), text: writeText(value, { flow, quote, always }) }];
    },
    () => true,
  );
}

type ScalarNode = Extract<Node, { type?: unknown }> & { value: unknown };

function scalarAt(
  node: Node | null,
  offset: number,
  flow: boolean,
): { node: ScalarNode; flow: boolean } | undefined {
  if (!node || !holds(node, offset)) return undefined;
  if (isScalar(node)) return { node, flow };
  const inside = flow || Boolean((node as NodeMap).flow);
  const items = (asMap(node)?.items ?? asList(node)?.items ?? []) as (Node | NodePair)[];
  for (const item of items) {
    const parts = 'key' in item ? [item.key, item.value] : [item];
    for (const part of parts) {
      const found = scalarAt(part, offset, inside);
      if (found) return found;
    }
  }
  return undefined;
}
