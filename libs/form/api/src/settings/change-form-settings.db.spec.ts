import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Chronicle, OfficeTerms } from '@tiepdan/audit/api';
import { type ChangeFormSettingsRequest, USUAL_FORM_SETTINGS } from '@tiepdan/form/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, type TestDatabase, footprint, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { ChangeFormSettings } from './change-form-settings.js';
import { FormSettingsQueries } from './form-settings.queries.js';

describe('how an office counts where the circulars are silent', () => {
  let test: TestDatabase;
  let settings: FormSettingsQueries;
  let change: ChangeFormSettings;
  let chronicle: Chronicle;
  let actor: Actor;
  const request = (changes: Partial<ChangeFormSettingsRequest> = {}): ChangeFormSettingsRequest => ({ ...USUAL_FORM_SETTINGS, version: 0, ...changes });

  beforeAll(async () => {
    test = await freshDatabase();
    const database = new Database(test.source);
    [settings, chronicle] = [new FormSettingsQueries(database), new Chronicle(database)];
    change = new ChangeFormSettings(new OfficeTerms(database, chronicle), settings);
  });
  beforeEach(async () => {
    actor = (await makeOffice(test.source)).actor('form.configure');
  });
  afterAll(() => test?.drop());

  it('is the usual until something is chosen, as the database has it', async () => {
    expect(await settings.of(actor.officeId)).toEqual({ ...USUAL_FORM_SETTINGS, version: 0 });
    await test.source.query(`INSERT INTO form_setting (office_id) VALUES ($1)`, [actor.officeId]);
    expect(await settings.of(actor.officeId)).toEqual({ ...USUAL_FORM_SETTINGS, version: 1 });
  });

  it('changes for this office alone, and is told in words', async () => {
    const other = (await makeOffice(test.source)).officeId;
    const chosen = { cases: 'per-reception', doubleReception: 'all-figures', priority: 'delegate-first', groups: 'per-case' } as const;
    expect(await change.run(actor, request(chosen))).toEqual({ ...chosen, version: 1 });
    expect(await change.run(actor, request({ ...chosen, groups: 'per-reception', version: 1 }))).toEqual({ ...chosen, groups: 'per-reception', version: 2 });
    expect(await settings.of(other)).toMatchObject({ version: 0 });
    const [last, first] = await chronicle.historyOf(actor.officeId, 'office', actor.officeId);
    expect(first?.changes).toHaveLength(4);
    expect(last?.changes).toEqual([
      expect.objectContaining({
        label: 'Cách tính biểu: Đoàn đông người',
        before: 'Mỗi việc tính một đoàn trong kỳ',
        after: 'Mỗi lượt tiếp từ 5 người trở lên tính một đoàn',
      }),
    ]);
  });

  it('tells the second of two that the first was faster, and writes nothing', async () => {
    await change.run(actor, request({ groups: 'per-case' }));
    const before = await footprint(test.source);
    await expect(change.run(actor, request({ cases: 'per-reception' }))).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE', details: { version: 1 } });
    expect(await footprint(test.source)).toEqual(before);
  });

  it('takes no way of counting that nobody has put into words', async () => {
    const { officeId } = actor;
    for (const column of ['cases', 'double_reception', 'priority', 'groups'])
      await expect(test.source.query(`INSERT INTO form_setting (office_id, ${column}) VALUES ($1, 'otherwise')`, [officeId])).rejects.toThrow(`CHK_form_setting_${column}`);
  });
});
