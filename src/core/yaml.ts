/**
 * What needs a YAML parser: the second door of the core. The extension bundles it apart and loads
 * it where a glossary is not known yet, so that reading an essay never waits for it.
 */
export { EntryReader } from './glossary/entry-reader.ts';
export { readGlossaryFile } from './glossary/read-file.ts';
export * from './glossary/yaml-parser.ts';
