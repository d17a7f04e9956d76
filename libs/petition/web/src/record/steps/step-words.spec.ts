import type { PetitionStep } from '@tiepdan/petition/contract';
import { PETITION } from '../../testing/sample-petition';
import { stepLines } from './step-words';

const step = (position: number, more: Partial<PetitionStep>): PetitionStep => ({
  position,
  action: 'register',
  fromStage: null,
  toStage: 'registered',
  on: '2026-11-02',
  reason: null,
  data: {},
  recipientName: null,
  officerName: null,
  actorName: 'Lê Quang Khải',
  recordedAt: '2026-11-02T02:00:00Z',
  ...more,
});
const shown = (of: PetitionStep) =>
  (stepLines([of], PETITION.senders)[0]?.rows ?? []).filter(({ value }) => value).map(({ label, value }) => `${label}: ${value}`);

describe('steps in words', () => {
  it('stand newest first, each with where it led', () => {
    const lines = stepLines(
      [
        step(1, {}),
        step(2, { action: 'transfer', fromStage: 'registered' }),
        step(3, { action: 'propose', fromStage: 'registered', toStage: 'proposed' }),
      ],
      PETITION.senders,
    );
    expect(lines.map(({ heading, moved }) => [heading, moved])).toEqual([
      ['Đề xuất xử lý', 'Chờ duyệt đề xuất'],
      ['Chuyển người thụ lý hồ sơ', ''],
      ['Vào sổ', 'Chờ phân loại'],
    ]);
  });

  it('tell a proposal with its recipient, once with its note', () => {
    const proposal = {
      kind: 'complaint',
      eligibility: 'eligible',
      competence: 'outside',
      competentSystem: 'administrative',
      mixed: false,
      way: 'forward',
      note: 'Gấp',
    } as const;
    const told = shown(step(2, { action: 'propose', data: { proposal, note: 'Gấp' }, recipientName: 'Sở Xây dựng' }));
    expect(told).toContain('Hướng xử lý: Chuyển');
    expect(told).toContain('Cơ quan, đơn vị nhận: Sở Xây dựng');
    expect(told.filter((line) => line.startsWith('Ghi chú'))).toEqual(['Ghi chú: Gấp']);
  });

  it('name who withdrew as the reader may see them', () => {
    const told = shown(step(4, { action: 'withdraw', data: { scope: 'part', form: 'paper', what: 'Cây trồng', senders: [1, 2] } }));
    expect(told).toEqual([
      'Phạm vi: Rút một phần nội dung',
      'Nội dung rút: Cây trồng',
      'Người rút: Nguyễn Văn Bình\nNgười gửi thứ 2',
      'Hình thức: Đơn rút',
    ]);
  });
});
