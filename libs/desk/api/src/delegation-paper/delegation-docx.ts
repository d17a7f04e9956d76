import type { OfficeView } from '@tiepdan/agency/contract';
import type { AccountView, DelegationView } from '@tiepdan/identity/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { FONT, PAGE, SIZE, TEXT_WIDTH, body, centred, letterhead, mm, rule, run, signatureBlock, undated } from '@tiepdan/statistics/api';
import { Document, Packer, type Paragraph } from 'docx';

/** The symbol of a paper whose number is still to be written. */
const UNNUMBERED = '      /GUQ-BTCD';

/**
 * The paper of a delegation, to be signed by the giver. NĐ 30/2020 names the kind of paper and gives no form for it; what it says is what
 * the delegation does (custom of the trade, M).
 */
export function delegationDocx(delegation: DelegationView, office: OfficeView, today: PlainDate): Promise<Buffer> {
  const { from, to, fromOn, toOn, permissions, reason, paper } = delegation;
  const children = [
    letterhead(office, paper ?? UNNUMBERED, undated(today)),
    centred('GIẤY ỦY QUYỀN', { bold: true }, { spacing: { before: 360, after: 0 } }),
    centred('Về việc giải quyết công việc khi vắng mặt', { bold: true }),
    rule(TEXT_WIDTH, mm(50)),
    heading('1. Người ủy quyền'),
    body([run(who(from))]),
    heading('2. Người được ủy quyền'),
    body([run(who(to))]),
    heading('3. Việc được ủy quyền'),
    ...permissions.map(({ label }, index) => body([run(`${letter(index)}) ${label}${index === permissions.length - 1 ? '.' : ';'}`)])),
    heading('4. Thời hạn và lý do'),
    body([run(`Từ ngày ${formatDay(fromOn)} đến hết ngày ${formatDay(toOn)}. Lý do: ${ended(reason)}`)]),
    heading('5. Cách thực hiện'),
    body([
      run(
        `Người được ủy quyền làm việc bằng tài khoản của mình; việc làm theo giấy này được ghi “${to.fullName}, thay ${from.fullName}” trong hồ sơ. ` +
          'Người được ủy quyền không ủy quyền lại. Giấy này hết hiệu lực khi hết thời hạn, hoặc sớm hơn khi người ủy quyền chấm dứt.',
      ),
    ]),
    signatureBlock({ copies: [`${to.fullName};`, 'Lưu: VT.'], title: 'Người ủy quyền', name: from.fullName }),
  ];
  const document = new Document({
    creator: office.name,
    title: 'Giấy ủy quyền',
    styles: { default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } } },
    sections: [{ properties: { page: PAGE }, children }],
  });
  return Packer.toBuffer(document);
}

const heading = (text: string): Paragraph => body([run(text, { bold: true })], { keepNext: true });
const who = ({ fullName, position }: AccountView): string => `Họ và tên: ${fullName}. Chức vụ: ${ended(position)}`;
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The letters of a list in the order that Vietnamese papers use: a, b, c, d, đ, e …; past them, numbers. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const letter = (index: number): string => LETTERS[index] ?? `${index + 1}`;
