// VS Code's API by its names. esbuild makes of every `import * as vscode` a namespace of its own, with a getter for each of some four hundred names:
// in seventy modules that was half of what loading the extension took. Here the names are fetched once, and `vscode.window` is a variable.
import fs from 'node:fs';
import { inRoot } from './paths.mjs';

const TYPES = inRoot('node_modules', '@types', 'vscode', 'index.d.ts');
const NAMESPACE = 'vscode-names';

/** A module that exports what the API's types say it holds. */
function byName() {
  const declared = fs
    .readFileSync(TYPES, 'utf8')
    .matchAll(/^(?:\t| {4})export (?:class|enum|namespace|const) (\w+)/gm);
  const names = new Set([...declared].map(([, name]) => name));
  if (!names.has('window')) throw new Error(`${TYPES} declares nothing: look at ${NAMESPACE}`);
  // As calls that are said to be pure, those that nobody asks for are left out.
  const fetched = [...names].map(
    (name) => `export const ${name} = /* @__PURE__ */ get('${name}');`,
  );
  return `const api = require('vscode');\nconst get = (name) => api[name];\n${fetched.join('\n')}`;
}

/** @returns {import('esbuild').Plugin} */
export function vscodeNames() {
  return {
    name: NAMESPACE,
    setup(build) {
      build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
        namespace === 'file' ? { path: 'vscode', namespace: NAMESPACE } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, () => ({
        contents: byName(),
        loader: 'js',
      }));
    },
  };
}
