import { prefilledSummary } from './prefilled-summary';
import type { Subject } from './subject';

const complaint: Subject = {
  petitionId: 'p1',
  petitionNumber: '214/2026',
  matterId: 'm1',
  matterNumber: 'VV-2026-000031',
  kind: 'complaint',
  summary: 'Bồi thường đất dự án đường tránh',
  senders: ['Nguyễn Văn Bình'],
  receivedOn: '2026-11-02',
};

describe('prefilledSummary', () => {
  it('names the sender of a complaint', () => {
    expect(prefilledSummary('forwarding', complaint)).toBe('Chuyển đơn khiếu nại của Nguyễn Văn Bình: Bồi thường đất dự án đường tránh');
  });

  it('counts further senders', () => {
    const joint = { ...complaint, senders: ['Nguyễn Văn Bình', 'Trần Thị Lan', 'Y Krông'] };
    expect(prefilledSummary('guidance', joint)).toMatch(/^Hướng dẫn đơn khiếu nại của Nguyễn Văn Bình và 2 người khác: /);
  });

  it('never names the sender of a denunciation, nor what could give them away', () => {
    const denunciation: Subject = { ...complaint, kind: 'denunciation', senders: ['Nguyễn Văn Bình'], summary: 'Tố cáo của ông Bình' };
    expect(prefilledSummary('forwarding', denunciation)).toBe('Chuyển đơn tố cáo số 214/2026');
  });

  it('names an anonymous petition and a matter by number', () => {
    expect(prefilledSummary('forwarding', { ...complaint, senders: [] })).toMatch(/^Chuyển đơn khiếu nại số 214\/2026: /);
    expect(prefilledSummary('directive', { ...complaint, petitionId: null, petitionNumber: null })).toMatch(
      /^Chỉ đạo giải quyết vụ việc VV-2026-000031: /,
    );
  });

  it('does not name the petition twice', () => {
    expect(prefilledSummary('forwarding', { ...complaint, summary: 'Đơn khiếu nại việc cấp giấy chứng nhận' })).toBe(
      'Chuyển đơn khiếu nại của Nguyễn Văn Bình: việc cấp giấy chứng nhận',
    );
  });

  it('keeps to the limit of the field', () => {
    expect(prefilledSummary('urging', { ...complaint, summary: 'a'.repeat(1000) })).toHaveLength(1000);
  });
});
