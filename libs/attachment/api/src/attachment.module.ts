import { Module } from '@nestjs/common';
import { ATTACHABLE, type AttachableKind } from '@tiepdan/attachment/contract';
import { CitizenModule } from '@tiepdan/citizen/api';
import { FileModule } from '@tiepdan/file/api';
import { AttachFiles } from './actions/attach.js';
import { CorrectAttachment } from './actions/correct.js';
import { OpenAttachments } from './actions/open.js';
import { RemoveAttachment } from './actions/remove.js';
import { AttachmentQueries } from './attachment.queries.js';
import { readingControllerOf } from './http/reading.controller.js';
import { attachingControllerOf, openingControllerOf } from './http/writing.controller.js';
import { SealWithRecord } from './sealed/seal-with-record.js';

const RECORDS = Object.keys(ATTACHABLE) as AttachableKind[];

/** Files on records, whatever the records are. */
@Module({
  imports: [CitizenModule, FileModule],
  controllers: RECORDS.flatMap((kind) => [readingControllerOf(kind), attachingControllerOf(kind), openingControllerOf(kind)]),
  providers: [AttachmentQueries, AttachFiles, CorrectAttachment, RemoveAttachment, OpenAttachments, SealWithRecord],
})
export class AttachmentModule {}
