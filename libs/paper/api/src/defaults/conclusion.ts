import {
  PLACE_OF_SITTING, POSITION, SENDER_WITH_ADDRESS, addressee, body, column, ending, grounds, heading, optional, optionalColumn, paper, participants, tag, titleBlock, where, whereColumn, without,
} from './layout/index.js';

/** What a leader concluded when receiving citizens: each conclusion, who carries it out and until when (NĐ 154/2026 Đ.25 k.2). */
export function conclusion(): Promise<Buffer> {
  const day = `${where('leaderDayWords', tag('leaderDayWords'))}${without('leaderDayWords', tag('receptionDateWords'))}`;
  const host = `${where('host', `${where('hostPosition', `${tag('hostPosition')} `)}${tag('host')}`)}${without('host', tag('receiver'))}`;
  return paper([
    ...heading(),
    ...titleBlock(),
    ...addressee(),
    ...grounds(),
    body(`Vào ${day}, tại ${PLACE_OF_SITTING}, ${host} đã chủ trì tiếp công dân${where('deputyGround', ` theo ủy quyền (${tag('deputyGround')})`)}.`),
    ...participants('Cùng dự'),
    ...optional('receptionOn', body(`Công dân được tiếp: ${SENDER_WITH_ADDRESS}.`)),
    ...optional('receptionSummary', body(`Nội dung trình bày: ${tag('receptionSummary')}`)),
    ...optional(
      'matters',
      body(`${POSITION}. ${column('matters', 'person')}${whereColumn('matters', 'address', `, ${column('matters', 'address')}`)}`, { bold: true }, { keepNext: true }),
      ...optionalColumn(column('matters', 'summary'), body(`Nội dung: ${column('matters', 'summary')}`)),
      ...optionalColumn(column('matters', 'conclusion'), body(`Kết luận: ${column('matters', 'conclusion')}`)),
    ),
    ...optional('result', body(`Kết quả tiếp: ${tag('result')}`)),
    ...optional('content', body('Kết luận của người chủ trì:', { bold: true }, { keepNext: true }), body(tag('content'))),
    ...optional(
      'tasks',
      body(`${POSITION}. Giao ${column('tasks', 'agency')}: ${column('tasks', 'content')}; hoàn thành chậm nhất ngày ${column('tasks', 'dueOn')}.`),
    ),
    body(
      `${tag('officeName')} thông báo để các cơ quan, đơn vị, cá nhân được giao biết, thực hiện đúng nội dung và thời hạn nêu trên; gửi kết quả thực hiện đến công dân và ${tag('officeName')} để theo dõi, báo cáo.`,
      {},
      { keepNext: true },
    ),
    ending(),
  ]);
}
