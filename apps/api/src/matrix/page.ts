import { cellsOf, expectedOf } from './cells.js';
import { COLUMNS, LETTERS, type Letter } from './columns.js';
import { KINDS } from './kinds.js';
import type { Expected, Row, RowTable, State } from './row.js';
import { rowsOf } from './row.js';

/** Signs of the page, with what they say. */
const SIGNS = {
  may: ['✓', 'được làm'],
  mayNot: ['–', 'không được: yêu cầu bị từ chối trước khi hệ thống xem đến hồ sơ'],
  done: ['✓', 'làm được với hồ sơ này'],
  masked: ['che', 'làm được, nhưng câu trả lời không có họ tên, số giấy tờ, số điện thoại, địa chỉ của người được giữ bí mật'],
  opened: ['mở', 'thấy danh tính, sau khi nêu lý do; lần mở được ghi vào nhật ký và được người khác xem lại'],
  hidden: ['ẩn', 'trả lời như hồ sơ không tồn tại'],
  locked: ['khóa', 'bị từ chối vì tình trạng của hồ sơ; mã từ chối ở cột ghi chú'],
  none: ['·', 'không có hồ sơ loại này ở tình trạng ấy'],
} as const;
type Sign = keyof typeof SIGNS;

const STATE_HEADINGS: Readonly<Record<State, string>> = { own: 'Của mình', other: 'Nơi khác', sealed: 'Kín', cancelled: 'Đã hủy' };
const STATE_ORDER = Object.keys(STATE_HEADINGS) as State[];
/** Refusals that tell as much as if there were no such record. */
const LIKE_NOTHING = /NOT_FOUND$|UNKNOWN|LOOKUP\.NO_CODE$/;

/** The whole of docs/MATRIX.md, from the rows alone. */
export function matrixPage(tables: readonly RowTable[]): string {
  const rows = tables.flatMap(rowsOf);
  return [heading(), reading(), ...tables.map(section), proof(rows), limits(), ''].join('\n\n');
}

const heading = (): string => `# Ma trận quyền

Trang này do máy viết ra từ chính bảng mà hệ thống được kiểm tra theo (\`npm run matrix -- --write\`), không sửa bằng tay. Mỗi dòng là
một việc mà hệ thống nhận làm; mỗi cột là một vai trò. Vai trò ở đây là vai trò có sẵn, chưa kể phần từng cơ quan đổi.`;

function reading(): string {
  const roles = LETTERS.map((letter) => `| ${COLUMNS[letter].short} | ${COLUMNS[letter].name} |`);
  const signs = [...new Map(Object.values(SIGNS).map(([sign, words]) => [`${sign} ${words}`, `| ${sign} | ${words} |`])).values()];
  return `## Cách đọc

| Cột | Vai trò |
| --- | --- |
${roles.join('\n')}

Bốn cột sau cho biết người được làm việc ấy gặp gì khi hồ sơ là **của mình** (của cơ quan mình), của **nơi khác** (cơ quan khác;
với tài khoản của cơ quan nhận văn bản là cơ quan nhận khác), **kín** (có người được giữ bí mật danh tính) hay **đã hủy**.

| Ký hiệu | Nghĩa |
| --- | --- |
${signs.join('\n')}`;
}

function section(table: RowTable): string {
  const heads = ['Việc', ...LETTERS.map((letter) => COLUMNS[letter].short), ...STATE_ORDER.map((state) => STATE_HEADINGS[state]), 'Ghi chú'];
  const lines = rowsOf(table).map(line);
  return [`## ${table.heading}`, '', `| ${heads.join(' | ')} |`, `| --- |${' :-: |'.repeat(heads.length - 2)} --- |`, ...lines].join('\n');
}

function line(row: Row): string {
  const roles = LETTERS.map((letter) => SIGNS[row.who.has(letter) ? 'may' : 'mayNot'][0] + (row.exceptions.but?.[letter] ? '\\*' : ''));
  const states = STATE_ORDER.map((state) => SIGNS[signOf(row, state)][0]);
  return `| ${row.words} | ${roles.join(' | ')} | ${states.join(' | ')} | ${noteOf(row)} |`;
}

/** What most of those who may meet; what single roles meet otherwise is in the note. */
function signOf(row: Row, state: State): Sign {
  if (row.kind ? !(KINDS[row.kind].states as readonly State[]).includes(state) : state !== 'own') return 'none';
  const expected = expectedOf(row, mostOf(row), state);
  if (expected === 'absent') return 'none';
  if (expected === 'opened') return 'opened';
  if (expected === 'done') return state === 'sealed' ? 'masked' : 'done';
  return state === 'other' && LIKE_NOTHING.test(expected) ? 'hidden' : 'locked';
}

