/** Waiting for quiet: one call after the last of many. */

/** A call that waits, and can be dropped. */
export interface Debounced {
  (): void;
  dispose(): void;
}

/** Runs `action` once, `delay` milliseconds after the last call. */
export function debounce(delay: number, action: () => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
  return Object.assign(later, { dispose: () => clearTimeout(timer) });
}
