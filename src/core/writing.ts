/**
 * What reads and edits the YAML of glossaries: the second door of the core. The extension bundles
 * it apart and loads it where a glossary is not known yet or is being written, so that reading an
 * essay never waits for a YAML parser.
 */
export { readGlossaryFile } from './glossary/read-file.ts';
export { addEntry, addEntryTo, placesOfId, renameId } from './glossary/edit-entries.ts';
export { addLabel, dropLabel, moveLabel, rewriteText } from './glossary/edit-labels.ts';
export { applyEdits } from './glossary/yaml-text.ts';
