/** Words that are no names stay readable where an incident's band lies behind them. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { contrast, over } from '../ui/driver/colour.ts';
import type { Colour } from '../ui/driver/colour.ts';

interface Rule {
  readonly scope: string | readonly string[];
  readonly settings: { readonly foreground: string };
}

const { contributes } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  contributes: {
    colors: { id: string; defaults: Record<string, string> }[];
    configurationDefaults: {
      'editor.tokenColorCustomizations': Record<string, { textMateRules: Rule[] }>;
    };
  };
};

function colour(hex: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 255] = (hex.match(/[\da-f]{2}/gi) ?? []).map(
    (part) => Number.parseInt(part, 16),
  );
  return [red, green, blue, alpha / 255];
}

const THEMES = [
  ['Light', 'light', '#FFFFFF'],
  ['Dark', 'dark', '#1F1F1F'],
] as const;

describe('words on a band', () => {
  for (const [name, kind, background] of THEMES) {
    const band = contributes.colors.find(({ id }) => id === 'corpusReader.incidentBackground');
    const behind = over(colour(band?.defaults[kind] ?? ''), colour(background));
    const rules = Object.entries(
      contributes.configurationDefaults['editor.tokenColorCustomizations'],
    )
      .filter(([themes]) => themes.includes(name))
      .flatMap(([, { textMateRules }]) => textMateRules);
    for (const scope of ['comment.citation', 'constant.numeric.date', 'constant.numeric.figure']) {
      test(`${scope} in themes that are ${kind}`, () => {
        const rule = rules.find((each) => [each.scope].flat().includes(`${scope}.essay`));
        const ratio = contrast(colour(rule?.settings.foreground ?? ''), behind);
        assert.ok(ratio >= 4.5, `a contrast of ${ratio.toFixed(2)}`);
      });
    }
  }
});
