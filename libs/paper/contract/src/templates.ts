import type { PaperCode } from './papers.js';

/** A template may be this large, in bytes; so may the body of an upload. */
export const TEMPLATE_SIZE_MOST = 5_000_000;
/** Longest note on a version, in characters. */
export const TEMPLATE_NOTE_MOST = 300;

/** One line of the list of papers. */
export interface PaperRow {
  readonly code: PaperCode;
  /** Version in force; null while it is the system's own, which has not been printed from yet. */
  readonly version: number | null;
  /** Whether the office's own template is in force. */
  readonly own: boolean;
  /** Since when (instant) and by whom; null for the system's own. */
  readonly since: string | null;
  readonly byName: string | null;
  /** How many versions are kept. */
  readonly versions: number;
}
export interface PaperList {
  readonly papers: readonly PaperRow[];
  /** Whether PDFs can be made here at all. */
  readonly pdf: boolean;
}

/** One kept version of a paper's template. Versions stay: issued papers name the one they were made with. */
export interface TemplateVersion {
  readonly id: string;
  readonly version: number;
  /** The system's own, made from code, or a file of the office. */
  readonly origin: 'system' | 'office';
  readonly name: string;
  readonly note: string | null;
  readonly inForce: boolean;
  /** Bytes. */
  readonly size: number;
  readonly createdAt: string;
  /** Null for the system's own. */
  readonly createdByName: string | null;
}

export interface PaperView extends PaperRow {
  /** Newest first. */
  readonly templates: readonly TemplateVersion[];
  readonly pdf: boolean;
  /** Grows with each change of what is in force; a change names the one it saw. */
  readonly revision: number;
}

/** One thing wrong with a template. A `fault` keeps it from being used, a `warning` does not. */
export interface TemplateProblem {
  readonly severity: 'fault' | 'warning';
  /** A whole sentence, naming the field. */
  readonly message: string;
  /** Text around the place, as it stands in the file; null where it is about the whole file. */
  readonly where: string | null;
}

/** Answer to trying an uploaded file. */
export interface TemplateCheck {
  readonly problems: readonly TemplateProblem[];
  readonly usable: boolean;
}

/** An uploaded file becomes the version in force. */
export interface ReplaceTemplateRequest {
  readonly fileId: string;
  readonly note?: string | null;
  readonly revision: number;
}
/** A kept version, or (null) the system's own, is put in force. */
export interface PutInForceRequest {
  readonly templateId: string | null;
  readonly revision: number;
}
export interface TemplateChanged {
  readonly code: PaperCode;
  readonly version: number | null;
  readonly revision: number;
}

/** Files a paper can be had as. */
export const PAPER_FORMATS = { docx: 'Word (.docx)', pdf: 'PDF' } as const;
export type PaperFormat = keyof typeof PAPER_FORMATS;
