/** The bundled glossary's files as paths inside the extension; the build puts the list here, so nothing lists a directory at run time. */
declare const __BUNDLED_GLOSSARY__: { readonly files: readonly string[] };

/** A hash of each of these files, with the code that reads it; the build packs what is read of a file under its path, `#` and this. */
declare const __BUNDLED_MARKS__: readonly string[];

/** A hash of the code that reads glossaries, put in by the build: what another code read is not used. */
declare const __READER_ID__: string;
/** What a CommonJS module is given: in Node all modules, in a web worker `vscode` only. */
declare function require(id: string): unknown;
