import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChangeOfficeSettingsRequest, USUAL_OFFICE_SETTINGS } from '@tiepdan/agency/contract';
import { Chronicle, OfficeTerms } from '@tiepdan/audit/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, type TestDatabase, footprint, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { OfficeSettings } from '../office-settings.js';
import { ChangeOfficeSettings } from './change-settings.js';

describe('what an office sets for itself', () => {
  let test: TestDatabase;
  let settings: OfficeSettings;
  let change: ChangeOfficeSettings;
  let chronicle: Chronicle;
  let actor: Actor;
  const request = (changes: Partial<ChangeOfficeSettingsRequest> = {}): ChangeOfficeSettingsRequest => ({ ...USUAL_OFFICE_SETTINGS, version: 0, ...changes });

  beforeAll(async () => {
    test = await freshDatabase();
    const database = new Database(test.source);
    [settings, chronicle] = [new OfficeSettings(database), new Chronicle(database)];
    change = new ChangeOfficeSettings(new OfficeTerms(database, chronicle), settings);
  });
  beforeEach(async () => {
    actor = (await makeOffice(test.source)).actor('office.configure');
  });
  afterAll(() => test?.drop());

  it('is the usual until something is set, as the database has it', async () => {
    expect(await settings.of(actor.officeId)).toEqual({ ...USUAL_OFFICE_SETTINGS, version: 0 });
    await test.source.query(`INSERT INTO office_setting (office_id) VALUES ($1)`, [actor.officeId]);
    expect(await settings.of(actor.officeId)).toEqual({ ...USUAL_OFFICE_SETTINGS, version: 1 });
  });

  it('changes for this office alone, and is told in words', async () => {
    const other = (await makeOffice(test.source)).officeId;
    const changed = await change.run(actor, request({ signedWays: ['forward'], warnDays: [5, 2, 0], digestAt: '08:15' }));
    expect(changed).toEqual({ ...USUAL_OFFICE_SETTINGS, signedWays: ['forward'], warnDays: [5, 2, 0], digestAt: '08:15', version: 1 });
    expect(await settings.of(other)).toMatchObject({ version: 0 });
    const [told] = await chronicle.historyOf(actor.officeId, 'office', actor.officeId);
    expect(told).toMatchObject({
      type: 'corrected',
      changes: [
        { label: 'Hướng xử lý do lãnh đạo ký', before: 'Thụ lý, Không thụ lý', after: 'Chuyển' },
        { label: 'Nhắc trước hạn', before: '3 ngày làm việc, 1 ngày làm việc', after: '5 ngày làm việc, 2 ngày làm việc, 0 ngày làm việc' },
        { label: 'Giờ lập danh sách việc trong ngày', before: '07:30', after: '08:15' },
      ],
    });
  });

  it('tells the second of two that the first was faster, and writes nothing', async () => {
    await change.run(actor, request({ jointFrom: 5 }));
    const before = await footprint(test.source);
    await expect(change.run(actor, request({ jointFrom: 3 }))).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE', details: { changedBy: 'Lê Thị Thử', version: 1 } });
    expect(await footprint(test.source)).toEqual(before);
    const tries = await Promise.allSettled([3, 4].map((jointFrom) => change.run(actor, request({ jointFrom, version: 1 }))));
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not tell the leader before the head', async () => {
    await expect(change.run(actor, request({ escalateHeadAfter: 6, escalateLeaderAfter: 2 }))).rejects.toMatchObject({ code: 'OFFICE.LEADER_BEFORE_HEAD' });
  });
});
