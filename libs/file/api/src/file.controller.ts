import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import { FILE_KINDS, FILE_NAME_MOST, type FileLimits, type UploadedFile, fileErrors, filePaths, neutralName } from '@tiepdan/file/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, Refusal } from '@tiepdan/platform/api';
import type { Request, Response } from 'express';
import { Scanner } from './checks/scanner.js';
import { FileQuery, UploadQuery } from './file.body.js';
import { FileSettings } from './file.settings.js';
import { sendFile } from './serving/send-file.js';
import { StoredFiles } from './stored-files.js';

/** Milliseconds that a sender may be silent in the middle of a file. */
const SILENCE_MOST = 60_000;
/** Milliseconds that the rest of a refused file may still take; then the line is cut. */
const REST_MOST = 5_000;

@ApiTags('file')
@Controller()
export class FileController {
  constructor(
    private readonly files: StoredFiles,
    private readonly settings: FileSettings,
    private readonly scanner: Scanner,
  ) {}

  /** The body is the file itself; it is read as it comes and never held whole. */
  @Post(filePaths.files)
  @Permission('file.upload')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('UploadedFile', fileErrors)
  async upload(@CurrentActor() actor: Actor, @Query() query: UploadQuery, @Req() request: Request): Promise<UploadedFile> {
    if (!request.is('application/octet-stream')) throw new Refusal(fileErrors, 'FILE.NOT_BYTES');
    const declared = Number(request.get('content-length'));
    // While the file comes; afterwards it is the scanner and the store that take their time.
    request.setTimeout(SILENCE_MOST, () => request.destroy()).once('end', () => request.setTimeout(0));
    try {
      const size = Number.isSafeInteger(declared) && request.get('content-length') !== undefined ? declared : null;
      return await this.files.take(actor, bodyOf(request), { name: query.name, sealed: query.sealed ?? false, size });
    } finally {
      cutOffRest(request);
    }
  }

  /** A look at one's own file before its record is saved; once a record has claimed it, it is read there. */
  @Get(filePaths.upload(':id'))
  @Permission('file.upload')
  @ApiProduces('application/octet-stream')
  @Answers(null, fileErrors)
  async read(@CurrentActor() actor: Actor, @RecordId() id: string, @Query() query: FileQuery, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { file, name } = await this.files.openUpload(actor, id);
    await sendFile(request, response, file, { name: name ?? neutralName(file.mediaType), inline: query.inline ?? false });
  }

  @Get(filePaths.limits)
  @Permission('file.upload')
  @Answers('FileLimits')
  limits(): FileLimits {
    return {
      sizeMost: this.settings.sizeMost,
      nameMost: FILE_NAME_MOST,
      endings: Object.values(FILE_KINDS).flatMap(({ endings }) => [...endings]),
      scanned: this.scanner.set,
    };
  }
}

/** The body as it comes; given up, the line is not cut, so that the refusal still reaches the sender. */
const bodyOf = (request: Request): AsyncIterable<Buffer> => request.iterator({ destroyOnReturn: false });

/** The server reads and forgets what is left of a refused file; a sender that goes on and on is cut off. */
function cutOffRest(request: Request): void {
  if (request.complete) return;
  request.resume();
  setTimeout(() => request.complete || request.destroy(), REST_MOST).unref();
}
