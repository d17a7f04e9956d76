/**
 * The attempts of one form: keys of what it has sent without learning what became of it. The next save goes out under the same
 * key, also when a letter was mended meanwhile, so that the server can tell that the earlier one has been written.
 */
export class FormAttempt {
  /** By method and address. */
  readonly lost = new Map<string, string>();
}

let current: FormAttempt | null = null;

/** Runs `write`; what it asks of the server before it waits for anything belongs to `attempt`. */
export function duringAttempt<T>(attempt: FormAttempt, write: () => Promise<T>): Promise<T> {
  const before = current;
  current = attempt;
  try {
    return write();
  } finally {
    current = before;
  }
}

/** The form that is being saved just now; null when a write comes from elsewhere. */
export const currentAttempt = (): FormAttempt | null => current;
