import type { DigestPage, DigestView, JobsView, ReminderPreferences, ShownDigestLine } from '@tiepdan/reminder/contract';

const LINE: ShownDigestLine = {
  record: 'petition',
  id: 'p1',
  title: 'Đơn số 12/2026',
  topic: 'Khiếu nại, Bồi thường',
  limit: 'Thụ lý khiếu nại',
  due: '2026-11-20',
  state: 'Quá hạn 3 ngày',
  link: '/petitions/p1',
  about: 'Khiếu nại việc bồi thường đất khi mở đường',
};

/** Unread: one petition late of three, one denunciation to approve. */
export const DIGEST: DigestView = {
  id: 'd1',
  day: '2026-11-23',
  heading: '3 đơn quá hạn, 1 đề xuất chờ duyệt',
  createdAt: '2026-11-23T00:30:00.000Z',
  readAt: null,
  sections: [
    { code: 'overdue', label: 'Quá hạn', total: 3, lines: [LINE] },
    {
      code: 'to-approve',
      label: 'Đề xuất chờ duyệt',
      total: 1,
      lines: [
        {
          ...LINE,
          id: 'p2',
          title: 'Đơn số 13/2026',
          topic: 'Tố cáo, Đất đai',
          limit: null,
          due: null,
          state: null,
          link: '/petitions/p2',
          about: null,
        },
      ],
    },
  ],
};

export const DIGESTS: DigestPage = { items: [DIGEST], total: 1, nextCursor: null };

export const PREFERENCES: ReminderPreferences = { email: 'can-bo@example.vn', mailDigest: true, mailAvailable: true, digestAt: '07:30' };

export const JOBS: JobsView = {
  here: true,
  nextDigestAt: '2026-11-25T00:30:00.000Z',
  jobs: [
    {
      name: 'reminder.digest',
      label: 'Lập nhắc việc hằng ngày',
      everyMinutes: 5,
      outcome: 'done',
      lastRunAt: '2026-11-23T00:30:00.000Z',
      lastDone: 'Ban Thử Nghiệm: 4 bản nhắc việc ngày 23/11/2026.',
      nextRunAt: '2026-11-23T00:35:00.000Z',
      failuresInARow: 0,
      failedAt: null,
      lastError: null,
    },
    {
      name: 'reminder.mail',
      label: 'Gửi thư nhắc việc',
      everyMinutes: 1,
      outcome: 'failed',
      lastRunAt: '2026-11-23T00:34:00.000Z',
      lastDone: null,
      nextRunAt: '2026-11-23T00:35:00.000Z',
      failuresInARow: 3,
      failedAt: '2026-11-23T00:34:00.000Z',
      lastError: 'Máy chủ thư: connect ECONNREFUSED',
    },
  ],
  mail: { available: true, waiting: 4, sent: 0, failed: 1, unknown: 1, lastError: '550 … unknown' },
};
