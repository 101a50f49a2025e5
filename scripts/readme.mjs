// npm run readme [-- --check]: writes the manifest's commands, settings and colours into README.md, so that it says what is true.
import fs from 'node:fs';
import { inRoot } from './lib/paths.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';

/** @param {string} file */
const readJson = (file) => JSON.parse(fs.readFileSync(inRoot(file), 'utf8'));

/** The README with its lists made anew. */
export function readmeText() {
  const { contributes } = readJson('package.json');
  const words = readJson('package.nls.json');
  /** @param {string} text */
  const said = (text) => text.replace(/%([^%]+)%/g, (whole, key) => words[key] ?? whole);
  /** @type {Map<string, string>} */
  const keys = new Map(contributes.keybindings.map((/** @type {any} */ k) => [k.command, k.key]));
  const commands = contributes.commands.map((/** @type {any} */ { command, title }) => {
    const key = keys.get(command);
    return `| ${said(title)} | ${key ? keyText(key) : ''} |`;
  });
  const settings = Object.entries(contributes.configuration.properties).map(
    ([name, /** @type {any} */ { default: value, markdownDescription, description }]) =>
      `| \`${name}\` | ${said(markdownDescription ?? description).replace(/\|/g, '\\|')} | \`${JSON.stringify(value).replace(/\|/g, '\\|')}\` |`,
  );
  const colours = contributes.colors.map((/** @type {any} */ { id }) => `\`${id}\``);
  let text = fs.readFileSync(inRoot('README.md'), 'utf8');
  text = fill(text, 'commands', `\n| Command | Key |\n|---|---|\n${commands.join('\n')}\n`);
  text = fill(
    text,
    'settings',
    `\n| Setting | What it does | Default |\n|---|---|---|\n${settings.join('\n')}\n`,
  );
  return fill(text, 'colours', colours.join(', '));
}

/** @param {string} key */
function keyText(key) {
  const chords = key.split(' ').map((chord) =>
    chord
      .split('+')
      .map((part) => `<kbd>${part.charAt(0).toUpperCase()}${part.slice(1)}</kbd>`)
      .join('+'),
  );
  return chords.join(' ');
}

/**
 * @param {string} text
 * @param {string} name
 * @param {string} content
 */
function fill(text, name, content) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new PlainError(`README.md has no place for the ${name}.`);
  return `${text.slice(0, from + open.length)}${content}${text.slice(to)}`;
}

async function main() {
  const text = readmeText();
  const same = text === fs.readFileSync(inRoot('README.md'), 'utf8');
  if (process.argv.includes('--check')) {
    if (!same)
      throw new PlainError('README.md does not say what the manifest says: npm run readme');
    return say('README.md says what the manifest says.');
  }
  fs.writeFileSync(inRoot('README.md'), text);
  say(same ? 'README.md was right.' : 'README.md written.');
}

if (process.argv[1] === inRoot('scripts', 'readme.mjs')) runMain(main);
