/** "Pin…": the reader's own word on who is meant at a place, and the list of all such words. */
import * as vscode from 'vscode';
import { makePin, mentionAt } from '../core/index.ts';
import type { Anchored, Decision, Glossary, Mention, Pin, Span } from '../core/index.ts';
import type { ActionArgument } from '../vscode/card-actions.ts';
import { leaveCard, linkArgument } from '../vscode/card-links.ts';
import { toSpan } from '../vscode/conversions.ts';
import { pathOf } from '../vscode/documents.ts';
import { reveal } from '../vscode/editors.ts';
import type { ReadEssay } from '../vscode/essays.ts';
import type { Writing } from '../vscode/parts.ts';
import type { PinStore } from '../vscode/pin-store.ts';
import type { Services } from '../vscode/services.ts';
import { iconed, sayInPassing } from '../vscode/wording.ts';

/** "Pin…" and "Show Pins…". */
export function registerPins(services: Services): Writing {
  const commands = {
    pinReading: async (argument: unknown) => {
      await leaveCard(argument);
      await pinReading(services, linkArgument(argument) ?? {});
    },
    showPins: () => showPins(services),
  };
  return { commands, dispose: () => undefined };
}

interface Choice extends vscode.QuickPickItem {
  readonly run: () => Thenable<unknown>;
}

/** What the command is told: a place, and who is meant there where the card has settled that. */
interface PinArgument extends Partial<ActionArgument> {
  readonly entity?: string;
}

async function pinReading(services: Services, { uri, span, entity }: PinArgument): Promise<void> {
  const { t } = vscode.l10n;
  const essay = services.essays.current;
  const asked = essay?.document.uri.toString() === uri ? span : undefined;
  const place = essay && (asked ?? placeAtCursor(services));
  if (!essay || !place) {
    return sayInPassing(t('Put the cursor on a name, or select words, in an essay first.'));
  }
  const obstacle = await obstacleTo(services, essay);
  if (obstacle !== undefined) return void vscode.window.showWarningMessage(obstacle);
  if (asked && entity !== undefined && services.corpus.glossary.entities.has(entity)) {
    return keep(services, essay, place, { type: 'is', entity });
  }
  const words = essay.annotated.essay.textIn(place);
  const chosen = await vscode.window.showQuickPick(choicesAt(services, essay, place), {
    title: t('Pin “{0}”', words),
    placeHolder: t('How is this one place to be read? Kept in .corpus-reader/pins.json'),
  });
  await chosen?.run();
}

/** The name under the cursor, else the selected words. */
function placeAtCursor({ essays }: Services): Span | undefined {
  const { active } = essays;
  if (!active) return undefined;
  const { editor, document, annotated } = active;
  const { start, end } = toSpan(document, editor.selection);
  const mention = mentionAt(annotated, start) ?? mentionAt(annotated, start - 1);
  if (mention && end <= mention.end) return mention;
  return end > start ? { start, end } : undefined;
}

/** Why a pin cannot be kept here, in words. */
async function obstacleTo(
  { pins }: Services,
  { document }: ReadEssay,
): Promise<string | undefined> {
  const { t } = vscode.l10n;
  switch (await pins.obstacle(document.uri)) {
    case 'no-folder':
      return t('Pins are kept in the workspace: open the folder of this essay first.');
    case 'read-only':
      return t('Pins are kept in the workspace, and this one cannot be written to.');
    case 'broken':
      return t('.corpus-reader/pins.json cannot be read: mend or remove it first.');
    case undefined:
      return undefined;
  }
}

function choicesAt(services: Services, essay: ReadEssay, place: Span): Choice[] {
  const { t } = vscode.l10n;
  const { glossary } = services.corpus;
  const { annotated, document } = essay;
  const mention = annotated.mentionsIn(place)[0];
  const decide = (decision: Decision) => keep(services, essay, place, decision);
  const known = pinsAt(services.pins, document.uri, place);
  const unpin: Choice = {
    label: iconed('pinned-dirty', t('Unpin')),
    description: known.map(({ decision }) => decisionWords(decision, glossary)).join(', '),
    run: () => services.pins.remove(document.uri, known),
  };
  const entities = mention ? candidates(mention, glossary) : [];
  const is = entities.map((entity): Choice => ({
    label: iconed('pin', t('This is {0}', nameOf(entity, glossary))),
    description: glossary.entities.get(entity)?.kind.value ?? '',
    run: () => decide({ type: 'is', entity }),
  }));
  const not: Choice[] = mention
    ? [
        {
          label: iconed(
            'circle-slash',
            t('This is someone else, not {0}', nameOf(mention.entity, glossary)),
          ),
          run: () => decide({ type: 'not', entity: mention.entity }),
        },
      ]
    : [];
  return [
    ...(known.length > 0 ? [unpin] : []),
    ...is,
    ...not,
    { label: iconed('eye-closed', t('Never a name here')), run: () => decide({ type: 'never' }) },
    {
      label: iconed('search', t('Choose from all names…')),
      run: () => chooseEntity(glossary, decide),
    },
  ];
}

