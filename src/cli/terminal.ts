/** Where the command line prints. */

/** Lines to standard output and to standard error. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}
