import {
  ATTACHMENTS_MOST,
  ATTACHMENT_KINDS,
  ATTACHMENT_NOTE_MOST,
  type AttachRequest,
  type AttachedFile,
  type AttachmentKind,
  type AttachmentVersion,
  type CorrectAttachmentRequest,
  type OpenAttachmentsRequest,
} from '@tiepdan/attachment/contract';
import { OPENING_REASON } from '@tiepdan/citizen/contract';
import { Flag, Id, Ids, OneOf, Parts, Text, Whole, fromQueryFlag } from '@tiepdan/platform/api';
import { FILE_NAME_MOST } from '@tiepdan/file/contract';
import { ArrayMinSize } from 'class-validator';

export class AttachedFileBody implements AttachedFile {
  @Id({ doc: 'The upload, sent by who attaches it' })
  uploadId!: string;

  @OneOf(ATTACHMENT_KINDS, { doc: 'What the file is to the record' })
  kind!: AttachmentKind;

  @Text({ max: ATTACHMENT_NOTE_MOST, optional: true })
  note?: string | null;
}

export class AttachBody implements AttachRequest {
  @Parts(() => AttachedFileBody, { min: 1, max: ATTACHMENTS_MOST, doc: 'All of them are attached, or none' })
  files!: AttachedFileBody[];
}

export class AttachmentVersionBody implements AttachmentVersion {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;
}

export class CorrectAttachmentBody extends AttachmentVersionBody implements CorrectAttachmentRequest {
  @OneOf(ATTACHMENT_KINDS)
  kind!: AttachmentKind;

  @Text({ max: FILE_NAME_MOST, optional: true, doc: 'Left out, the name stays; its ending stays in any case' })
  name?: string | null;

  @Text({ max: ATTACHMENT_NOTE_MOST, optional: true })
  note?: string | null;
}

export class OpenAttachmentsBody implements OpenAttachmentsRequest {
  @Ids({ max: ATTACHMENTS_MOST, doc: 'Which of the record’s sealed files' })
  @ArrayMinSize(1, { message: 'Chọn ít nhất 1 tệp.' })
  ids!: string[];

  @Text({ ...OPENING_REASON, doc: 'Why; the head reads it in the record of openings' })
  reason!: string;
}

export class ContentQuery {
  @fromQueryFlag
  @Flag({ optional: true, doc: 'true shows it in the page where its kind can be shown; else it is saved' })
  inline?: boolean | null;
}
