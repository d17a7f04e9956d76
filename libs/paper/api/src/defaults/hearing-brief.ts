import { POSITION, body, column, heading, optional, paper, tag, titleBlock, unless, where, whereColumn } from './layout/index.js';

/** A brief of one matter for the leader who hears it: who asks, what was done, what is asked of today (NĐ 154/2026 Đ.26 k.1). */
export function hearingBrief(): Promise<Buffer> {
  const none = body('Chưa có.');
  const part = (words: string) => body(words, { bold: true }, { keepNext: true });
  return paper([
    ...heading({ numberless: true }),
    ...titleBlock(tag('title'), null),
    body(`Buổi tiếp: ${tag('briefDay')}.`),
    body(`Vụ việc: ${tag('briefMatter')}${where('briefField', `; lĩnh vực: ${tag('briefField')}`)}.`),
    part(`1. Người đề nghị được tiếp (dự kiến ${tag('briefHeadCount')} người)`),
    ...optional('briefPeople', body(`- ${column('briefPeople', 'name')}`)),
    part('2. Nội dung'),
    body(`${tag('briefSummary')}.`),
    ...optional('briefNote', body(`Ghi chú: ${tag('briefNote')}`)),
    ...optional('briefTimeline', body(`- ${column('briefTimeline', 'on')}: ${column('briefTimeline', 'text')}.`)),
    part('3. Văn bản đã ban hành và trả lời'),
    ...optional(
      'briefPapers',
      body(
        `- ${column('briefPapers', 'number')} ngày ${column('briefPapers', 'on')} gửi ${column('briefPapers', 'recipients')}: ${column('briefPapers', 'summary')}.${whereColumn('briefPapers', 'answer', ` Trả lời: ${column('briefPapers', 'answer')}.`)}`,
      ),
    ),
    ...unless('briefPapers', none),
    part('4. Các lần tiếp và kết luận trước'),
    ...optional('briefReceptions', body(`- ${column('briefReceptions', 'on')}, ${column('briefReceptions', 'by')} tiếp${whereColumn('briefReceptions', 'result', `: ${column('briefReceptions', 'result')}`)}.`)),
    ...optional('briefConclusions', body(`- Kết luận ngày ${column('briefConclusions', 'on')}: ${column('briefConclusions', 'text')}${whereColumn('briefConclusions', 'tasks', ` (${column('briefConclusions', 'tasks')})`)}`)),
    ...unless('briefReceptions', ...unless('briefConclusions', none)),
    part('5. Thời hạn đang tính'),
    ...optional('briefLimits', body(`- ${column('briefLimits', 'label')}: ${column('briefLimits', 'dueOn')}.`)),
    ...unless('briefLimits', none),
    part('6. Yêu cầu của buổi tiếp'),
    ...optional('briefDuties', body(`${POSITION}. ${column('briefDuties', 'text')}`)),
  ]);
}
