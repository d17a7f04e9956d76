import { Injectable } from '@nestjs/common';
import { Refusal } from '@tiepdan/platform/api';
import { REPORT_FILE_MOST, type ReportText, scrutinyErrors } from '@tiepdan/scrutiny/contract';
import { docxText } from './docx-text.js';
import { xlsxText } from './xlsx-text.js';

/** The text of a report that somebody has on file. The bytes are a stranger's: an archive is measured before it is opened. */
@Injectable()
export class ReadReportFile {
  /** @throws Refusal SCRUTINY.FILE_TOO_LARGE, FILE_UNKNOWN, NO_TEXT */
  async run(content: AsyncIterable<Buffer>): Promise<ReportText> {
    const bytes = await collected(content);
    const text = (await textOf(bytes))?.normalize('NFC').replaceAll('\u0000', '');
    if (text === undefined) throw new Refusal(scrutinyErrors, 'SCRUTINY.FILE_UNKNOWN');
    if (text.trim() === '') throw new Refusal(scrutinyErrors, 'SCRUTINY.NO_TEXT');
    return { text };
  }
}

async function collected(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > REPORT_FILE_MOST) throw new Refusal(scrutinyErrors, 'SCRUTINY.FILE_TOO_LARGE', { megabytes: REPORT_FILE_MOST / 1024 / 1024 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function textOf(bytes: Buffer): Promise<string | undefined> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return (await docxText(bytes)) ?? (await xlsxText(bytes).catch(() => null)) ?? undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A PDF or a picture is no text, even where its bytes happen to be letters.
    return /^%PDF|[\u0001-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
