/**
 * The columns of the matrix: one letter a role. What a role may is declared in `rows/` by these letters and compared with what
 * the running application answers; nothing here is read from the permission tables that it checks.
 */
export const COLUMNS = {
  R: { role: 'reception-officer', short: 'TCD', name: 'Cán bộ tiếp công dân' },
  P: { role: 'petition-officer', short: 'XLĐ', name: 'Cán bộ xử lý đơn' },
  H: { role: 'head', short: 'TB', name: 'Trưởng Ban Tiếp công dân' },
  D: { role: 'deputy', short: 'PTB', name: 'Phó Trưởng Ban Tiếp công dân' },
  L: { role: 'leader', short: 'LĐ', name: 'Lãnh đạo Ủy ban nhân dân' },
  S: { role: 'secretary', short: 'TK', name: 'Thư ký của lãnh đạo' },
  C: { role: 'compiler', short: 'TH', name: 'Cán bộ tổng hợp báo cáo' },
  I: { role: 'inspectorate', short: 'TTr', name: 'Thanh tra' },
  A: { role: 'auditor', short: 'KTNK', name: 'Người kiểm tra nhật ký' },
  M: { role: 'administrator', short: 'QT', name: 'Quản trị hệ thống' },
  G: { role: 'agency', short: 'CQN', name: 'Cơ quan nhận văn bản' },
  U: { role: 'unit-reporter', short: 'ĐV', name: 'Người gửi số liệu của đơn vị' },
} as const;
export type Letter = keyof typeof COLUMNS;
export const LETTERS = Object.keys(COLUMNS) as Letter[];

/** Letters of the roles that may, in any order: `'RPH'`. */
export type Letters = string;

/** Who reads the office's records: neither whoever keeps accounts, nor whoever examines the audit. */
export const READERS: Letters = 'RPHDLSCI';
/** Who takes in what citizens bring and keeps it. */
export const DESK: Letters = 'RPHD';
/** Who handles petitions and writes to other bodies. */
export const OFFICERS: Letters = 'PHD';
/** Who decides for the Board. */
export const HEADS: Letters = 'HD';
/** Who alone sets what the Board does: the head, not the deputy. */
export const HEAD: Letters = 'H';
/** Who prepares a leader's days and what is said on them. */
export const SECRETARIES: Letters = `${DESK}S`;
/** Who compiles reports. */
export const COMPILERS: Letters = 'CHD';
/** Who prints the office's papers and books. */
export const PRINTERS: Letters = 'RPHDC';
/** Who takes reports out of the system as files. */
export const EXPORTERS: Letters = 'RPHDCI';
/** Who sets up the office. */
export const SETTERS: Letters = 'HM';
/** Who reads what the office has set up. */
export const SETTINGS_READERS: Letters = `${READERS}M`;
/** Everybody who works in the office, whatever they may read. */
export const STAFF: Letters = 'RPHDLSCIAM';
/** Accounts of bodies the office writes to. */
export const BODIES: Letters = 'G';
/** Accounts of bodies outside the office. */
export const OUTSIDE: Letters = 'GU';
export const EVERYBODY: Letters = `${STAFF}${OUTSIDE}`;