const mostOf = (row: Row): Letter => LETTERS.find((letter) => row.who.has(letter) && !row.exceptions.but?.[letter]) ?? LETTERS.find((letter) => row.who.has(letter)) ?? 'H';

function noteOf(row: Row): string {
  const { but = {}, why, once } = row.exceptions;
  const refusals = [...new Set(STATE_ORDER.filter((state) => signOf(row, state) === 'locked').map((state) => expectedOf(row, mostOf(row), state)))].filter((code) => code !== 'RECORD.CANCELLED' && code !== 'RECORD.NOT_CANCELLED');
  const single = (Object.entries(but) as [Letter, Partial<Record<State, Expected>>][]).map(([letter, states]) => `\\*${COLUMNS[letter].short}: ${[...new Set(Object.values(states))].map((code) => `\`${code}\``).join(', ')}`);
  return [...refusals.map((code) => `\`${code}\``), ...single, why ?? '', once ? 'tệp chỉ làm thử cho vai trò đầu' : ''].filter(Boolean).join('; ');
}

function proof(rows: readonly Row[]): string {
  const cells = rows.flatMap(cellsOf);
  const count = (wanted: (cell: (typeof cells)[number]) => boolean): string => cells.filter(wanted).length.toLocaleString('vi-VN');
  const may = cells.filter(({ row, letter }) => row.who.has(letter));
  const of = (state: State): string => may.filter((cell) => cell.state === state && cell.row.kind !== null).length.toLocaleString('vi-VN');
  return `## Đã kiểm tra thế nào

Bảng được khai riêng, không lấy từ bảng quyền của hệ thống, rồi so với câu trả lời thật. Mỗi lần chạy, hệ thống được dựng lên với hai cơ
quan; mỗi cơ quan có hồ sơ từng loại, ở từng tình trạng, do chính hệ thống lập ra. Mỗi vai trò đăng nhập bằng tài khoản của mình
và gửi từng yêu cầu qua mạng như trình duyệt gửi. Mọi thay đổi của một yêu cầu được thu lại trước yêu cầu sau, nên yêu cầu nào cũng gặp
cùng những hồ sơ ấy.

| Câu hỏi | Số câu trả lời |
| --- | ---: |
| Tất cả | ${cells.length.toLocaleString('vi-VN')} |
| Vai trò không có quyền: bị từ chối, đúng mã \`PERMISSION.MISSING\` | ${count(({ row, letter }) => !row.who.has(letter))} |
| Hồ sơ của nơi khác: không thành công, không một chữ nào của hồ sơ ấy | ${of('other')} |
| Hồ sơ kín: không có danh tính của người được giữ bí mật, trừ khi mở | ${of('sealed')} |
| Hồ sơ đã hủy: đọc được, không ghi được | ${of('cancelled')} |

- ${rows.length} việc là toàn bộ địa chỉ mà tài liệu OpenAPI của hệ thống công bố: thiếu một dòng, thừa một dòng, hay thiếu một vai trò thì lần kiểm tra thất bại.
- Ai chưa đăng nhập bị từ chối ở mọi địa chỉ, trừ những địa chỉ công khai; thiếu mã chống giả mạo hoặc từ trang khác gửi đến thì mọi việc ghi đều bị từ chối.
- Trong từng câu trả lời, kể cả tiêu đề, tên tệp và bên trong tệp Word, Excel, ZIP, máy tìm họ tên, số giấy tờ, số điện thoại, địa chỉ của người được giữ bí mật của cả hai cơ quan, và chữ nghĩa, mã số của cơ quan kia.
- \`npm run matrix\` chạy riêng phần này; \`npm test\` có nó.`;
}

const limits = (): string => `## Điều ma trận này không chứng minh

- Một ô ✓ nói rằng việc làm được với hồ sơ mẫu; ô *khóa* ở cột “Của mình” nói rằng yêu cầu đã qua kiểm tra quyền và bị từ chối vì bước của hồ sơ
  mẫu. Từng bước của từng loại hồ sơ có phần kiểm tra riêng.
- Bên trong tệp PDF không được tìm chữ ở đây: PDF được làm từ đúng tệp Word, Excel mà ma trận đã tìm.
- Vai trò do một cơ quan tự đặt, phạm vi theo phân công, việc nhìn vào cơ quan cấp dưới và ủy quyền có phần kiểm tra riêng.
- Thời gian trả lời của hồ sơ không có và của hồ sơ nơi khác không được so với nhau.
- Người có quyền trên máy chủ, trên cơ sở dữ liệu hay giữ khóa giải mã ở ngoài bảng này.`;
