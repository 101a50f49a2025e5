// Stands in for the extension that checks YAML by schemas: it says about a few words what the real one would say by our
// schema, in the files that the schema is contributed for, so that a test can see whether anything is said twice.
const vscode = require('vscode');

const KEYS = ['altLabel', 'summary', 'relations'];
const CHECKED = /(?:^|\/)glossary\/[^/]*\.ya?ml$/;

/** Whether a setting of the real one leaves it to this extension. */
const asked = (what, { uri }) =>
  CHECKED.test(uri.path) && vscode.workspace.getConfiguration('yaml', uri).get(what, true);

exports.activate = (context) => {
  const problems = vscode.languages.createDiagnosticCollection('yaml-schema');
  const check = (document) => {
    if (document.languageId !== 'yaml') return;
    const found = asked('validate', document)
      ? [...document.getText().matchAll(/^ +(sumary):/gm)].map(({ index, 0: line }) => {
          const end = document.positionAt(index + line.length - 1);
          const range = new vscode.Range(end.translate(0, -'sumary'.length), end);
          return Object.assign(new vscode.Diagnostic(range, 'Property sumary is not allowed.'), {
            source: 'yaml-schema',
          });
        })
      : [];
    problems.set(document.uri, found);
  };
  vscode.workspace.textDocuments.forEach(check);
  context.subscriptions.push(
    problems,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidChangeConfiguration(() => vscode.workspace.textDocuments.forEach(check)),
    vscode.languages.registerCompletionItemProvider('yaml', {
      provideCompletionItems: (document) =>
        asked('completion', document)
          ? KEYS.map((key) => new vscode.CompletionItem(key, vscode.CompletionItemKind.Property))
          : [],
    }),
    vscode.languages.registerHoverProvider('yaml', {
      provideHover: (document, position) => {
        const range = document.getWordRangeAtPosition(position);
        const key = range && document.getText(range);
        return key === 'evidence' && asked('hover', document)
          ? new vscode.Hover('What the schema says of evidence.', range)
          : undefined;
      },
    }),
  );
};
