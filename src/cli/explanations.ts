/** `annotate --explain`: why each name was read so. */
import { explainMention, type Annotated, type Explanation, type Mention } from '../core/index.ts';

/** The explanation of a mention as JSON; offsets are those of the file's text. */
export function explanationJson(reading: Annotated, mention: Mention): object {
  const { rule, label, kin, support, cue, rivals } = explainMention(reading, mention);
  return {
    rule,
    label,
    ...(kin ? { kin } : {}),
    ...(support ? { support: { type: support.type, ...support.span } } : {}),
    ...(cue ? { cue } : {}),
    ...(rivals.length > 0 ? { rivals } : {}),
  };
}

/** The explanation of a mention as lines below it. */
export function explanationLines(reading: Annotated, mention: Mention): string[] {
  const explanation = explainMention(reading, mention);
  const rivals = explanation.rivals.map(
    ({ entity, text, reason }) => `    not ${entity} (${text}): ${reason}`,
  );
  return [
    `    by ${explanation.rule}, label "${explanation.label}"${explanation.kin ? ' by kin' : ''}${because(reading, explanation)}`,
    ...rivals,
  ];
}

function because(reading: Annotated, { support, cue }: Explanation): string {
  if (cue) return `, the ${cue.reading}${cue.words ? ` by "${cue.words}"` : ' by default'}`;
  if (!support) return '';
  const words = support.span ? ` "${reading.essay.textIn(support.span).replace(/\s+/g, ' ')}"` : '';
  return `, supported by ${support.type}${words}`;
}
