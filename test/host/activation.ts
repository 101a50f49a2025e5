/** The extension starts by itself and brings what its manifest declares, in any workspace. */
import * as vscode from 'vscode';
import { equal, ok, present, until } from '../support/assert.ts';
import { describe, it } from '../support/host-runner.ts';
import { show } from './workspace.ts';

const ID = 'corpus-reader.corpus-reader';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** The tests of activation; they come first, while nothing has been opened. */
export function testActivation(essay: string): void {
  describe('activation', () => {
    it('an essay in the editor activates the extension', async () => {
      const extension = present(vscode.extensions.getExtension(ID), 'extension');
      await show(essay);
      await until('the activation', () => extension.isActive);
      equal(extension.extensionKind, hostKind(), 'it runs where this run wants it');
    });

    it('every declared command is registered', async () => {
      const { packageJSON } = present(vscode.extensions.getExtension<unknown>(ID), 'extension');
      const { commands } = (packageJSON as Manifest).contributes;
      ok(commands.length > 0, 'some commands are declared');
      const registered = new Set(await vscode.commands.getCommands(true));
      const missing = commands.filter(({ command }) => !registered.has(command));
      equal(missing.map(({ command }) => command).join(), '', 'declared but not registered');
    });
  });
}

/** A window of the embedded VS Code runs extensions in Node on the server, or in a worker beside the page. */
function hostKind(): vscode.ExtensionKind {
  return vscode.env.uiKind === vscode.UIKind.Web && 'importScripts' in globalThis
    ? vscode.ExtensionKind.UI
    : vscode.ExtensionKind.Workspace;
}
