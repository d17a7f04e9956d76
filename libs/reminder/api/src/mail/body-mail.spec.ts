import { describe, expect, it } from '@jest/globals';
import { bodyMail } from './body-mail.js';

const LETTER = { officeName: 'Ban Tiếp công dân tỉnh Thử', fullName: 'Nguyễn Văn Thư', documentNumbers: ['12/PC-BTCD', '14/PC-BTCD'], note: 'Đề nghị <gấp>.', publicUrl: 'https://tiepdan.example/' };

describe('the mail of a reminder', () => {
  it('names papers by number, says what the officer said, and leads to the inbox', () => {
    const { subject, text, html } = bodyMail(LETTER);
    expect(subject).toBe('Ban Tiếp công dân tỉnh Thử: nhắc trả lời 2 văn bản');
    expect(text).toContain('12/PC-BTCD; 14/PC-BTCD');
    expect(text).toContain('Đề nghị <gấp>.');
    expect(text).toContain('https://tiepdan.example/inbox?list=late');
    expect(html).toContain('Đề nghị &lt;gấp&gt;.');
    expect(html).toContain('href="https://tiepdan.example/inbox?list=late"');
  });

  it('does without an address and without words', () => {
    const { text } = bodyMail({ ...LETTER, note: null, publicUrl: '' });
    expect(text).not.toContain('http');
    expect(text).not.toContain('null');
  });
});