/** The pins on just these words. */
function pinsAt(pins: PinStore, uri: vscode.Uri, { start, end }: Span): readonly Pin[] {
  return pins
    .of(uri)
    .filter(({ span }) => span?.start === start && span.end === end)
    .map(({ pin }) => pin);
}

/** Who may be meant by a mention: its readings, and a capital beside its government. */
function candidates(mention: Mention, glossary: Glossary): string[] {
  const seats = [...glossary.entities.values()].filter(
    ({ seat }) => seat?.value === mention.entity,
  );
  const ids = [
    mention.entity,
    ...mention.alternatives,
    ...(mention.seat === undefined ? [] : [mention.seat]),
    ...seats.map(({ id }) => id),
  ];
  return [...new Set(ids)];
}

async function chooseEntity(
  glossary: Glossary,
  decide: (decision: Decision) => Promise<void>,
): Promise<void> {
  const items = [...glossary.entities.values()].map(({ id, prefLabel, kind, altLabel = [] }) => ({
    id,
    label: prefLabel.value,
    description: kind.value,
    detail: altLabel.map(({ label }) => label.value).join(', '),
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Who is meant?'),
    matchOnDetail: true,
  });
  if (chosen) await decide({ type: 'is', entity: chosen.id });
}

async function keep(
  { pins }: Services,
  { annotated, document }: ReadEssay,
  place: Span,
  decision: Decision,
): Promise<void> {
  const pin = makePin(annotated.essay.text, place, pathOf(document.uri), decision);
  if (await pins.put(document.uri, pin, pinsAt(pins, document.uri, place))) return;
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The pin could not be kept: .corpus-reader/pins.json cannot be written.'),
  );
}

/** All pins of the essay, orphaned ones first; choosing one shows its place, or offers to remove it. */
async function showPins(services: Services): Promise<void> {
  const { t } = vscode.l10n;
  const essay = services.essays.current;
  if (!essay) return sayInPassing(t('Open an essay first.'));
  const { uri } = essay.document;
  const all = services.pins.of(uri).toSorted((a, b) => place(a) - place(b));
  if (all.length === 0) return sayInPassing(t('This essay has no pins.'));
  const { glossary } = services.corpus;
  const chosen = await vscode.window.showQuickPick(
    all.map((each) => pinItem(each, glossary)),
    {
      title: t('Pins'),
      placeHolder: t('Choose one to go to its place; an orphaned one to remove it'),
      matchOnDetail: true,
    },
  );
  if (!chosen) return;
  const { pin, span } = chosen.anchored;
  if (span) return void (await reveal(uri, span));
  if (await services.pins.remove(uri, [pin])) sayInPassing(t('The orphaned pin is gone.'));
}

function place({ span }: Anchored): number {
  return span?.start ?? -1;
}

function pinItem(
  anchored: Anchored,
  glossary: Glossary,
): vscode.QuickPickItem & { readonly anchored: Anchored } {
  const { exact, prefix, suffix, decision } = anchored.pin;
  const { t } = vscode.l10n;
  const icon = anchored.span ? 'pinned' : 'warning';
  const orphaned = anchored.span ? '' : ` · ${t('orphaned: its words are gone')}`;
  return {
    anchored,
    label: `$(${icon}) ${exact}`,
    description: `${decisionWords(decision, glossary)}${orphaned}`,
    detail: `… ${prefix}${exact}${suffix} …`.replace(/\s+/g, ' '),
  };
}

function decisionWords(decision: Decision, glossary: Glossary): string {
  const { t } = vscode.l10n;
  switch (decision.type) {
    case 'is':
      return t('is {0}', nameOf(decision.entity, glossary));
    case 'not':
      return t('is not {0}', nameOf(decision.entity, glossary));
    case 'never':
      return t('is no name');
  }
}

function nameOf(id: string, glossary: Glossary): string {
  return glossary.entities.get(id)?.prefLabel.value ?? id;
}
