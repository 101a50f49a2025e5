/**
 * The face, by name: every command, setting, view, colour, menu entry, empty state and step of the
 * walkthrough that the reader is meant to have, against the manifest: what is missing fails.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string }[];
    readonly menus: Readonly<Record<string, readonly { command: string; when: string }[]>>;
    readonly keybindings: readonly { command: string; key: string; mac: string; when: string }[];
    readonly views: Readonly<Record<string, readonly { id: string; name: string }[]>>;
    readonly viewsWelcome: readonly { view: string; contents: string; when: string }[];
    readonly colors: readonly { id: string; defaults: Readonly<Record<string, string>> }[];
    readonly configuration: { properties: Readonly<Record<string, { default: unknown }>> };
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly walkthroughs: readonly {
      steps: readonly { id: string; completionEvents: readonly string[] }[];
    }[];
  };
  readonly capabilities: Readonly<Record<string, unknown>>;
}

const { contributes, capabilities } = JSON.parse(
  fs.readFileSync('package.json', 'utf8'),
) as Manifest;
const words = JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const said = (text: string) => text.replace(/%([^%]+)%/g, (_, key: string) => words[key] ?? '');

/** Commands by their titles, with their keys: chords under one prefix, Ctrl+K. */
const COMMANDS: readonly (readonly [title: string, id: string, key?: string])[] = [
  ['Show Card at Cursor', 'showCard', 'h'],
  ['Next Mention', 'nextMention', 'n'],
  ['Previous Mention', 'previousMention', 'shift+n'],
  ['Next Incident', 'nextIncident', 'j'],
  ['Previous Incident', 'previousIncident', 'shift+j'],
  ['Go to Incident…', 'goToIncident', 'g'],
  ['List Names in This Paragraph', 'listNames', 'l'],
  ['Show All Mentions', 'showMentions'],
  ['Compare Reports', 'compareReports'],
  ['Explain This Reading', 'explainReading'],
  ['Pin…', 'pinReading'],
  ['Show Pins…', 'showPins'],
  ['Toggle Highlights', 'toggleHighlights'],
  ['Toggle Hover Cards', 'toggleHover'],
  ['Choose Kinds…', 'chooseKinds'],
  ['Choose Glossary…', 'chooseGlossary'],
  ['Create Glossary', 'createGlossary'],
  ['Open Glossary Entry', 'openGlossaryEntry'],
  ['Copy Incidents as Markdown', 'copyIncidents'],
  ['Read as Essay', 'readAsEssay'],
  ['Stop Reading as Essay', 'stopReadingAsEssay'],
  ['Filter Incidents…', 'filterIncidents'],
  ['Clear Filter', 'clearFilter'],
  ['Sort Incidents…', 'sortIncidents'],
  ['Show Incidents of All Essays', 'showAllEssays'],
  ['Show Incidents of This Essay', 'showThisEssay'],
  ['Why Is Nothing Marked?', 'explainNothing'],
  ['Show Menu', 'showMenu'],
  ['Open Sample Essay', 'openSample'],
  ['Show in Essay', 'showInEssay'],
  ['Copy Name', 'copyName'],
  ['Copy as Markdown', 'copyRow'],
  ['Hide This Kind in Essays', 'hideKind'],
  ['Show Only This Event Type', 'onlyEventType'],
  ['Show Only This Place', 'onlyPlace'],
  ['Show Only Incidents with This Actor', 'onlyActor'],
];

/** Settings with their defaults. */
const KINDS = ['state', 'group', 'organisation', 'person', 'place', 'agreement', 'incident'];
const SETTINGS: readonly (readonly [name: string, value: unknown])[] = [
  ['glossary.files', ['**/*.{yaml,yml}']],
  ['glossary.useBundled', true],
  ['essays.languages', ['essay', 'markdown', 'plaintext']],
  ['essays.files', ['**/{essays,corpus,sources}/**/*.{md,markdown,txt,essay}']],
  ['highlight.enabled', true],
  ['highlight.kinds', KINDS],
  ['highlight.style', 'colour'],
  ['highlight.density', 'all'],
  ['hover.enabled', true],
  ['incidents.sort', 'date'],
  ['incidents.followCursor', true],
  ['paragraphNumbers', true],
  ['demonyms', false],
];

/** The colours of the kinds: light, dark, high contrast light, high contrast dark. */
const COLOURS: readonly (readonly [id: string, ...defaults: readonly string[]])[] = [
  ['personForeground', '#0B5CAD', '#6CB6FF', '#003E8A', '#8CC8FF'],
  ['stateForeground', '#7A4B00', '#E3B341', '#5C3700', '#FFD24A'],
  ['organisationForeground', '#7A2E8E', '#D2A8FF', '#5B1A6E', '#E2C3FF'],
  ['groupForeground', '#B3261E', '#FF9B8A', '#8A0F0A', '#FFB3A6'],
  ['placeForeground', '#1E6B34', '#7EE2A0', '#0B4A20', '#9BF0B6'],
  ['agreementForeground', '#00626E', '#6EDCE6', '#00464F', '#8BEBF3'],
  ['incidentForeground', '#8A3B00', '#FFB870', '#632A00', '#FFCB94'],
];
/** Further colours, of bands and of the subject under the cursor. */
const MORE_COLOURS = [
  ...['incidentBackground', 'incidentBorder'],
  ...['subjectBackground', 'subjectBorder', 'subjectRuler'],
];

