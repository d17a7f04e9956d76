import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORM_RECORD_KINDS, type FormRecordKind } from '@tiepdan/form/contract';
import { emptyHistory, loadHistory } from '@tiepdan/form/api';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { wordsOfRecords } from './record-words.js';

describe('what records of a filed report are called', () => {
  let test: TestDatabase;
  let officeId: string;
  let matterId = '';
  beforeAll(async () => {
    test = await freshDatabase();
    officeId = await loadHistory(test.source.manager, emptyHistory());
    const author = `(SELECT id FROM account WHERE office_id = $1 LIMIT 1)`;
    const insert = async (sql: string, ...more: unknown[]) => (await test.source.query<{ id: string }[]>(`${sql} RETURNING id`, [officeId, ...more]))[0]?.id ?? '';
    matterId = await insert(`INSERT INTO matter (office_id, year, number, kind, sealed, field_code, summary, opened_on, created_by) VALUES ($1, 2026, 1, 'denunciation', true, 'other', 'Tố cáo cán bộ xã', '2026-01-01', ${author})`);
    const petition = await insert(
      `INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, instance, kind, sealed, field_code, matter_id, summary, eligibility, created_by)
       VALUES ($1, 2026, 1, '2026-01-01', 'post', false, 1, 1, 'denunciation', true, 'other', $2, 'Tố cáo', 'pending', ${author})`, matterId); // prettier-ignore
    await insert(
      `INSERT INTO investigation_transfer (office_id, petition_id, kind, on_day, paper, body, cases, people, officials, created_by)
       VALUES ($1, $2, 'denunciation', '2026-01-02', '7/CV-UBND theo đơn ông Trần Văn Kín', 'Cơ quan điều tra', 1, 1, 0, ${author})`, petition); // prettier-ignore
  });
  afterAll(() => test?.drop());

  it('can be asked of every kind, of records that are gone too', async () => {
    const records = Object.keys(FORM_RECORD_KINDS).map((kind) => ({ kind, id: '00000000-0000-7000-8000-000000000000' }));
    const words = await wordsOfRecords(test.source.manager, officeId, records);
    expect(records.map((record) => words(record).title)).toEqual(records.map(({ kind }) => FORM_RECORD_KINDS[kind as FormRecordKind]));
  });

  it('shows of a sealed case’s paper the number alone when more was typed before it was sealed', async () => {
    const [transfer] = await test.source.query<{ id: string }[]>(`SELECT id FROM investigation_transfer WHERE office_id = $1`, [officeId]);
    const record = { kind: 'transfer', id: transfer?.id ?? '' };
    expect((await wordsOfRecords(test.source.manager, officeId, [record]))(record)).toEqual({ number: '7/CV-UBND', title: 'Tố cáo cán bộ xã', detail: 'VV-2026-000001' });
  });
});
