/** What the core asks of the YAML parser: bundles that leave it to `dist/yaml.js` find it there. */
export { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
