/**
 * The house rules: which way imports run, what the core may know, how large its files are, and that
 * the manifest and the sources name the same commands, views, settings and colours.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';

interface Source {
  /** Path from the root, with `/`. */
  readonly file: string;
  readonly text: string;
  /** What it imports: paths from the root, or names of modules. */
  readonly imports: readonly string[];
}

function filesUnder(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(full);
    return entry.name.endsWith('.ts') ? [full] : [];
  });
}

function importsOf(file: string, text: string): string[] {
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^\s*import\s+'([^']+)'/gm,
  );
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
  });
}

const sources: readonly Source[] = filesUnder('src').map((file) => {
  const text = fs.readFileSync(file, 'utf8');
  return { file, text, imports: importsOf(file, text) };
});

/** The part of the house that a file lies in: `core/text`, `features`, `cli` … */
function partOf(file: string): string {
  const [, first = '', second = '', third] = file.split('/');
  if (first !== 'core') return second === '' ? first : first;
  return third === undefined ? 'core' : `core/${second}`;
}

/** What each part may import, besides itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/glossary': ['core/text'],
  'core/match': ['core/text', 'core/glossary'],
  'core/essay': ['core/text', 'core/glossary', 'core/match'],
  'core/corpus': ['core/text', 'core/glossary', 'core/match', 'core/essay', 'core'],
  'core/card': ['core/text', 'core/glossary', 'core/match', 'core/essay', 'core/corpus'],
  core: ['core/text', 'core/glossary', 'core/match', 'core/essay', 'core/corpus', 'core/card'],
  platform: ['core'],
  cli: ['core', 'platform'],
  vscode: ['core'],
  features: ['core', 'vscode'],
  webview: ['core'],
  'extension.ts': ['vscode'],
  'reader.ts': ['core', 'vscode', 'features'],
  'writing.ts': ['core', 'vscode', 'features'],
  'surveying.ts': ['core'],
  'bundled-glossary.d.ts': [],
};

/** Core's doors: what other parts may import of it. */
const DOORS = new Set(['src/core/index.ts', 'src/core/ports.ts', 'src/core/yaml.ts']);

describe('imports run one way', () => {
  for (const { file, imports } of sources) {
    test(file, () => {
      const part = partOf(file);
      const allowed = ROOMS[part];
      assert.ok(allowed, `${part} is a part of the house`);
      for (const name of imports.filter((each) => each.startsWith('src/'))) {
        assert.ok(fs.existsSync(name), `${name} is there, with its ending`);
        const other = partOf(name);
        assert.ok(
          other === part || allowed.includes(other),
          `${part} does not import ${other} (${name})`,
        );
        assert.ok(part !== 'features' || other !== 'features', 'a feature never imports a feature');
        if (!part.startsWith('core') && other.startsWith('core')) {
          assert.ok(DOORS.has(name), `core is entered by its index (${name})`);
        }
      }
    });
  }
});

