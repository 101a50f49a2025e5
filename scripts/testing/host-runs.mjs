// Which suites run in which extension host.
import { inRoot } from '../lib/paths.mjs';
import { makeTranslated, makeVariant, withoutListing } from './variant.mjs';

/**
 * The runs of the host tests for an extension. In the web worker the bundled glossary is read by a variant whose
 * extension folder cannot be listed, as in vscode.dev.
 * @param {string} extension its folder
 * @returns {Promise<readonly import('./host.mjs').HostRun[]>}
 */
export async function hostRuns(extension) {
  const unlisted = await makeVariant('without-listing', [withoutListing()]);
  const translated = await makeTranslated('translated');
  return [
    { stage: 'extension host, own glossary', suite: 'own', kind: 'node', extension },
    { stage: 'extension host, bundled glossary', suite: 'bundled', kind: 'node', extension },
    { stage: 'web worker host, own glossary', suite: 'own', kind: 'web', extension },
    {
      stage: 'web worker host, bundled glossary, no listing',
      suite: 'bundled',
      kind: 'web',
      extension: unlisted,
    },
    {
      stage: 'extension host, another language',
      suite: 'translated',
      fixture: 'own',
      kind: 'node',
      language: 'de',
      extension: translated,
    },
    ...bothHosts({ stage: 'bad input', suite: 'hostile', fixture: 'own', extension }),
    ...bothHosts({ stage: 'Restricted Mode', suite: 'restricted', restricted: true, extension }),
    ...bothHosts({ stage: 'several roots', suite: 'roots', open: 'workspace', extension }),
    ...bothHosts({
      stage: 'beside the YAML extension',
      suite: 'yaml-server',
      fixture: 'own',
      beside: inRoot('test', 'stubs', 'vscode-yaml'),
      extension,
    }),
    ...bothHosts({ stage: 'no folder', suite: 'nofolder', open: 'nothing', extension }),
  ];
}

/**
 * The same run in Node and in the web worker.
 * @param {Omit<import('./host.mjs').HostRun, 'kind'>} hostRun
 * @returns {import('./host.mjs').HostRun[]}
 */
function bothHosts(hostRun) {
  return [
    { ...hostRun, stage: `extension host, ${hostRun.stage}`, kind: 'node' },
    { ...hostRun, stage: `web worker host, ${hostRun.stage}`, kind: 'web' },
  ];
}
