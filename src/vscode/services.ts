/** Everything that features are built on, made once and owned by `activate`. */
import * as vscode from 'vscode';
import { Corpus } from '../core/index.ts';
import { EssayChoices } from './essay-choices.ts';
import { Essays } from './essays.ts';
import { FileMoves } from './file-moves.ts';
import { FileSurveyor } from './file-surveyor.ts';
import { GlossaryCache } from './glossary-cache.ts';
import { GlossaryFiles } from './glossary-files.ts';
import { IncidentView } from './incident-view.ts';
import { Library } from './library.ts';
import type { Part, Parts, WritingPart, Yaml } from './parts.ts';
import { PinStore } from './pin-store.ts';
import { ReadOnlyFiles } from './read-only-files.ts';
import { keepSettings } from './settings.ts';

/** What a feature may use. */
export interface Services extends vscode.Disposable {
  /** The commands that the manifest contributes. */
  readonly commands: ReadonlySet<string>;
  /** Where the extension's own files lie. */
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly corpus: Corpus;
  readonly glossary: GlossaryFiles;
  /** What needs a YAML parser, loaded when it is first asked for. */
  readonly yaml: Part<Yaml>;
  /** What writes glossaries, loaded when it is first wanted. */
  readonly writing: Part<WritingPart>;
  readonly files: ReadOnlyFiles;
  readonly choices: EssayChoices;
  readonly essays: Essays;
  readonly pins: PinStore;
  readonly library: Library;
  readonly incidentView: IncidentView;
}

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** Builds the services; nothing is read before `glossary.start()`. */
export function createServices(
  context: vscode.ExtensionContext,
  { yaml, writing }: Parts,
): Services {
  // First of all, so that nobody who listens to changes of settings is told an old value.
  const settings = keepSettings();
  const { packageJSON } = context.extension as { packageJSON: Manifest };
  const commands = new Set(packageJSON.contributes.commands.map(({ command }) => command));
  const log = vscode.window.createOutputChannel('Corpus Reader', { log: true });
  const corpus = new Corpus();
  const cache = new GlossaryCache(context.globalStorageUri, context.extensionUri, yaml, log);
  const moves = new FileMoves();
  const glossary = new GlossaryFiles(
    corpus,
    cache,
    moves,
    context.extensionUri,
    log,
    context.workspaceState,
  );
  const files = new ReadOnlyFiles(context.extensionUri);
  const choices = new EssayChoices(context.workspaceState);
  const pins = new PinStore(corpus, log);
  const essays = new Essays(corpus, glossary, choices, pins);
  const library = new Library(
    corpus,
    glossary,
    essays,
    moves,
    log,
    new FileSurveyor(corpus, essays, moves, log, context.extensionUri),
  );
  const incidentView = new IncidentView(context.workspaceState);
  const owned = vscode.Disposable.from(
    incidentView,
    library,
    essays,
    pins,
    choices,
    files,
    glossary,
    moves,
    log,
    settings,
  );
  const dispose = () => owned.dispose();
  return {
    commands,
    extensionUri: context.extensionUri,
    log,
    corpus,
    glossary,
    yaml,
    writing,
    files,
    choices,
    essays,
    pins,
    library,
    incidentView,
    dispose,
  };
}
