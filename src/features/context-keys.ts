/** Context keys: whether the active editor shows an essay or could, and what an empty view is about. */
import * as vscode from 'vscode';
import { debounce } from '../vscode/debounce.ts';
import { isText } from '../vscode/documents.ts';
import type { Services } from '../vscode/services.ts';

/** What the views are about; the manifest's welcome texts ask for it. */
type ViewState = 'loading' | 'noEssay' | 'noGlossary' | 'essay';

const SWITCH = 50;

/** Registers the keys `corpusReader.essay`, `.readable`, `.state` and those of the incidents' view. */
export function registerContextKeys(services: Services): vscode.Disposable {
  const known = new Map<string, unknown>();
  const set = (key: string, value: unknown) => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void vscode.commands.executeCommand('setContext', `corpusReader.${key}`, value);
  };
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    const essay = document !== undefined && services.essays.isEssay(document);
    set('essay', essay);
    set('readable', document !== undefined && !essay && isText(document));
    set('state', stateOf(services));
    set('incidentsScope', services.incidentView.scope);
    set('incidentsFiltered', services.incidentView.filtered);
  };
  update();
  // While editors are switched there is no active one for a moment.
  const soon = debounce(SWITCH, update);
  return vscode.Disposable.from(
    soon,
    services.essays.onDidChangeCurrent(soon),
    services.incidentView.onDidChange(update),
  );
}

function stateOf({ essays, glossary }: Services): ViewState {
  if (glossary.source === 'loading') return 'loading';
  if (!essays.current) return 'noEssay';
  return glossary.source === 'none' ? 'noGlossary' : 'essay';
}
