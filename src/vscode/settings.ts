/** The reader's settings, typed; the manifest holds their defaults and descriptions. */
import * as vscode from 'vscode';
import type { Density, IncidentSort } from '../core/index.ts';

/** Every setting by its name without the prefix `corpusReader.`. */
export interface SettingValues {
  'glossary.files': readonly string[];
  'glossary.useBundled': boolean;
  'essays.languages': readonly string[];
  'essays.files': readonly string[];
  'highlight.enabled': boolean;
  'highlight.kinds': readonly string[];
  'highlight.style': 'colour' | 'underline' | 'marker';
  'highlight.density': Density;
  demonyms: boolean;
  'hover.enabled': boolean;
  paragraphNumbers: boolean;
  'incidents.sort': IncidentSort;
  'incidents.followCursor': boolean;
  'hints.essayAgainstGlossary': boolean;
  'gaps.suggest': boolean;
  'gaps.ignored': readonly string[];
}

const SECTION = 'corpusReader';

/** Settings that take one of a few words; VS Code hands on whatever was written. */
const ONE_OF: { readonly [K in keyof SettingValues]?: readonly SettingValues[K][] } = {
  'highlight.style': ['colour', 'underline', 'marker'],
  'highlight.density': ['all', 'firstInParagraph', 'firstInEssay'],
  'incidents.sort': ['date', 'essay', 'place', 'actor'],
};

/**
 * What was looked up since settings changed last, by name and folder; nothing is kept before
 * `keepSettings`.
 */
let kept: Map<string, unknown> | undefined;

/**
 * From now on what was looked up is kept until settings change. VS Code puts a setting together
 * anew whenever it is asked for, at up to a millisecond, and a key has dozens asked for. To be called
 * before anything listens to such changes itself.
 */
export function keepSettings(): vscode.Disposable {
  kept = new Map();
  const forget = () => kept?.clear();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration(forget),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
    { dispose: () => (kept = undefined) },
  );
}

/** The value of a setting; one of the wrong shape counts as not set. */
export function getSetting<K extends keyof SettingValues>(
  name: K,
  uri?: vscode.Uri,
): SettingValues[K] {
  return keep([name, folderOf(uri)], () => lookUp(name, uri));
}

/** The value of a setting that is not ours, for a document where it may have one of its own. */
export function getOtherSetting(
  section: string,
  name: string,
  document?: Pick<vscode.TextDocument, 'uri' | 'languageId'>,
): unknown {
  return keep([section, name, folderOf(document?.uri), document?.languageId], () =>
    vscode.workspace.getConfiguration(section, document).get(name),
  );
}

function keep<T>(key: readonly (string | undefined)[], find: () => T): T {
  if (!kept) return find();
  const joined = key.join(' ');
  if (!kept.has(joined)) kept.set(joined, find());
  return kept.get(joined) as T;
}

/** Settings of a document are those of its folder: none of ours may be set for a language. */
function folderOf(uri: vscode.Uri | undefined): string {
  return (uri && vscode.workspace.getWorkspaceFolder(uri)?.uri.toString()) ?? '';
}

function lookUp<K extends keyof SettingValues>(
  name: K,
  scope: vscode.Uri | undefined,
): SettingValues[K] {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope);
  const fallback = configuration.inspect<SettingValues[K]>(name)?.defaultValue;
  const value: unknown = configuration.get(name);
  const allowed: readonly unknown[] | undefined = ONE_OF[name];
  const usable = sameShape(value, fallback) && (allowed?.includes(value) ?? true);
  return (usable ? value : fallback) as SettingValues[K];
}

/** The languages whose documents can be essays. */
export function essayLanguages(): readonly string[] {
  return [...new Set(['essay', 'markdown', 'plaintext', ...getSetting('essays.languages')])];
}

/** Changes a setting where it is set already, else for the user. */
export async function updateSetting<K extends keyof SettingValues>(
  name: K,
  value: SettingValues[K],
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  const target = inWorkspace
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await configuration.update(name, value, target);
}

/** Calls the listener when one of the named settings changes. */
export function onSettingChange(
  names: readonly (keyof SettingValues)[],
  listener: () => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${SECTION}.${name}`))) listener();
  });
}

function sameShape(value: unknown, model: unknown): boolean {
  if (!Array.isArray(model)) return typeof value === typeof model;
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
