/** A sealed value as its columns, `sealed_identity` of migration 07. */
export interface SealedColumns {
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
  readonly fingerprints: readonly Buffer[];
}

/** What seals and opens identities; the vault of libs/citizen is one. */
export interface Sealer {
  seal(officeId: string, id: string, value: object): SealedColumns;
  open(officeId: string, id: string, sealed: Omit<SealedColumns, 'fingerprints'>): unknown;
}

let current: Sealer | null = null;

/** Hands the migrations what seals: TypeORM makes them without arguments. Set before they run, where there are identities. */
export function sealWith(sealer: Sealer): void {
  current = sealer;
}

/** @throws Error in Vietnamese when nothing was handed over: denouncers are in the database and there is no key */
export function sealer(): Sealer {
  if (!current) throw new Error('Cơ sở dữ liệu có danh tính người tố cáo cần mã hóa nhưng chưa có khóa. Đặt IDENTITY_KEYS hoặc IDENTITY_KEY_FILE; tạo khóa bằng: npm run db -- new-identity-key');
  return current;
}