/** Menus, and what stands in each. */
const MENUS: Readonly<Record<string, readonly string[]>> = {
  'editor/context': ['showCard', 'openGlossaryEntry'],
  'explorer/context': ['readAsEssay'],
  'view/title': [
    ...['clearFilter', 'filterIncidents', 'showAllEssays', 'showThisEssay', 'goToIncident'],
    ...['sortIncidents', 'copyIncidents', 'explainNothing'],
  ],
  'view/item/context': [
    ...['openGlossaryEntry', 'showInEssay', 'showMentions', 'compareReports'],
    ...['onlyEventType', 'onlyPlace', 'onlyActor', 'hideKind', 'copyName', 'copyRow'],
  ],
};

/** Empty states: where, what is so, what is said, and what can be done. */
const EMPTY: readonly (readonly [view: string, when: RegExp, says: RegExp, offers: string[]])[] = [
  ['incidents', /noEssay/, /No essay is open/, ['openSample']],
  ['incidents', /readable/, /not read as an essay/, ['readAsEssay']],
  ['incidents', /loading/, /Reading the glossary/, []],
  ['incidents', /noGlossary/, /no glossary/, ['createGlossary', 'chooseGlossary']],
  ['incidents', /essay && /, /no incident/, ['chooseGlossary']],
  ['incidents', /scope == all|Scope == all/, /No essay of this workspace/, ['chooseGlossary']],
  ['actors', /noEssay/, /Open an essay/, []],
  ['actors', /loading/, /Reading the glossary/, []],
  ['actors', /noGlossary/, /There is no glossary/, []],
  ['actors', /== essay/, /names nobody/, ['chooseGlossary']],
];

const STEPS = ['open', 'hover', 'incidents', 'write'];

const ids = (list: readonly { command: string }[]) =>
  list.map(({ command }) => command.replace('corpusReader.', ''));

describe('commands', () => {
  for (const [title, id, key] of COMMANDS) {
    test(title, () => {
      const found = contributes.commands.find(({ command }) => command === `corpusReader.${id}`);
      assert.ok(found, `${id} is contributed`);
      assert.equal(said(found.title), title);
      assert.equal(said(found.category), 'Corpus Reader');
      const bound = contributes.keybindings.find(({ command }) => command === found.command);
      assert.equal(bound?.key, key && `ctrl+k ${key}`);
      if (bound) assert.match(bound.when, /corpusReader\.essay/, 'only in essays');
    });
  }
  test('no key is AltGr with a letter', () => {
    for (const { key } of contributes.keybindings) assert.doesNotMatch(key, /ctrl\+alt/);
  });
});

describe('settings', () => {
  const { properties } = contributes.configuration;
  for (const [name, value] of SETTINGS) {
    test(name, () => assert.deepEqual(properties[`corpusReader.${name}`]?.default, value));
  }
});

describe('colours', () => {
  const colours = new Map(contributes.colors.map(({ id, defaults }) => [id, defaults]));
  for (const [id, light, dark, highContrastLight, highContrast] of COLOURS) {
    test(id, () => {
      const defaults = colours.get(`corpusReader.${id}`);
      assert.deepEqual({ ...defaults }, { dark, light, highContrast, highContrastLight });
    });
  }
  test('and those of bands', () => {
    const known = [...COLOURS.map(([id]) => id), ...MORE_COLOURS].map((id) => `corpusReader.${id}`);
    assert.deepEqual([...colours.keys()].toSorted(), known.toSorted());
  });
});

describe('menus', () => {
  for (const [menu, entries] of Object.entries(MENUS)) {
    test(menu, () => {
      const there = ids(contributes.menus[menu] ?? []);
      for (const id of entries) assert.ok(there.includes(id), id);
    });
  }
  test('commands of rows are not in the palette', () => {
    const hidden = contributes.menus['commandPalette']?.filter(({ when }) => when === 'false');
    const rows = ['showInEssay', 'copyName', 'copyRow', 'hideKind'];
    for (const id of [...rows, 'onlyEventType', 'onlyPlace', 'onlyActor']) {
      assert.ok(ids(hidden ?? []).includes(id), id);
    }
  });
});

describe('views', () => {
  test('the container and its views', () => {
    const views = contributes.views['corpusReader']?.map(({ id, name }) => [id, said(name)]);
    assert.deepEqual(views?.slice(0, 2), [
      ['corpusReader.incidents', 'Incidents'],
      ['corpusReader.actors', 'Actors and Groups'],
    ]);
  });
  for (const [view, when, says, offers] of EMPTY) {
    test(`${view} are empty: ${says.source}`, () => {
      const state = contributes.viewsWelcome.find(
        (each) =>
          each.view === `corpusReader.${view}` &&
          when.test(each.when) &&
          says.test(said(each.contents)),
      );
      assert.ok(state, 'there is such a state');
      for (const command of offers) {
        assert.ok(said(state.contents).includes(`(command:corpusReader.${command})`), command);
      }
    });
  }
});

describe('the rest', () => {
  test('the walkthrough has at most four steps, each of which can be done', () => {
    const [walkthrough] = contributes.walkthroughs;
    assert.deepEqual(
      walkthrough?.steps.map(({ id }) => id),
      STEPS,
    );
    for (const { id, completionEvents } of walkthrough?.steps ?? []) {
      assert.ok(completionEvents.length > 0, id);
    }
  });
  test('the language Essay reads well as it comes', () => {
    const essay = contributes.configurationDefaults['[essay]'] ?? {};
    assert.equal(essay['editor.wordWrap'], 'bounded');
    assert.deepEqual(essay['editor.quickSuggestions'], {
      ...{ other: 'off', comments: 'off', strings: 'off' },
    });
    assert.equal(essay['editor.occurrencesHighlight'], 'off');
    assert.equal(essay['editor.unicodeHighlight.ambiguousCharacters'], false);
  });
  test('it says where it works', () => {
    assert.deepEqual(capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });
});
