// node scripts/host.mjs: installs the embedded VS Code and a browser for it under .vscode-test/, and says where they are.
import { ensureChromium } from './host/chromium.mjs';
import { ensureEmbedded } from './host/embedded.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runMain, say, sinceStart } from './lib/say.mjs';

runMain(async () => {
  await ensureInstalled();
  const { node, serverMain } = await ensureEmbedded();
  const { executable } = await ensureChromium();
  say(`Node:    ${node}\nVS Code: ${serverMain}\nBrowser: ${executable}\n(${sinceStart()})`);
});
