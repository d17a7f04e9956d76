import { describe, expect, it } from '@jest/globals';
import type { OfficeView } from '@tiepdan/agency/contract';
import type { DelegationView } from '@tiepdan/identity/contract';
import PizZip from 'pizzip';
import { delegationDocx } from './delegation-docx.js';

const office: OfficeView = { id: 'o', name: 'Ban Tiếp công dân tỉnh Thử Nghiệm', parentName: 'Văn phòng UBND tỉnh Thử Nghiệm', placeName: 'Thử Nghiệm', committeeName: 'UBND tỉnh Thử Nghiệm' };
const delegation: DelegationView = {
  id: 'd',
  version: 1,
  state: 'current',
  from: { id: 'a', fullName: 'Trần Văn Bình', position: 'Trưởng Ban' },
  to: { id: 'b', fullName: 'Lê Thị An', position: 'Phó Trưởng Ban' },
  fromOn: '2026-11-23',
  toOn: '2026-11-27',
  endedOn: null,
  reason: 'Nghỉ phép năm',
  paper: null,
  madeBy: null,
  permissions: [
    { name: 'petition.approve', label: 'Duyệt đề xuất' },
    { name: 'petition.assign', label: 'Phân công' },
  ],
  mayChange: true,
  mayEnd: true,
};

const textOf = async (of: DelegationView): Promise<string> => {
  const xml = new PizZip(await delegationDocx(of, office, '2026-11-20')).file('word/document.xml')?.asText() ?? '';
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map(([, text]) => text).join('')).join('\n').replaceAll('&quot;', '"'); // prettier-ignore
};

describe('the paper of a delegation', () => {
  it('says who, for whom, what, from when to when, why, and in whose name it is done', async () => {
    const text = await textOf(delegation);
    for (const words of [
      'GIẤY ỦY QUYỀN',
      'Họ và tên: Trần Văn Bình. Chức vụ: Trưởng Ban.',
      'Họ và tên: Lê Thị An. Chức vụ: Phó Trưởng Ban.',
      'a) Duyệt đề xuất;\nb) Phân công.',
      'Từ ngày 23/11/2026 đến hết ngày 27/11/2026. Lý do: Nghỉ phép năm.',
      '“Lê Thị An, thay Trần Văn Bình”',
      'Người được ủy quyền không ủy quyền lại.',
      'Số:       /GUQ-BTCD',
    ])
      expect(text).toContain(words);
  });

  it('has its number where one was given', async () => {
    expect(await textOf({ ...delegation, paper: '12/GUQ-BTCD' })).toContain('Số: 12/GUQ-BTCD');
  });
});
