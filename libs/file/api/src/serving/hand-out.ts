import { StreamableFile } from '@nestjs/common';
import { FILE_KINDS, kindByName } from '@tiepdan/file/contract';
import { dispositionOf } from './disposition.js';

/** A file that the product made for whoever asked, with the name it is saved under. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The answer that gives a made file out; `inline`: a PDF is shown in the page. Whoever lets data leave the system notes it in the audit record. */
export function handOut({ name, bytes }: MadeFile, inline = false): StreamableFile {
  const kind = kindByName(name);
  return new StreamableFile(bytes, {
    type: kind ? FILE_KINDS[kind].mediaType : 'application/octet-stream',
    length: bytes.length,
    disposition: dispositionOf(name, inline && kind === 'pdf'),
  });
}
