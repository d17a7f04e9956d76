import { Body, Controller, Header, HttpCode, Post, Put, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ATTACHABLE, type AttachableKind, type AttachmentsOfRecord, type OpenedAttachmentList, attachmentErrors, attachmentPaths } from '@tiepdan/attachment/contract';
import { sealingErrors } from '@tiepdan/citizen/contract';
import { fileErrors } from '@tiepdan/file/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { AnswerNotKept, Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { AttachFiles } from '../actions/attach.js';
import { CorrectAttachment } from '../actions/correct.js';
import { OpenAttachments } from '../actions/open.js';
import { RemoveAttachment } from '../actions/remove.js';
import { AttachBody, AttachmentVersionBody, CorrectAttachmentBody, OpenAttachmentsBody } from '../attachment.body.js';
import { namedAfter } from './named-after.js';

/** Attaching to one kind of record, for who writes such records. */
export function attachingControllerOf(kind: AttachableKind): Type<unknown> {
  const { write } = ATTACHABLE[kind];

  @ApiTags('attachment')
  @Controller()
  class Attaching {
    constructor(
      readonly attaching: AttachFiles,
      readonly correcting: CorrectAttachment,
      readonly removing: RemoveAttachment,
    ) {}

    @Post(attachmentPaths.list(kind, ':id'))
    @Permission(write)
    @Answers('AttachmentsOfRecord', attachmentErrors, fileErrors, sealingErrors)
    attach(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: AttachBody): Promise<AttachmentsOfRecord> {
      return this.attaching.run(actor, kind, id, body);
    }

    @Put(attachmentPaths.one(kind, ':id', ':fileId'))
    @Permission(write)
    @Answers('WrittenRecord', attachmentErrors, fileErrors, sealingErrors)
    correct(@CurrentActor() actor: Actor, @RecordId() recordId: string, @RecordId('fileId') id: string, @Body() body: CorrectAttachmentBody): Promise<WrittenRecord> {
      return this.correcting.run(actor, { kind, recordId, id }, body);
    }

    @Post(attachmentPaths.remove(kind, ':id', ':fileId'))
    @HttpCode(200)
    @Permission(write)
    @Answers('WrittenRecord', attachmentErrors)
    remove(@CurrentActor() actor: Actor, @RecordId() recordId: string, @RecordId('fileId') id: string, @Body() { version }: AttachmentVersionBody): Promise<WrittenRecord> {
      return this.removing.run(actor, { kind, recordId, id }, version);
    }

    @Post(attachmentPaths.restore(kind, ':id', ':fileId'))
    @HttpCode(200)
    @Permission(write)
    @Answers('WrittenRecord', attachmentErrors)
    restore(@CurrentActor() actor: Actor, @RecordId() recordId: string, @RecordId('fileId') id: string, @Body() { version }: AttachmentVersionBody): Promise<WrittenRecord> {
      return this.removing.restore(actor, { kind, recordId, id }, version);
    }
  }
  return namedAfter(kind, 'Attaching', Attaching);
}

/** Opening sealed files of one kind of record, for who may open identities. */
export function openingControllerOf(kind: AttachableKind): Type<unknown> {
  @ApiTags('attachment')
  @Controller()
  class Opening {
    constructor(readonly opening: OpenAttachments) {}

    @Post(attachmentPaths.open(kind, ':id'))
    @HttpCode(200)
    @Header('Cache-Control', 'no-store')
    @Permission('citizen.open-sealed')
    @AnswerNotKept() // it tells the files' own names: one entry, one reading
    @Answers('OpenedAttachmentList', attachmentErrors, fileErrors, sealingErrors)
    open(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: OpenAttachmentsBody): Promise<OpenedAttachmentList> {
      return this.opening.run(actor, kind, id, body);
    }
  }
  return namedAfter(kind, 'FileOpening', Opening);
}
