/** An S3-compatible store, as its settings name it. */
export interface S3Settings {
  /** Null for the region's own address. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  /** Both empty: the credentials of the machine the process runs on. */
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The bucket as part of the path instead of the host name, which most servers of one's own need. */
  readonly forcePathStyle: boolean;
}

/** Where clamd listens. */
export type ScannerAddress = { readonly socket: string } | { readonly host: string; readonly port: number };

/** What the process decides about files; provided by apps/api. */
export abstract class FileSettings {
  /** Folder of the files, and of what is on its way into the store; absolute. */
  abstract readonly folder: string;
  /** Null: the files are in the folder. */
  abstract readonly s3: S3Settings | null;
  /** Null: nothing is scanned. */
  abstract readonly scanner: ScannerAddress | null;
  /** Most bytes of one file that somebody sends. */
  abstract readonly sizeMost: number;
  /** Takes one line of the log. */
  abstract readonly log: (line: Readonly<Record<string, unknown>>) => void;
}
