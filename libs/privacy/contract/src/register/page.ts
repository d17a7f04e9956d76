import { CARE, PEOPLE, type RegisterEntry } from './entry.js';
import { registerEntries } from './register.js';

const GOES = {
  'by-itself': 'Hệ thống tự xóa',
  'with-record': 'Không tự xóa; đi cùng hồ sơ, khi hồ sơ bị tiêu hủy thì xóa cùng (privacy.approve-erasure)',
  never: 'Không xóa',
} as const satisfies Readonly<Record<RegisterEntry['goes'], string>>;

const HEAD = `# Sổ đăng ký dữ liệu cá nhân

Trang này do máy viết ra từ \`libs/privacy/contract/src/register\` (\`npm run privacy:register\`), không sửa bằng tay. Một kiểm thử đối chiếu
sổ với mọi bảng, mọi cột của cơ sở dữ liệu: cột mới mà chưa ai quyết định có phải dữ liệu cá nhân hay không thì bản dựng không đạt.
Vì sao như vậy: [ADR 0045](adr/0045-personal-data.md).

**Căn cứ xử lý không phải là sự đồng ý.** Cơ quan ghi những dữ liệu này vì luật giao nhiệm vụ tiếp công dân, giải quyết khiếu nại, tố cáo; công
dân không phải đồng ý và cũng không thể rút lại. Lời đồng ý duy nhất mà hệ thống hỏi là để gọi lại người tự đăng ký trên trang công khai.

Dấu (M) sau thời hạn: theo thông lệ, cơ quan phải tự xác nhận theo quy chế lưu trữ của mình; (V): đúng như hệ thống đang làm.
`;

/** docs/PERSONAL-DATA.md, whole. */
export function registerPage(): string {
  return `${HEAD}\n${registerEntries().map(section).join('\n')}`;
}

function section(entry: RegisterEntry): string {
  const rows: readonly (readonly [string, string])[] = [
    ['Của ai', entry.whose.map((who) => PEOPLE[who]).join('; ')],
    ['Để làm gì', entry.purpose],
    ['Căn cứ', entry.basis],
    ['Ai đọc được', [entry.seenBy.map((permission) => `\`${permission}\``).join(', '), entry.alsoSeen ?? ''].filter(Boolean).join('. ')],
    ['Lưu thế nào', CARE[entry.care]],
    ['Bao lâu', `${entry.kept} (${entry.keptBy}). ${GOES[entry.goes]}`],
    ['Ra khỏi hệ thống', entry.leaves],
    ['Bảng và cột', Object.entries(entry.columns).map(([table, names]) => `\`${table}\`: ${names.split(' ').join(', ')}`).join('<br>')],
  ];
  return `## ${entry.what}\n\n| | |\n| --- | --- |\n${rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}\n`;
}
