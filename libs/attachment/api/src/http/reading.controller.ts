import { Controller, Get, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { ATTACHABLE, type AttachableKind, type AttachmentsOfRecord, attachmentErrors, attachmentPaths } from '@tiepdan/attachment/contract';
import { StoredFiles, sendFile } from '@tiepdan/file/api';
import { fileErrors } from '@tiepdan/file/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import type { Request, Response } from 'express';
import { publicName } from '../attachment-rows.js';
import { ContentQuery } from '../attachment.body.js';
import { AttachmentQueries } from '../attachment.queries.js';
import { uniqueNames } from '../attachment.rules.js';
import { sendArchive } from '../send-archive.js';
import { namedAfter } from './named-after.js';

/** The files of one kind of record, for who may read the record. */
export function readingControllerOf(kind: AttachableKind): Type<unknown> {
  const { read } = ATTACHABLE[kind];

  @ApiTags('attachment')
  @Controller()
  class Reading {
    constructor(
      readonly queries: AttachmentQueries,
      readonly files: StoredFiles,
    ) {}

    @Get(attachmentPaths.list(kind, ':id'))
    @Permission(read)
    @Answers('AttachmentsOfRecord')
    list(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<AttachmentsOfRecord> {
      return this.queries.list(actor, kind, id);
    }

    @Get(attachmentPaths.archive(kind, ':id'))
    @Permission(read)
    @ApiProduces('application/zip')
    @Answers(null, attachmentErrors, fileErrors)
    async archive(@CurrentActor() actor: Actor, @RecordId() id: string, @Res() response: Response): Promise<void> {
      const { record, rows } = await this.queries.all(actor, kind, id);
      const names = uniqueNames(rows.map((row) => publicName(row, record)));
      const open = async (fileId: string) => (await this.files.open(actor.officeId, fileId)).stream();
      const entries = rows.map(({ fileId, createdAt }, index) => ({ name: names[index] ?? '', on: createdAt, open: () => open(fileId) }));
      await sendArchive(response, `Tệp đính kèm ${record.number.replace(/[\\/]/g, '-')}.zip`, entries);
    }

    @Get(attachmentPaths.content(kind, ':id', ':fileId'))
    @Permission(read)
    @ApiProduces('application/octet-stream')
    @Answers(null, attachmentErrors, fileErrors)
    async content(@CurrentActor() actor: Actor, @RecordId() id: string, @RecordId('fileId') fileId: string, @Query() query: ContentQuery, @Req() request: Request, @Res() response: Response): Promise<void> {
      const { file, name } = await this.queries.content(actor, kind, id, fileId);
      await sendFile(request, response, file, { name, inline: query.inline ?? false });
    }
  }
  return namedAfter(kind, 'Files', Reading);
}
