// Where things lie in this checkout; every script names its files from here.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder, absolute. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * An absolute path inside the checkout.
 * @param {...string} parts
 */
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** What tests and tools write and may be thrown away at any time. */
export const CACHE = inRoot('.cache');

/** Where VS Code hosts and their profiles lie: large, made on demand, never committed. */
export const VSCODE_TEST = inRoot('.vscode-test');
