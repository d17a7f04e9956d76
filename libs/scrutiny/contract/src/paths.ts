export const scrutinyPaths = {
  /** The text of a report's file (.docx, .xlsx, .txt): the body is the file. Nothing is kept; figures are read and checked where the officer sits. */
  text: '/api/scrutiny/text',
} as const;
