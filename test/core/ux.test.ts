/**
 * The face, by name: every command, setting, view, colour, menu entry, empty state and step of the
 * walkthrough that the reader is meant to have, against the manifest: what is missing fails, and
 * so does what is not in these tables.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import {
  COLOURS,
  COMMANDS,
  EMPTY,
  MENUS,
  MORE_COLOURS,
  OF_ROWS,
  SETTINGS,
  STEPS,
  TOKENS,
  VIEWS,
} from './support/face.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string }[];
    readonly menus: Readonly<Record<string, readonly { command: string; when: string }[]>>;
    readonly keybindings: readonly { command: string; key: string; mac: string; when: string }[];
    readonly views: Readonly<
      Record<string, readonly { id: string; name: string; contextualTitle: string }[]>
    >;
    readonly viewsWelcome: readonly { view: string; contents: string; when: string }[];
    readonly colors: readonly { id: string; defaults: Readonly<Record<string, string>> }[];
    readonly semanticTokenTypes: readonly { id: string }[];
    readonly configuration: {
      properties: Readonly<Record<string, { default: unknown; markdownDescription?: string }>>;
    };
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

const ids = (list: readonly { command: string }[]) =>
  list.map(({ command }) => command.replace('corpusReader.', ''));

/** The same names, in whatever order. */
const same = (found: readonly string[], wanted: readonly string[]) =>
  assert.deepEqual(found.toSorted(), wanted.toSorted());

describe('commands', () => {
  for (const [title, id, key] of COMMANDS) {
    test(title, () => {
      const found = contributes.commands.find(({ command }) => command === `corpusReader.${id}`);
      assert.ok(found, `${id} is contributed`);
      assert.equal(said(found.title), title);
      assert.equal(said(found.category), 'Corpus Reader');
      const bound = contributes.keybindings.find(({ command }) => command === found.command);
      assert.equal(bound?.key, key && `ctrl+k ${key}`);
      if (bound)
        assert.match(
          bound.when,
          /corpusReader\.(?:essay|gaps)/,
          'only in essays and the view of gaps',
        );
      assert.equal(bound?.mac, key && `cmd+k ${key}`);
    });
  }
  test('and no others, nor keys', () => {
    same(
      ids(contributes.commands),
      COMMANDS.map(([, id]) => id),
    );
    same(
      ids(contributes.keybindings),
      COMMANDS.filter(([, , key]) => key).map(([, id]) => id),
    );
  });
  test('no key is AltGr with a letter', () => {
    for (const { key } of contributes.keybindings) assert.doesNotMatch(key, /ctrl\+alt/);
  });
});

describe('settings', () => {
  const { properties } = contributes.configuration;
  for (const [name, value] of SETTINGS) {
    test(name, () => assert.deepEqual(properties[`corpusReader.${name}`]?.default, value));
  }
  test('and no others, each described', () => {
    same(
      Object.keys(properties),
      SETTINGS.map(([name]) => `corpusReader.${name}`),
    );
    for (const [name, { markdownDescription = '' }] of Object.entries(properties)) {
      assert.match(said(markdownDescription), /^[A-Z].{15,}\.$/, name);
    }
  });
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
    same([...colours.keys()], known);
  });
  test('and those of names by their kinds', () => {
    same(
      contributes.semanticTokenTypes.map(({ id }) => id),
      TOKENS.map((kind) => `corpusReader${kind}`),
    );
  });
});

describe('menus', () => {
  test('these and the palette', () => {
    same(Object.keys(contributes.menus), [...Object.keys(MENUS), 'commandPalette']);
  });
  for (const [menu, entries] of Object.entries(MENUS)) {
    test(menu, () => same([...new Set(ids(contributes.menus[menu] ?? []))], entries));
  }
  test('commands of rows are not in the palette, all others are', () => {
    const hidden = contributes.menus['commandPalette']?.filter(({ when }) => when === 'false');
    same(ids(hidden ?? []), OF_ROWS);
  });
  test('what a menu offers is a command of ours', () => {
    const known = new Set(contributes.commands.map(({ command }) => command));
    for (const entries of Object.values(contributes.menus)) {
      for (const { command } of entries) assert.ok(known.has(command), command);
    }
  });
});

describe('views', () => {
  test('the container and its views', () => {
    assert.deepEqual(Object.keys(contributes.views), ['corpusReader']);
    const views = contributes.views['corpusReader']?.map(({ id, name, contextualTitle }) => [
      id.replace('corpusReader.', ''),
      said(name),
      said(contextualTitle),
    ]);
    assert.deepEqual(views, VIEWS);
  });
  test('no other empty states', () => assert.equal(contributes.viewsWelcome.length, EMPTY.length));
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
