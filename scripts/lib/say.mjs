// Progress for people and for logs: one line when a slow step starts to take time, one when it is done.

const started = Date.now();
/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Prints one line.
 * @param {string} text
 */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Runs a slow step, saying when it starts, every ten seconds while it lasts, and how long it took.
 * @template T
 * @param {string} what such as "Building the extension"
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const since = Date.now();
  say(`- ${what} …`);
  const beat = setInterval(() => say(`  … still ${lowerFirst(what)} (${seconds(since)})`), 10_000);
  try {
    const result = await work();
    say(`  done in ${seconds(since)}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

/** How long this process has been running, as text. */
export function sinceStart() {
  return seconds(started);
}

/** An error whose message is meant for the person at the terminal: printed without a stack. */
export class PlainError extends Error {}

/**
 * Runs a script's main function: prints a plain error as one line, any other with its stack, and exits 1.
 * @param {() => Promise<void>} main
 */
export function runMain(main) {
  main().catch((error) => {
    process.exitCode = 1;
    const plain = error instanceof PlainError || 'errors' in Object(error); // esbuild has shown its errors already
    console.error(plain ? `\n${error.message}` : error);
  });
}

/** @param {string} text */
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
