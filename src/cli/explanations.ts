/** `annotate --explain`: why each name and each telling was read so. */
import {
  dateNote,
  explainMention,
  explainTelling,
  type Annotated,
  type Explanation,
  type Mention,
  type Telling,
} from '../core/index.ts';

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

/** The explanation of a telling as JSON; offsets are those of the file's text. */
export function tellingJson(reading: Annotated, telling: Telling): object {
  const { rule, before, dates, anaphora, signs, rivals } = explainTelling(reading, telling);
  return {
    rule,
    words: telling.parts.map((part) => reading.essay.textIn(part)),
    ...(before ? { before: { start: before.start, end: before.end } } : {}),
    ...(dates.length > 0 ? { dates } : {}),
    ...(anaphora.length > 0 ? { anaphora } : {}),
    ...(signs.length > 0 ? { signs } : {}),
    ...(rivals.length > 0 ? { rivals } : {}),
  };
}

/** The explanation of a telling as lines below it. */
export function tellingLines(reading: Annotated, telling: Telling): string[] {
  const { essay } = reading;
  const words = telling.parts.map((part) => essay.textIn(part).replace(/\s+/g, ' '));
  const { rule, before, dates, anaphora, rivals } = explainTelling(reading, telling);
  const since = before ? `, told before in ¶ ${before.paragraph}` : '';
  return [
    `    by ${rule}: ${words.map((each) => `"${each}"`).join(', ')}${since}`,
    ...dates.map((date) => `    ${dateNote(date, essay.textIn(date), essay.date).text}`),
    ...anaphora.map((each) => `    "${essay.textIn(each)}" is ${each.stands.join(', ')}`),
    ...rivals.map((id) => `    or ${id}`),
  ];
}
