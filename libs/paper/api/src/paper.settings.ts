/** What the process decides about papers; provided by apps/api. */
export abstract class PaperSettings {
  /** Address of a Gotenberg service; null: LibreOffice of this machine makes the PDFs. */
  abstract readonly gotenberg: string | null;
  /** Program file of LibreOffice; null: the first `soffice` on PATH. */
  abstract readonly soffice: string | null;
  /** Takes one line of the log. */
  abstract readonly log: (line: Readonly<Record<string, unknown>>) => void;
}
