/**
 * The second entry: whatever writes glossaries or pins, and what answers a question about a reading.
 * It is a bundle of its own, loaded when a glossary is opened or one of its commands is wanted, so
 * that reading never waits for it.
 */
import { registerAddToGlossary } from './features/add-to-glossary.ts';
import { registerChooseGlossary } from './features/choose-glossary.ts';
import { registerCompareReports } from './features/compare-reports.ts';
import { registerExplainReading } from './features/explain-reading.ts';
import { registerGlossaryCompletion } from './features/glossary-completion.ts';
import { registerGlossaryDefinition } from './features/glossary-definition.ts';
import { registerGlossaryFixes } from './features/glossary-fixes.ts';
import { registerGlossaryHover } from './features/glossary-hover.ts';
import { registerGlossaryLenses } from './features/glossary-lenses.ts';
import { registerGlossaryLinks } from './features/glossary-links.ts';
import { registerGlossaryOutline } from './features/glossary-outline.ts';
import { registerGlossaryRename } from './features/glossary-rename.ts';
import { registerPins } from './features/pins.ts';
import type { Writing } from './vscode/parts.ts';
import type { Services } from './vscode/services.ts';

type Commands = NonNullable<Writing['commands']>;

const FEATURES: readonly ((services: Services) => Writing)[] = [
  registerAddToGlossary,
  registerChooseGlossary,
  registerCompareReports,
  registerExplainReading,
  registerPins,
  registerGlossaryCompletion,
  registerGlossaryHover,
  registerGlossaryDefinition,
  registerGlossaryLinks,
  registerGlossaryRename,
  registerGlossaryOutline,
  registerGlossaryLenses,
  registerGlossaryFixes,
];

/** Registers the features; their commands are called by name, since the first entry has registered these. */
export function activateWriting(services: Services): Writing {
  const made = FEATURES.map((register) => register(services));
  return {
    commands: Object.assign({}, ...made.map(({ commands }) => commands)) as Commands,
    dispose: () => made.forEach((each) => each.dispose()),
  };
}
