import { neutralName } from '@tiepdan/file/contract';

/** What a file is to its record. */
export const ATTACHMENT_KINDS = {
  'petition-paper': 'Đơn',
  'identity-paper': 'Giấy tờ tùy thân',
  evidence: 'Tài liệu, bằng chứng',
  minutes: 'Biên bản',
  recording: 'Ghi âm, ghi hình',
  answer: 'Văn bản trả lời',
  other: 'Khác',
} as const;
export type AttachmentKind = keyof typeof ATTACHMENT_KINDS;

/** Most files that a record holds at a time; those that were removed do not count. */
export const ATTACHMENTS_MOST = 50;
/** Most characters of a remark on a file. */
export const ATTACHMENT_NOTE_MOST = 300;
/** How long an opened sealed file may be read by who opened it, in seconds. */
export const FILE_OPENED_FOR_SECONDS = 300;

/** A file as a record's page shows it. */
export interface AttachmentView {
  readonly id: string;
  readonly version: number;
  /** Counted on its record from 1, never given again: histories speak of files by number and never by name. */
  readonly number: number;
  readonly status: 'active' | 'removed';
  readonly kind: AttachmentKind;
  /** Of a sealed file a name that tells nothing: `Tệp 2 (kín).pdf`. */
  readonly name: string;
  /** Whether reading it needs an opening with a reason. */
  readonly sealed: boolean;
  /** Instant until which the reader may read the sealed file, ISO 8601 UTC; null when it was not opened by this reader. */
  readonly openedUntil: string | null;
  readonly size: number;
  readonly mediaType: string;
  readonly note: string | null;
  readonly createdByName: string;
  /** Instant, ISO 8601 UTC. */
  readonly createdAt: string;
}

/** The files of one record, by their numbers, removed ones too. */
export interface AttachmentsOfRecord {
  /** Whether what is attached from now on is sealed. */
  readonly sealed: boolean;
  readonly items: readonly AttachmentView[];
}

/** An uploaded file to be attached. */
export interface AttachedFile {
  /** `UploadedFile.id`, sent by who attaches it and on no record yet. */
  readonly uploadId: string;
  readonly kind: AttachmentKind;
  readonly note?: string | null;
}

/** All of them are attached, or none. */
export interface AttachRequest {
  readonly files: readonly AttachedFile[];
}

export interface CorrectAttachmentRequest {
  readonly version: number;
  readonly kind: AttachmentKind;
  /** Left out, the name stays; a sealed file's cannot be changed. */
  readonly name?: string | null;
  readonly note?: string | null;
}

/** Removes a file from its record, or puts it back. */
export interface AttachmentVersion {
  readonly version: number;
}

/** Opens sealed files of a record for a few minutes; the reason stands in the record of openings that the head reads. */
export interface OpenAttachmentsRequest {
  readonly ids: readonly string[];
  readonly reason: string;
}

/** The true name of an opened file: shown, never kept, never in an address or the name of a download. */
export interface OpenedAttachment {
  readonly id: string;
  readonly name: string;
  /** Instant, ISO 8601 UTC. */
  readonly openedUntil: string;
}
export type OpenedAttachmentList = readonly OpenedAttachment[];

/** What a sealed file is called everywhere, also when it is saved. */
export function sealedFileName(number: number, mediaType: string): string {
  return neutralName(mediaType, `Tệp ${number} (kín)`);
}

/** A file in a history: by number and kind. What its name may tell is not to be looked for in histories when a matter is sealed. */
export function attachmentInWords({ number, kind }: Pick<AttachmentView, 'number' | 'kind'>): string {
  return `Tệp ${number} (${ATTACHMENT_KINDS[kind].toLocaleLowerCase('vi')})`;
}
