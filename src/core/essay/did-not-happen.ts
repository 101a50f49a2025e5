/**
 * Whether a sentence says of an incident that it did not happen, or only that it may: of violence
 * each word for it is looked at (unreal.ts), of a deed the words together (undone.ts).
 */
import type { Incident } from '../glossary/glossary.ts';
import { isViolent } from '../match/violent.ts';
import { contains, hull, type Span } from '../text/span.ts';
import { isDeed, isUndone } from './undone.ts';
import { isUnreal } from './unreal.ts';

/** Whether the sentence denies the incident that these parts of it, or of its paragraph, give away. */
export function didNotHappen(
  text: string,
  sentence: Span,
  parts: readonly Span[],
  incident: Incident | undefined,
): boolean {
  if (isViolent(incident)) return parts.some((part) => isUnreal(text, sentence, part));
  if (!isDeed(incident)) return false;
  const own = parts.filter((part) => contains(sentence, part));
  return own.length > 0 && isUndone(text, sentence, hull(own));
}
