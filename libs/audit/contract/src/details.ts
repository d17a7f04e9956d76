/** What the details of audit records are called on the screen. A detail never holds the name of a person; a spec looks for them. */
export const DETAIL_LABELS: Readonly<Record<string, string>> = {
  address: 'Địa chỉ đã gọi',
  agencyId: 'Cơ quan nhận',
  archive: 'Số hiệu bản lưu trữ',
  code: 'Mã',
  deliveryId: 'Văn bản đã gửi',
  event: 'Sự kiện',
  field: 'Ô đã ghi',
  file: 'Tệp',
  files: 'Tệp số',
  filingId: 'Báo cáo đã chốt',
  filter: 'Điều kiện lọc',
  form: 'Dạng tệp',
  format: 'Dạng tệp',
  from: 'Từ ngày',
  id: 'Hồ sơ',
  leaders: 'Số lãnh đạo',
  lines: 'Số dòng',
  links: 'Số mắt xích',
  narrative: 'Báo cáo bằng lời',
  papers: 'Số văn bản',
  petitionId: 'Đơn',
  places: 'Mắt xích',
  reason: 'Lý do',
  records: 'Hồ sơ',
  roles: 'Vai trò',
  rows: 'Số dòng',
  sealedId: 'Danh tính được giữ bí mật',
  sha256: 'Mã băm SHA-256',
  signature: 'Mã độc',
  size: 'Kích thước (byte)',
  sound: 'Chuỗi còn nguyên',
  through: 'Đến hết ngày',
  to: 'Đến ngày',
  type: 'Loại',
  username: 'Tên đăng nhập',
  version: 'Phiên bản',
};

const KINDS: Readonly<Record<string, string>> = { petition: 'Đơn', reception: 'Lượt tiếp', hearing: 'Đăng ký gặp lãnh đạo ngày', document: 'Văn bản' };

/** One value of the details in words. */
export function detailWords(value: unknown): string {
  if (value === null || value === undefined) return 'không có';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (Array.isArray(value)) return value.map(detailWords).join('; ');
  if (isNumbered(value)) return `${KINDS[value.kind] ?? value.kind} ${value.number}`;
  if (typeof value === 'object') return Object.entries(value).map(([name, inner]) => `${DETAIL_LABELS[name] ?? name}: ${detailWords(inner)}`).join('; ');
  return String(value);
}

/** A record as details name it: what it is, and its number in its book. */
function isNumbered(value: unknown): value is { kind: string; number: string } {
  return typeof value === 'object' && value !== null && 'kind' in value && 'number' in value && typeof value.kind === 'string' && typeof value.number === 'string';
}
