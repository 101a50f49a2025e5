/** Which incidents are of violence, by their type. */
import type { Incident } from '../glossary/glossary.ts';

const VIOLENT = new Set(['battles', 'explosions', 'violence-against-civilians']);

/** Whether an incident is one of violence. */
export function isViolent(incident: Incident | undefined): boolean {
  return VIOLENT.has(incident?.eventType.value ?? '');
}
