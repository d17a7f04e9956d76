/** The code that Node gives to an error of its own, such as `ENOENT`; null of every other. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
