/** The yaml package as it is installed; bundles hold only what parses the failsafe schema. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Yaml from 'yaml';

/** All of the package. */
export const wholeYaml = createRequire(join(process.cwd(), 'package.json'))('yaml') as typeof Yaml;
