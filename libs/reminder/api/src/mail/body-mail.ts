import type { DigestMail } from './digest-mail.js';

/** What a body is reminded of. Papers by their numbers only: what they are about may tell who complained. */
export interface BodyLetter {
  readonly officeName: string;
  readonly fullName: string;
  readonly documentNumbers: readonly string[];
  /** What the officer said with the reminder. */
  readonly note: string | null;
  /** Address that links begin with; empty for none. */
  readonly publicUrl: string;
}

/** A reminder as a mail, in plain text and in HTML. */
export function bodyMail({ officeName, fullName, documentNumbers, note, publicUrl }: BodyLetter): DigestMail {
  const subject = `${officeName}: nhắc trả lời ${documentNumbers.length} văn bản`;
  const inbox = publicUrl ? `${publicUrl.replace(/\/+$/, '')}/inbox?list=late` : null;
  const paragraphs = [
    `Kính gửi ${fullName},`,
    `Các văn bản sau đã quá hạn trả lời: ${documentNumbers.join('; ')}.`,
    ...(note ? [note] : []),
    inbox ? `Xem và trả lời trong phần mềm: ${inbox}` : 'Xem và trả lời trong phần mềm, mục Văn bản gửi đến.',
  ];
  const end = [officeName, 'Thư tự động, xin không trả lời thư này.'];
  return {
    subject,
    text: [...paragraphs, end.join('\n')].join('\n\n'),
    html: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escape(subject)}</title></head><body style="font-family:Arial,sans-serif;font-size:14px;line-height:1.5;color:#1f1f1f">${paragraphs
      .map((words) => `<p>${inbox && words.endsWith(inbox) ? linked(words, inbox) : escape(words)}</p>`)
      .join('')}<p style="color:#555;font-size:12px">${end.map(escape).join('<br>')}</p></body></html>`,
  };
}

const linked = (words: string, address: string): string =>
  `${escape(words.slice(0, -address.length))}<a href="${escape(address)}" style="color:#1a4f9c">${escape(address)}</a>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
