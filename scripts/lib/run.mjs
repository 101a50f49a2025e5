// Runs other programs: quietly (the output is shown when the program fails) or with its output passed through.
import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';
import { PlainError } from './say.mjs';

const onWindows = process.platform === 'win32';

/**
 * The command line that starts npm, whatever started this script.
 * @returns {readonly string[]}
 */
function npmCommand() {
  const fromNpm = process.env['npm_execpath'];
  if (fromNpm?.endsWith('.js')) return [process.execPath, fromNpm];
  return [onWindows ? 'npm.cmd' : 'npm'];
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string>} [env] added to this process's environment
 * @property {boolean} [quiet] collect the output instead of showing it
 */

/**
 * Runs a program to its end and answers its exit code and, when quiet, its output.
 * @param {readonly string[]} command
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string, stdout: string }>}
 */
export function run([program = '', ...args], { cwd = ROOT, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: onWindows && program.endsWith('.cmd'),
    });
    const endWithUs = () => void child.kill();
    process.once('exit', endWithUs);
    let output = '';
    let stdout = '';
    child.stdout?.on('data', (data) => {
      output += data;
      stdout += data;
    });
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('exit', endWithUs);
      resolve({ code: code ?? (signal ? 1 : 0), output, stdout });
    });
  });
}

/**
 * Runs a program quietly and fails, with the end of its output, when it does.
 * @param {readonly string[]} command
 * @param {RunOptions} [options]
 * @returns {Promise<string>} what it printed to its standard output
 */
export async function must(command, options = {}) {
  const { code, output, stdout } = await run(command, { ...options, quiet: true });
  if (code === 0) return stdout;
  throw new PlainError(`"${command.join(' ')}" failed (${code}):\n${output.slice(-4000)}`);
}

/**
 * Runs npm quietly and fails when it does.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function npm(args, options = {}) {
  return must([...npmCommand(), ...args], options);
}
