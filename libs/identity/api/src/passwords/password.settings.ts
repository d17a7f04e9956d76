/** What the process decides for passwords; provided by apps/api. */
export abstract class PasswordSettings {
  /** File of SHA-1 hashes of passwords that leaked, in ascending order; null: only the list that comes with the application is asked. */
  abstract readonly breachedFile: string | null;
}
