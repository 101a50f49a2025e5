/** A folder that is not trusted: nothing in it is run, so everything works there. */
import * as vscode from 'vscode';
import { deepEqual, equal, match, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { hoversAt, markdownOf, show } from '../workspace.ts';

const ID = 'corpus-reader.corpus-reader';

describe('Restricted Mode', () => {
  it('the folder is not trusted, and the extension runs', async () => {
    await show('essays/rain.md');
    equal(vscode.workspace.isTrusted, false, 'trusted');
    await until('the activation', () => vscode.extensions.getExtension(ID)?.isActive);
  });

  it('names have their cards, and a setting of the folder may name its glossary', async () => {
    const { document } = await show('essays/rain.md');
    const hover = await until('a card', async () => (await hoversAt(document, 'Ottery'))[0]);
    match(markdownOf(hover), /Named by a setting of the folder/);
    deepEqual(await hoversAt(document, 'Brock'), [], 'only what the setting names is read');
  });

  it('incidents are told, and copied from the view', async () => {
    await show('essays/rain.md');
    await until('the incidents on the clipboard', async () => {
      await vscode.commands.executeCommand('corpusReader.copyIncidents');
      return /Flood of Ottery/.test(await vscode.env.clipboard.readText());
    });
  });

  it('the manifest says so', () => {
    const { packageJSON } = vscode.extensions.getExtension(ID) as { packageJSON: unknown };
    const { capabilities } = packageJSON as { capabilities: Record<string, unknown> };
    deepEqual(capabilities['untrustedWorkspaces'], { supported: true });
    equal(capabilities['virtualWorkspaces'], true);
  });
});
