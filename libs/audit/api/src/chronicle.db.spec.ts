import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type TestDatabase, footprint, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Chronicle } from './chronicle.js';

describe('history and audit', () => {
  let test: TestDatabase;
  let database: Database;
  let chronicle: Chronicle;
  let actor: Actor;
  const id = '00000000-0000-7000-8000-000000000001';

  beforeAll(async () => {
    test = await freshDatabase();
    database = new Database(test.source);
    chronicle = new Chronicle(database);
    actor = (await makeOffice(test.source)).actor();
  });
  afterAll(() => test.drop());

  const record = (happening: object = {}) => database.write((tx) => chronicle.record(tx, actor, { subject: 'petition', id, type: 'registered', ...happening }));

  it('tells a record’s events newest first, each office its own', async () => {
    await record();
    const change = { field: 'summary', label: 'Tóm tắt', before: 'a', after: 'b' };
    await record({ type: 'corrected', reason: 'Ghi nhầm', changes: [change], before: { summary: 'a' } });
    expect(await chronicle.historyOf(actor.officeId, 'petition', id)).toMatchObject([
      { type: 'corrected', label: 'Sửa', reason: 'Ghi nhầm', changes: [change], actorName: actor.fullName },
      { type: 'registered', label: 'Ghi nhận', reason: null, changes: [] },
    ]);
    expect(await chronicle.historyOf(actor.officeId, 'reception', id)).toEqual([]);
    expect(await chronicle.historyOf((await makeOffice(test.source)).officeId, 'petition', id)).toEqual([]);
  });

  it('is written with the change or not at all', async () => {
    const before = await footprint(test.source);
    const failing = database.write(async (tx) => {
      await chronicle.record(tx, actor, { subject: 'petition', id, type: 'cancelled' });
      await chronicle.note(tx, { ...actor, action: 'report.exported', actorId: actor.accountId });
      throw new Error('refused afterwards');
    });
    await expect(failing).rejects.toThrow('refused afterwards');
    expect(await footprint(test.source)).toEqual(before);
  });

  it('notes deeds that happened to no record', async () => {
    await database.write((tx) => chronicle.note(tx, { ...actor, action: 'report.exported', actorId: actor.accountId, details: { format: 'docx' } }));
    const [row] = await test.source.query(`SELECT action, subject_kind, actor_id, details FROM audit_record WHERE action = 'report.exported'`);
    expect(row).toEqual({ action: 'report.exported', subject_kind: null, actor_id: actor.accountId, details: { format: 'docx' } });
  });

  it.each(['history_event', 'audit_record'])('can be rewritten by nobody: %s', async (table) => {
    await record();
    for (const statement of [`UPDATE ${table} SET request_id = 'x'`, `DELETE FROM ${table}`])
      await expect(test.source.query(statement)).rejects.toThrow(`${table} is append-only`);
  });
});
