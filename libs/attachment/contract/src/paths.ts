import { ATTACHABLE, type AttachableKind } from './attachable.js';

const base = (kind: AttachableKind, recordId: string): string => `/api/${ATTACHABLE[kind].segment}/${recordId}/attachments`;

export const attachmentPaths = {
  /** GET the files of a record; POST attaches uploads. */
  list: base,
  /** Every file of a record in one archive; of a sealed record only after all were opened. */
  archive: (kind: AttachableKind, recordId: string) => `${base(kind, recordId)}/archive`,
  /** POST opens sealed files with a reason. */
  open: (kind: AttachableKind, recordId: string) => `${base(kind, recordId)}/opening`,
  /** PUT kind, name and remark. */
  one: (kind: AttachableKind, recordId: string, id: string) => `${base(kind, recordId)}/${id}`,
  /** `?inline=true` shows it in the page where its kind can be shown; ranges of bytes are given. */
  content: (kind: AttachableKind, recordId: string, id: string) => `${base(kind, recordId)}/${id}/content`,
  remove: (kind: AttachableKind, recordId: string, id: string) => `${base(kind, recordId)}/${id}/removal`,
  restore: (kind: AttachableKind, recordId: string, id: string) => `${base(kind, recordId)}/${id}/restoration`,
} as const;
