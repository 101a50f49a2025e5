/** The bundled glossary's files as paths inside the extension; the build puts the list here, so nothing lists a directory at run time. */
declare const __BUNDLED_GLOSSARY__: { readonly files: readonly string[] };
