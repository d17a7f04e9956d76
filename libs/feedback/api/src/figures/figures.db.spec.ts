import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FEEDBACK_CHANNELS, FEEDBACK_STAGES, type FeedbackChannel, type FeedbackStage } from '@tiepdan/feedback/contract';
import { addDays } from '@tiepdan/platform/contract';
import { type FeedbackDesk, openFeedbackDesk } from '../testing/feedback-desk.js';
import { figuresXlsx } from './figures-xlsx.js';

const CHANNELS = Object.keys(FEEDBACK_CHANNELS) as FeedbackChannel[];
const STAGES = Object.keys(FEEDBACK_STAGES) as FeedbackStage[];

/** Rows of every state, channel and day of two years, written at once; what they say is beside the point. */
const ROWS = `INSERT INTO feedback (office_id, book_year, book_number, received_on, channel, kind, anonymous, procedure_name, field_code, content, forward_due_on, due_on, state, status,
    answered_on, answer, published_on, published_question, published_answer, withdrawn_on, withdraw_reason, created_by)
  SELECT $1, 2026, n, on_day, (ARRAY['petition', 'portal', 'hotline', 'direct'])[1 + n % 4], 'report', true, 'Thủ tục', 'other', 'Nội dung', on_day + 7, on_day + 28, state, CASE WHEN n % 13 = 0 THEN 'cancelled' ELSE 'active' END,
    CASE WHEN state IN ('answered', 'published') THEN on_day + n % 50 END, CASE WHEN state IN ('answered', 'published') THEN 'Trả lời' END,
    CASE WHEN state = 'published' THEN on_day + 60 END, CASE WHEN state = 'published' THEN 'Hỏi' END, CASE WHEN state = 'published' THEN 'Đáp' END,
    CASE WHEN state = 'withdrawn' THEN on_day END, CASE WHEN state = 'withdrawn' THEN 'Rút' END, $2
  FROM (SELECT n, DATE '2024-12-01' + (n * 17) % 690 AS on_day, (ARRAY['received', 'answered', 'published', 'withdrawn', 'answered'])[1 + (n / 4) % 5] AS state FROM generate_series(1, 400) n) rows`;

describe('figures of feedback', () => {
  let desk: FeedbackDesk;

  beforeAll(async () => {
    desk = await openFeedbackDesk();
    await desk.source.query(ROWS, [desk.actor.officeId, desk.actor.accountId]);
  });
  afterAll(() => desk.drop());

  const listed = async (query: object) => (await desk.queries.list(desk.actor, { status: 'active', limit: 1, ...query })).total;

  /** Periods of every length over the two years and beyond, the same ones on each run. */
  const PERIODS = Array.from({ length: 36 }, (_, index) => ({ from: addDays('2024-11-15', (index * 97) % 700), days: (index * index * 13) % 420 }));

  it('adds up, and every number is the length of its list, whatever the period', async () => {
    for (const [index, { from, days }] of PERIODS.entries()) {
      const to = addDays(from, days);
      const [channel, stage] = [CHANNELS[index % 4] ?? 'portal', STAGES[index % 5] ?? 'open'];
      const { channels, total, beforeFrom, beforeTo } = await desk.figures.report(desk.actor, { from, to });
      for (const field of ['received', 'before', ...STAGES] as const) expect([field, total[field]]).toEqual([field, channels.reduce((sum, counts) => sum + counts[field], 0)]);
      for (const { received, open, answered, withdrawn, published } of [...channels, total]) {
        expect(received).toBe(open + answered + withdrawn);
        expect(published).toBeLessThanOrEqual(answered);
      }
      const counts = channels.find((row) => row.channel === channel);
      expect(counts?.received).toBe(await listed({ from, to, channel }));
      expect(counts?.[stage]).toBe(await listed({ from, to, channel, stage }));
      expect(total[stage]).toBe(await listed({ from, to, stage }));
      expect(counts?.before).toBe(await listed({ from: beforeFrom, to: beforeTo, channel }));
    }
  });

  it('says zero of a channel nothing came by, and refuses a period that runs backward', async () => {
    const { channels, total } = await desk.figures.report(desk.actor, { from: '2010-01-01', to: '2010-12-31' });
    expect(channels.map(({ channel, received }) => [channel, received])).toEqual(CHANNELS.map((channel) => [channel, 0]));
    expect(total).toMatchObject({ channel: null, received: 0, before: 0 });
    await expect(desk.figures.report(desk.actor, { from: '2026-02-01', to: '2026-01-31' })).rejects.toMatchObject({ code: 'FEEDBACK.PERIOD_BACKWARD' });
  });

  it('puts the same numbers into a workbook', async () => {
    const figures = await desk.figures.report(desk.actor, { from: '2025-01-01', to: '2025-12-31' });
    const { default: Excel } = await import('@protobi/exceljs');
    const workbook = new Excel.Workbook();
    await workbook.xlsx.load((await figuresXlsx(figures, 'Ban Tiếp công dân tỉnh Thử Nghiệm')) as never);
    const rows = workbook.worksheets[0]!;
    expect(rows.getRow(10).values).toEqual([undefined, 'Tổng số', ...(['received', 'before', 'answered', 'open', 'withdrawn', 'published', 'late'] as const).map((field) => figures.total[field])]);
  });
});
