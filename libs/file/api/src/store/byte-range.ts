/** Bytes `from`–`to` of a content, both inclusive; left out, from the first and to the last. */
export interface ByteRange {
  readonly from?: number;
  readonly to?: number;
}
