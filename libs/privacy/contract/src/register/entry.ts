/** Whose data an entry of the register is about. */
export const PEOPLE = {
  citizen: 'Công dân đến nơi tiếp công dân, gửi đơn, đăng ký gặp lãnh đạo',
  denouncer: 'Người tố cáo và người khác được giữ bí mật danh tính',
  concerned: 'Người bị khiếu nại, bị tố cáo, người được nhắc đến trong hồ sơ',
  staff: 'Cán bộ, công chức dùng hệ thống; lãnh đạo tiếp công dân',
  visitor: 'Người dùng trang công khai',
} as const;
export type People = keyof typeof PEOPLE;

/** How the values stand in the database. */
export const CARE = {
  open: 'Lưu nguyên văn; chỉ người có quyền mới đọc được',
  sealed: 'Mã hóa bằng AES-256-GCM, khóa để ngoài cơ sở dữ liệu',
  masked: 'Lưu nguyên văn; khi hồ sơ được giữ bí mật thì tên, số giấy tờ, số điện thoại, địa chỉ bị từ chối khi ghi và bị che khi đọc',
  hashed: 'Chỉ lưu giá trị băm, không đọc lại được',
} as const;
export type Care = keyof typeof CARE;

/** How far what is said in a field is certain: read in the text of the law, or custom of the trade to be confirmed by the office. */
export type Certainty = 'V' | 'M';

/** One purpose for which data about people are kept: a line of the data-protection register. */
export interface RegisterEntry {
  readonly what: string;
  readonly whose: readonly People[];
  /** What it is kept for. */
  readonly purpose: string;
  /** The law that asks for it; consent is the basis of nothing here. */
  readonly basis: string;
  /** Columns with data about people, by table, names of the database, parted by blanks. */
  readonly columns: Readonly<Record<string, string>>;
  readonly care: Care;
  /** Permissions with which it is read; empty: nobody reads it, the system compares. */
  readonly seenBy: readonly string[];
  /** What narrows that further, or who else sees it. */
  readonly alsoSeen?: string;
  /** How long, in words. */
  readonly kept: string;
  /** By what it goes when that is over: what the system does by itself, or that nobody may. */
  readonly goes: 'by-itself' | 'with-record' | 'never';
  readonly keptBy: Certainty;
  /** Where it goes beyond the screens: mail, files, exports, public pages. */
  readonly leaves: string;
}
