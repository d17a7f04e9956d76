/** Seals what must be kept but never read by whoever copies the database; filled by apps/api with the installation's keys. */
export interface SecretSealer {
  /** @param place what the value is bound to: put elsewhere, it does not open */
  seal(text: string, place: string): Buffer;
  /** @throws Error when the key is missing, or the value is not what was sealed there */
  open(sealed: Buffer, place: string): string;
  /** Whether it was sealed with the key that seals now. */
  current(sealed: Buffer): boolean;
}
