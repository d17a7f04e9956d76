/** How a file is shown in the browser: by its own viewer of PDFs, as a picture, or not at all. */
export type FilePreview = 'pdf' | 'picture' | 'none';

/** One kind of file that records may hold. */
export interface FileKind {
  readonly label: string;
  /** What it is stored and served as; decided by the content, never by what the browser says. */
  readonly mediaType: string;
  /** The endings its name may have, in lower case. */
  readonly endings: readonly string[];
  readonly preview: FilePreview;
}

/** Every kind of file that is taken; whatever is none of these is refused. Archives and Office files with macros are not. */
export const FILE_KINDS = {
  pdf: { label: 'PDF', mediaType: 'application/pdf', endings: ['pdf'], preview: 'pdf' },
  jpeg: { label: 'ảnh JPEG', mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], preview: 'picture' },
  png: { label: 'ảnh PNG', mediaType: 'image/png', endings: ['png'], preview: 'picture' },
  webp: { label: 'ảnh WebP', mediaType: 'image/webp', endings: ['webp'], preview: 'picture' },
  tiff: { label: 'ảnh TIFF', mediaType: 'image/tiff', endings: ['tif', 'tiff'], preview: 'none' },
  heic: { label: 'ảnh HEIC', mediaType: 'image/heic', endings: ['heic', 'heif'], preview: 'none' },
  doc: { label: 'Word 97–2003', mediaType: 'application/msword', endings: ['doc'], preview: 'none' },
  docx: { label: 'Word', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'], preview: 'none' },
  xls: { label: 'Excel 97–2003', mediaType: 'application/vnd.ms-excel', endings: ['xls'], preview: 'none' },
  xlsx: { label: 'Excel', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'], preview: 'none' },
  odt: { label: 'OpenDocument', mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'], preview: 'none' },
  text: { label: 'văn bản thuần', mediaType: 'text/plain', endings: ['txt'], preview: 'none' },
  mp3: { label: 'ghi âm MP3', mediaType: 'audio/mpeg', endings: ['mp3'], preview: 'none' },
  m4a: { label: 'ghi âm M4A', mediaType: 'audio/mp4', endings: ['m4a'], preview: 'none' },
  wav: { label: 'ghi âm WAV', mediaType: 'audio/wav', endings: ['wav'], preview: 'none' },
  mp4: { label: 'ghi hình MP4', mediaType: 'video/mp4', endings: ['mp4'], preview: 'none' },
} as const satisfies Record<string, FileKind>;
export type FileKindName = keyof typeof FILE_KINDS;

/** The kinds in a sentence, as a refusal and the upload field name them. */
export const FILE_KIND_WORDS = 'PDF, ảnh (JPEG, PNG, WebP, TIFF, HEIC), Word, Excel, ODT, văn bản thuần (TXT), ghi âm và ghi hình (MP3, M4A, WAV, MP4)';

/** The kind whose names end so, or null. */
export function kindByName(name: string): FileKindName | null {
  const ending = endingOf(name);
  const found = (Object.entries(FILE_KINDS) as [FileKindName, FileKind][]).find(([, kind]) => kind.endings.includes(ending));
  return found?.[0] ?? null;
}

/** How a file of this media type can be shown. */
export function previewOf(mediaType: string): FilePreview {
  return (Object.values(FILE_KINDS) as readonly FileKind[]).find((kind) => kind.mediaType === mediaType)?.preview ?? 'none';
}

/** What stands after the last dot, in lower case; empty when there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** A name that tells nothing, for a file whose own name is sealed: `tep.pdf`. */
export function neutralName(mediaType: string, stem = 'tep'): string {
  const kind = (Object.values(FILE_KINDS) as readonly FileKind[]).find((each) => each.mediaType === mediaType);
  return kind?.endings[0] ? `${stem}.${kind.endings[0]}` : stem;
}
