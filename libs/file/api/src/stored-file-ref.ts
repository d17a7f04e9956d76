/** A file as a record refers to it. */
export interface StoredFileRef {
  /** Of the row in `stored_file`: what a record's own table keeps, as `(office_id, file_id)`. */
  readonly id: string;
  /** Bytes of the content, also where it is stored encrypted. */
  readonly size: number;
  readonly mediaType: string;
  /** Hexadecimal SHA-256 of the bytes in the store; null while a file waits to be sealed. Of a sealed file it tells nothing of the content. */
  readonly sha256: string | null;
  readonly sealed: boolean;
}

/** A file that a record has taken over. */
export interface ClaimedFile extends StoredFileRef {
  /** The upload it was: `UploadedFile.id`, as the form sent it. */
  readonly uploadId: string;
  /** Its name; null where it is sealed: then the name is sealed with the file and comes from `StoredFiles.open`. */
  readonly name: string | null;
}
