// Leaves the sentences of the field table out of what ships: they go into the JSON Schema, which is written when they change.
import fs from 'node:fs';

const SENTENCE =
  /\b(text|choice|list|map|struct|reference|variant|labels)\(\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g;

/** @returns {import('esbuild').Plugin} */
export function leaveOutDocs() {
  return {
    name: 'leave-out-docs',
    setup(build) {
      build.onLoad({ filter: /[\\/]core[\\/]glossary[\\/]fields\.ts$/ }, ({ path }) => {
        const table = fs.readFileSync(path, 'utf8');
        const contents = table.replace(SENTENCE, (_, call) => `${call}(''`);
        const text = 'The field table has changed: look at scripts/lib/leave-out-docs.mjs.';
        return contents.length < table.length ? { contents, loader: 'ts' } : { errors: [{ text }] };
      });
    },
  };
}
