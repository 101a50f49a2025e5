/**
 * A file system of which VS Code knows nothing: files in memory under a scheme of its own, which
 * nobody can search and which never tells of a change.
 */
import * as vscode from 'vscode';

/** Registers a file system that holds these files, by path; some paths may not be read, or none written. */
export function virtualFiles(
  scheme: string,
  files: Readonly<Record<string, string>>,
  refused: readonly string[] = [],
  isReadonly = false,
): vscode.Disposable {
  const texts = new Map(Object.entries(files).map(([path, text]) => [path, encode(text)]));
  const childrenOf = (folder: string) =>
    new Map(
      [...texts.keys()]
        .filter((path) => path.startsWith(`${folder.replace(/\/$/, '')}/`))
        .map((path) => path.slice(folder.replace(/\/$/, '').length + 1).split('/'))
        .map(([name = '', ...rest]) => [
          name,
          rest.length ? vscode.FileType.Directory : vscode.FileType.File,
        ]),
    );
  const readFile = ({ path }: vscode.Uri) => {
    if (refused.includes(path)) throw vscode.FileSystemError.NoPermissions(path);
    const text = texts.get(path);
    if (!text) throw vscode.FileSystemError.FileNotFound(path);
    return text;
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => {
      const text = texts.get(uri.path);
      if (!text && childrenOf(uri.path).size === 0) throw vscode.FileSystemError.FileNotFound(uri);
      const type = text ? vscode.FileType.File : vscode.FileType.Directory;
      return { type, ctime: 0, mtime: 1, size: text?.length ?? 0 };
    },
    readDirectory: ({ path }) => {
      if (refused.includes(path)) throw vscode.FileSystemError.NoPermissions(path);
      if (childrenOf(path).size === 0) throw vscode.FileSystemError.FileNotFound(path);
      return [...childrenOf(path)];
    },
    readFile,
    writeFile: ({ path }, content) => void texts.set(path, content),
    createDirectory: () => undefined,
    delete: ({ path }) => void texts.delete(path),
    rename: () => {
      throw vscode.FileSystemError.NoPermissions();
    },
  };
  return vscode.workspace.registerFileSystemProvider(scheme, provider, {
    isCaseSensitive: true,
    isReadonly,
  });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