describe('who knows which module', () => {
  const KNOWN: readonly (readonly [module: RegExp, parts: RegExp])[] = [
    [/^vscode$/, /^(?:vscode|features|extension\.ts|reader\.ts)$/],
    [/^node:/, /^(?:platform|cli)$/],
    [/^yaml$/, /^core\/glossary$/],
  ];
  test('every module is imported where it belongs, and no other is there', () => {
    for (const { file, imports } of sources) {
      for (const name of imports.filter((each) => !each.startsWith('src/'))) {
        const rule = KNOWN.find(([module]) => module.test(name));
        assert.ok(rule, `${file} imports ${name}`);
        assert.match(partOf(file), rule[1], `${file} imports ${name}`);
      }
    }
  });

  test('bundles that leave the YAML parser to dist/yaml.js find every name there', () => {
    const named = (text: string, verb: string) =>
      [...text.matchAll(new RegExp(`^${verb} \\{([^}]*)\\} from 'yaml';`, 'gm'))]
        .flatMap(([, list = '']) => list.split(','))
        .map((name) => name.trim())
        .filter((name) => /^\w+$/.test(name));
    const parser = sources.find(({ file }) => file === 'src/core/glossary/yaml-parser.ts');
    const answered = named(parser?.text ?? '', 'export');
    const asked = new Set(sources.flatMap(({ text }) => named(text, 'import')));
    assert.ok(asked.size > 3, [...asked].join());
    assert.deepEqual(
      [...asked].filter((name) => !answered.includes(name)),
      [],
    );
  });

  test('the core compiles without types of VS Code, Node or the DOM', () => {
    const config = JSON.parse(fs.readFileSync('src/core/tsconfig.json', 'utf8')) as {
      compilerOptions: { types?: unknown; lib?: string[] };
      include?: unknown;
    };
    assert.deepEqual(config.compilerOptions.types, []);
    assert.ok(
      config.compilerOptions.lib?.every((lib) => /^es20\d\d/i.test(lib)),
      'no DOM among the libraries',
    );
    assert.deepEqual(config.include, ['.']);
  });

  test('nothing in the core or the extension waits for a network or runs a text', () => {
    for (const { file, text } of sources) {
      assert.doesNotMatch(
        text,
        /\bfetch\(|XMLHttpRequest|\beval\(|new Function\(|child_process/,
        file,
      );
    }
  });
});

describe('files are small and say what they are for', () => {
  for (const { file, text } of sources) {
    test(file, () => {
      assert.ok(text.split('\n').length <= 300, 'at most 300 lines');
      if (file.endsWith('.d.ts')) return;
      assert.match(text, /^\/\*\*/, 'it opens by saying what it is for');
      const lines = text.split('\n');
      lines.forEach((line, i) => {
        const exported =
          /^export (?:abstract |async )?(?:function\*?|class|const|interface|type) (\w+)/.exec(
            line,
          )?.[1];
        if (exported === undefined) return;
        assert.match(lines[i - 1] ?? '', /\*\/$/, `${exported} has a doc sentence (line ${i + 1})`);
      });
    });
  }
});

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly contributes: Readonly<Record<string, unknown>>;
}

const manifestText = fs.readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText) as Manifest;
const strings = JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Readonly<
  Record<string, string>
>;
const { contributes } = manifest;
/** The sources of the extension; the core and the command line name nothing of VS Code. */
const extension = sources.filter(({ file }) => /^src\/(?:vscode|features|extension)/.test(file));
const extensionText = extension.map(({ text }) => text).join('\n');

const commands = (contributes['commands'] as { command: string }[]).map(({ command }) => command);
const settings = Object.keys((contributes['configuration'] as { properties: object }).properties);
const colours = (contributes['colors'] as { id: string }[]).map(({ id }) => id);
const views = Object.values(contributes['views'] as Record<string, { id: string }[]>)
  .flat()
  .map(({ id }) => id);

/** Ids that are no contributions: commands of links only, the id of the status item. */
const OWN = [
  ...['corpusReader.reveal', 'corpusReader.showList'],
  ...['corpusReader.status', 'corpusReader.reports', 'corpusReader.added'],
  'corpusReader.showPlaces',
];

/** Ids `corpusReader.…` that stand in the sources as a whole string. */
function idsInSources(): Set<string> {
  return new Set(
    [...extensionText.matchAll(/['"](corpusReader\.[\w.]+)['"]/g)].map((match) => match[1] ?? ''),
  );
}

/** Whether an id, or the part of it behind `corpusReader.`, stands in the sources. */
function isNamed(id: string): boolean {
  const short = id.replace(/^corpusReader\./, '');
  return extensionText.includes(`'${id}'`) || extensionText.includes(`'${short}'`);
}

describe('the manifest and the sources agree', () => {
  test('every command is registered', () => {
    for (const id of commands) assert.ok(isNamed(id), `${id} stands in the sources`);
  });
  test('every view is filled', () => {
    for (const id of views) assert.ok(isNamed(id), `${id} stands in the sources`);
  });
  test('every setting is read', () => {
    for (const id of settings) {
      const last = id.split('.').at(-1) ?? '';
      assert.ok(isNamed(id) || extensionText.includes(`'${last}'`), `${id} stands in the sources`);
    }
  });
  test('every colour is used', () => {
    for (const id of colours) {
      const stem = id
        .replace(/^corpusReader\./, '')
        .replace(/(?:Foreground|Background|Border)$/, '');
      assert.ok(isNamed(id) || extensionText.includes(stem), `${id} stands in the sources`);
    }
  });
  test('every colour has its four defaults', () => {
    for (const { id, defaults } of contributes['colors'] as { id: string; defaults: object }[]) {
      assert.deepEqual(
        Object.keys(defaults).toSorted(),
        ['dark', 'highContrast', 'highContrastLight', 'light'],
        id,
      );
    }
  });
  test('names as tokens have the colours of their marks, in each kind of theme', () => {
    const { 'editor.semanticTokenColorCustomizations': tokens } = contributes[
      'configurationDefaults'
    ] as Record<string, Record<string, { rules?: Record<string, string> }>>;
    const themes = [
      ['dark', '*Dark*'],
      ['light', '*Light*'],
      ['highContrast', '*High Contrast'],
      ['highContrastLight', '*High Contrast Light'],
    ] as const;
    const types = (contributes['semanticTokenTypes'] as { id: string }[]).map(({ id }) => id);
    const kinds = types.filter((id) => id !== 'corpusReaderName');
    assert.equal(kinds.length, 6);
    for (const [theme, pattern] of themes) {
      const key = Object.keys(tokens ?? {}).find((each) => each.includes(`[${pattern}]`)) ?? '';
      for (const id of kinds) {
        const kind = id.replace('corpusReader', '').toLowerCase();
        const colour = (
          contributes['colors'] as { id: string; defaults: Record<string, string> }[]
        ).find((each) => each.id === `corpusReader.${kind}Foreground`);
        assert.equal(tokens?.[key]?.rules?.[id], colour?.defaults[theme], `${id} in ${theme}`);
      }
    }
  });
  test('every id of ours in the sources is contributed, or ours alone', () => {
    // VS Code makes a command for each view that moves the focus there.
    const focus = views.map((id) => `${id}.focus`);
    const inManifest = [...manifestText.matchAll(/corpusReader\.[\w.]+/g)].map(([id]) => id);
    const known = new Set([...settings, ...colours, ...views, ...focus, ...inManifest, ...OWN]);
    for (const id of idsInSources()) assert.ok(known.has(id), `${id} is contributed`);
  });
  test('commands in menus, keys and the walkthrough are contributed', () => {
    const named = [...manifestText.matchAll(/"command": ?"(corpusReader\.[\w.]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    const linked = [...manifestText.matchAll(/command:(corpusReader\.[\w.]+)/g)].map(
      (match) => match[1] ?? '',
    );
    const inTexts = Object.values(strings).flatMap((text) =>
      [...text.matchAll(/command:(corpusReader\.[\w.]+)/g)].map((match) => match[1] ?? ''),
    );
    for (const id of [...named, ...linked, ...inTexts])
      assert.ok(commands.includes(id) || views.some((view) => id.startsWith(view)), id);
  });
  test('every %key% has its text, and every text its key', () => {
    const used = new Set(
      [...manifestText.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? ''),
    );
    for (const key of used) assert.ok(strings[key], `package.nls.json has ${key}`);
    for (const key of Object.keys(strings)) assert.ok(used.has(key), `package.json uses ${key}`);
  });
  test('no command, view or setting has a text of its own in the manifest', () => {
    for (const { command, title } of contributes['commands'] as {
      command: string;
      title: string;
    }[]) {
      assert.match(title, /^%.+%$/, command);
    }
    const { properties } = contributes['configuration'] as {
      properties: Record<string, Record<string, unknown>>;
    };
    for (const [id, setting] of Object.entries(properties)) {
      assert.match(String(setting['description'] ?? setting['markdownDescription']), /^%.+%$/, id);
    }
  });
  test('names begin with corpusReader', () => {
    for (const id of [...commands, ...settings, ...colours, ...views])
      assert.match(id, /^corpusReader\./);
  });
  test('the change log tells of this version', () => {
    const log = fs.readFileSync('CHANGELOG.md', 'utf8');
    assert.match(log, new RegExp(`^## .*${manifest.version.replaceAll('.', '\\.')}`, 'm'));
  });
});
