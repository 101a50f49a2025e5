// The embedded VS Code: the server and workbench inside the npm package code-server, on a Node that can run it. No
// compiler, no system package, nothing outside this checkout.
import fs from 'node:fs';
import path from 'node:path';
import { npm } from '../lib/run.mjs';
import { step } from '../lib/say.mjs';
import { ensurePart } from './parts.mjs';

/** The newest major version of Node that the server needs. */
const NODE_MAJOR = 24;

/** What the server can do without: assistants, containers, single sign-on, native loggers and Windows. */
const NEEDLESS_DEPENDENCIES = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/native-watchdog',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
];

const NEEDLESS_EXTENSIONS = [
  'copilot',
  'mermaid-markdown-features',
  'ms-vscode.js-debug',
  'microsoft-authentication',
];

/** Folders of prebuilt binaries, of which one belongs to this machine. */
const PREBUILT = ['node_modules/@vscode/ripgrep-universal/bin', 'node_modules/node-pty/prebuilds'];

/**
 * @typedef {object} Embedded
 * @property {string} node a Node that can run the server
 * @property {string} serverMain the server's entry file
 */

/**
 * Installs what is missing of the embedded VS Code and says where it is.
 * @returns {Promise<Embedded>}
 */
export async function ensureEmbedded() {
  const node = await ensureNode();
  const codeServer = await ensurePart({
    what: 'VS Code for the browser (46 MB)',
    pinned: 'code-server',
    without: NEEDLESS_EXTENSIONS.map((name) => `lib/vscode/extensions/${name}`),
    finish: (folder) => installServerDependencies(path.join(folder, 'lib', 'vscode')),
  });
  return { node, serverMain: path.join(codeServer, 'lib', 'vscode', 'out', 'server-main.js') };
}

async function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  const windows = process.platform === 'win32';
  const appleSilicon = process.platform === 'darwin' && process.arch === 'arm64';
  const platform = windows ? 'win' : process.platform;
  const folder = await ensurePart({
    what: `Node.js ${NODE_MAJOR} to run it (50 MB)`,
    pinned: 'node',
    package: `${appleSilicon ? 'node-bin' : 'node'}-${platform}-${process.arch}`,
    without: ['include', 'share'],
  });
  return path.join(folder, 'bin', windows ? 'node.exe' : 'node');
}

/** @param {string} folder */
async function installServerDependencies(folder) {
  const manifest = path.join(folder, 'package.json');
  const content = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  for (const name of NEEDLESS_DEPENDENCIES) {
    delete content.dependencies[name];
    for (const key of Object.keys(content.overrides)) {
      if (key.replace(/(?<=.)@.*/, '') === name) delete content.overrides[key];
    }
  }
  fs.writeFileSync(manifest, JSON.stringify(content, null, 2));
  const args = [
    'install',
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-save',
  ];
  await step('Installing what VS Code needs', () => npm(args, { cwd: folder }));
  const mine = `${process.platform}-${process.arch}`;
  for (const prebuilt of PREBUILT) {
    for (const name of fs.readdirSync(path.join(folder, prebuilt))) {
      if (name !== mine) fs.rmSync(path.join(folder, prebuilt, name), { recursive: true });
    }
  }
}
