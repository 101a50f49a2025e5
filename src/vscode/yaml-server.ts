/**
 * The extension that knows YAML by schemas. Where it looks after a glossary, what the schema says is
 * its own to say: keys that may be written, what they mean, values of the wrong shape.
 */
import * as vscode from 'vscode';
import type { ProblemCode } from '../core/index.ts';

const SERVER = 'redhat.vscode-yaml';
const OURS = 'corpus-reader.corpus-reader';

/** Problems that the schema knows of as well. */
export const BY_SCHEMA: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'yaml-syntax',
  'yaml-duplicate-key',
  'not-a-mapping',
  'not-a-text',
  'unknown-key',
  'unknown-key-suggestion',
  'missing-key',
  'one-key',
  'bad-choice',
  'bad-choice-suggestion',
  'bad-date',
  'bad-number',
  'bad-points',
  'bad-url',
]);

interface Manifest {
  readonly contributes: {
    readonly yamlValidation: readonly { readonly fileMatch: string | readonly string[] }[];
  };
}

/**
 * Whether the YAML extension looks after a document: it is active and our schema is contributed for
 * files of that name. Keys and checks by schema are then its own, so that nothing is shown twice.
 */
export function yamlServerServes(
  { uri }: Pick<vscode.TextDocument, 'uri'>,
  what: 'completion' | 'hover' | 'validate',
): boolean {
  if (!vscode.extensions.getExtension(SERVER)?.isActive) return false;
  if (!vscode.workspace.getConfiguration('yaml', uri).get<boolean>(what, true)) return false;
  const own = vscode.extensions.getExtension<unknown>(OURS)?.packageJSON as Manifest | undefined;
  return (own?.contributes.yamlValidation ?? [])
    .flatMap(({ fileMatch }) => fileMatch)
    .some((pattern) => matches(uri.path, pattern));
}

/** Whether the YAML extension was not active yet and became so: the answer comes once that is known. */
export async function yamlServerWakes(): Promise<boolean> {
  const server = vscode.extensions.getExtension(SERVER);
  if (!server || server.isActive) return false;
  // VS Code activates it for any YAML that is opened: this only waits for it.
  await server.activate().then(undefined, () => undefined);
  return server.isActive;
}

/** Patterns of `fileMatch`: the end of a path, with `*` for anything but a slash. */
function matches(path: string, pattern: string): boolean {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '[^/]*');
  return new RegExp(`(?:^|/)${source}$`).test(path);
}
