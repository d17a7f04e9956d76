import { describe, expect, it } from '@jest/globals';
import type { DigestSection } from '@tiepdan/reminder/contract';
import { digestMail } from './digest-mail.js';

const SECTIONS: readonly DigestSection[] = [
  {
    code: 'overdue',
    total: 3,
    lines: [
      {
        record: 'petition',
        id: 'p1',
        title: 'Đơn số 12/2026',
        topic: 'Khiếu nại, Bồi thường & <tái định cư>',
        limit: 'Thụ lý khiếu nại',
        due: '2026-11-20',
        state: 'Quá hạn 3 ngày',
        link: '/petitions/p1',
      },
    ],
  },
  {
    code: 'to-approve',
    total: 1,
    lines: [
      {
        record: 'petition',
        id: 'p2',
        title: 'Đơn số 13/2026',
        topic: 'Tố cáo, Đất đai',
        limit: null,
        due: null,
        state: null,
        link: '/petitions/p2',
      },
    ],
  },
];
const letter = {
  officeName: 'Ban Tiếp công dân tỉnh Thử Nghiệm',
  fullName: 'Lê Thị Thử',
  day: '2026-11-23',
  sections: SECTIONS,
  publicUrl: 'https://tiepdan.example.vn/',
};

describe('the mail of a digest', () => {
  const { subject, text, html } = digestMail(letter);

  it('says in its subject what there is', () => {
    expect(subject).toBe('Nhắc việc ngày 23/11/2026: 3 đơn quá hạn, 1 đề xuất chờ duyệt');
  });

  it('says each line in plain text, with its address', () => {
    expect(text).toContain('Kính gửi đồng chí Lê Thị Thử,');
    expect(text).toContain(
      'QUÁ HẠN (3)\n- Đơn số 12/2026 (Khiếu nại, Bồi thường & <tái định cư>): Thụ lý khiếu nại, hạn 20/11/2026, quá hạn 3 ngày\n  https://tiepdan.example.vn/petitions/p1',
    );
    expect(text).toContain('và 2 đơn nữa');
    expect(text).toContain('- Đơn số 13/2026 (Tố cáo, Đất đai)\n');
    expect(text).toContain('https://tiepdan.example.vn/reminders');
  });

  it('writes words of the office as words, not as HTML', () => {
    expect(html).toContain(
      '<a href="https://tiepdan.example.vn/petitions/p1" style="color:#1a4f9c">Đơn số 12/2026</a> (Khiếu nại, Bồi thường &amp; &lt;tái định cư&gt;)',
    );
    expect(html).not.toContain('<tái');
  });

  it('has no links where nobody has said the address', () => {
    const without = digestMail({ ...letter, publicUrl: '' });
    expect(without.text + without.html).not.toMatch(/https?:|href/);
    expect(without.text).toContain('Xem đầy đủ trong phần mềm, mục Nhắc việc.');
  });
});
