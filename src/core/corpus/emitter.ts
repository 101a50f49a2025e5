/** Events out of the core. */
import type { Disposable } from '../ports.ts';

/** Calls its listeners, in the order in which they came; a listener may leave while being called. */
export class Emitter<T> {
  readonly #listeners = new Set<(event: T) => void>();

  /** Adds a listener until what is returned is disposed of. */
  readonly on = (listener: (event: T) => void): Disposable => {
    // A closure of its own, so that the same function may listen twice.
    const own = (event: T) => listener(event);
    this.#listeners.add(own);
    return { dispose: () => void this.#listeners.delete(own) };
  };

  /** Calls every listener. */
  fire(event: T): void {
    for (const listener of this.#listeners) listener(event);
  }
}
