import { formErrors } from '@tiepdan/form/contract';
import type { PdfMaker } from '@tiepdan/paper/api';
import { Refusal } from '@tiepdan/platform/api';
import type { FormsFile } from './forms-file.js';
import { formsXlsx } from './forms-xlsx.js';

/** The kinds of files that forms are handed out as. */
export type FormsFormat = 'xlsx' | 'pdf';

/** The forms as a workbook, or as the PDF of that very workbook. Whoever cannot have the PDF has the workbook. @throws Refusal FORM.NO_PDF */
export async function writtenForms(file: FormsFile, format: FormsFormat, pdfs: PdfMaker): Promise<Buffer> {
  const xlsx = await formsXlsx(file);
  if (format === 'xlsx') return xlsx;
  const pdf = await pdfs.make(xlsx).catch((failure: unknown) => {
    if (failure instanceof Refusal) return null;
    throw failure;
  });
  if (!pdf) throw new Refusal(formErrors, 'FORM.NO_PDF');
  return pdf;
}
