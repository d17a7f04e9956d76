/** Bytes of a file at most; reports with pictures have a few. */
export const REPORT_FILE_MOST = 8 * 1024 * 1024;

/** The text of a file, a paragraph or a row of a table a line. */
export interface ReportText {
  readonly text: string;
}
