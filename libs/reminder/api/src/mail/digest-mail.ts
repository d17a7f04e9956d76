import { formatDay, type PlainDate } from '@tiepdan/platform/contract';
import { type DigestLine, type DigestSection, digestSubject, moreWords, sectionLabel } from '@tiepdan/reminder/contract';

export interface DigestMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Letter {
  readonly officeName: string;
  /** The officer it is for. */
  readonly fullName: string;
  readonly day: PlainDate;
  readonly sections: readonly DigestSection[];
  /** Address that links begin with; empty for none. */
  readonly publicUrl: string;
}

/** A digest as a mail, in plain text and in HTML. It names records, kinds and fields; no citizen (docs/adr/0016). */
export function digestMail(letter: Letter): DigestMail {
  return { subject: digestSubject(letter.day, letter.sections), text: asText(letter), html: asHtml(letter) };
}

const address = (publicUrl: string, link: string): string => publicUrl.replace(/\/+$/, '') + link;

/** `Đơn số 12/2026 (Khiếu nại, Bồi thường): Thụ lý khiếu nại, hạn 20/11/2026, quá hạn 1 ngày`. */
function lineWords({ title, topic, limit, due, state }: DigestLine): string {
  const tail = [limit, due && `hạn ${formatDay(due)}`, state && lowerFirst(state)].filter(Boolean).join(', ');
  return `${title}${topic && ` (${topic})`}${tail && `: ${tail}`}`;
}

function asText({ officeName, fullName, day, sections, publicUrl }: Letter): string {
  const blocks = sections.map((section) =>
    [
      `${sectionLabel(section).toUpperCase()} (${section.total})`,
      ...section.lines.map((line) => `- ${lineWords(line)}${publicUrl && `\n  ${address(publicUrl, line.link)}`}`),
      ...[moreWords(section)].filter((more) => more !== null),
    ].join('\n'),
  );
  return [
    `Kính gửi đồng chí ${fullName},`,
    `Việc cần lưu ý trong ngày ${formatDay(day)}:`,
    ...blocks,
    publicUrl ? `Xem trong phần mềm: ${address(publicUrl, '/reminders')}` : 'Xem đầy đủ trong phần mềm, mục Nhắc việc.',
    `${officeName}\nThư tự động, xin không trả lời. Có thể tắt thư này ở mục Nhắc việc.`,
  ].join('\n\n');
}

function asHtml({ officeName, fullName, day, sections, publicUrl }: Letter): string {
  const item = (line: DigestLine): string => {
    const words = escape(lineWords(line));
    return `<li style="margin:0 0 6px">${publicUrl ? words.replace(escape(line.title), `<a href="${escape(address(publicUrl, line.link))}" style="color:#1a4f9c">${escape(line.title)}</a>`) : words}</li>`;
  };
  const blocks = sections.map((section) => {
    const more = moreWords(section);
    return `<h2 style="font-size:15px;margin:16px 0 6px">${escape(sectionLabel(section))} (${section.total})</h2><ul style="margin:0;padding-left:20px">${section.lines.map(item).join('')}</ul>${more ? `<p style="margin:4px 0 0 20px;color:#555">${escape(more)}</p>` : ''}`;
  });
  const open = publicUrl
    ? `<p style="margin:20px 0"><a href="${escape(address(publicUrl, '/reminders'))}" style="color:#1a4f9c">Xem trong phần mềm</a></p>`
    : '<p style="margin:20px 0">Xem đầy đủ trong phần mềm, mục Nhắc việc.</p>';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escape(digestSubject(day, sections))}</title></head><body style="font-family:Arial,sans-serif;font-size:14px;line-height:1.5;color:#1f1f1f"><p>Kính gửi đồng chí ${escape(fullName)},</p><p>Việc cần lưu ý trong ngày ${formatDay(day)}:</p>${blocks.join('')}${open}<p style="color:#555;font-size:12px">${escape(officeName)}<br>Thư tự động, xin không trả lời. Có thể tắt thư này ở mục Nhắc việc.</p></body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
