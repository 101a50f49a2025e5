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

/** The value of a setting; one of the wrong shape counts as not set. */
export function getSetting<K extends keyof SettingValues>(
  name: K,
  scope?: vscode.ConfigurationScope,
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
