import { StreamableFile } from '@nestjs/common';
import { dispositionOf } from '@tiepdan/file/api';
import { FILE_KINDS, kindByName } from '@tiepdan/file/contract';
import type { PaperFile } from './paper-files.js';

/** The answer that gives a file out; `inline`: shown in the page, where the browser can. */
export function handOut({ name, bytes }: PaperFile, inline = false): StreamableFile {
  const kind = kindByName(name);
  return new StreamableFile(bytes, {
    type: kind ? FILE_KINDS[kind].mediaType : 'application/octet-stream',
    length: bytes.length,
    disposition: dispositionOf(name, inline && kind === 'pdf'),
  });
}
