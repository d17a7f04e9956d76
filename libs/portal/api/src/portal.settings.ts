/** What the process's settings say of the public pages. Counts hold for one server and one address, in one window. */
export abstract class PortalSettings {
  /** Address people type, without a slash at its end; QR codes point there. */
  abstract readonly publicUrl: string;
  /** Wrong codes of one address in a quarter of an hour. */
  abstract readonly wrongCodes: number;
  /** Wrong codes of all addresses in a quarter of an hour; beyond it an address is refused after a few of its own. */
  abstract readonly wrongCodesOverall: number;
  /** Milliseconds until a code that does not work is answered, whether it was looked at or refused. */
  abstract readonly refusalDelay: number;
  /** Registrations sent from one address in an hour. */
  abstract readonly registrations: number;
  /** Answers to the question after a visit from one address in an hour. */
  abstract readonly answers: number;
}
