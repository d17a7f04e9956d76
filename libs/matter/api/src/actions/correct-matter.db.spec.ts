import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type MatterDesk, NEW_MATTER, openMatterDesk } from '../testing/matter-desk.js';

describe('correcting a matter', () => {
  let desk: MatterDesk;
  const request = { ...NEW_MATTER.details, version: 1, reason: 'Phân loại lại' };

  beforeAll(async () => {
    desk = await openMatterDesk();
  });
  afterAll(() => desk.drop());

  it('changes what is asked, keeps the number, and tells in words what it was', async () => {
    const { id } = await desk.settle();
    const { number } = await desk.queries.one(desk.actor, id);
    expect(await desk.correct.run(desk.actor, id, { ...request, fieldCode: 'other', summary: 'Nội dung khác' })).toEqual({ id, version: 2 });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ number, fieldCode: 'other', summary: 'Nội dung khác', version: 2 });
    const [corrected] = await desk.chronicle.historyOf(desk.actor.officeId, 'matter', id);
    expect(corrected).toMatchObject({
      type: 'corrected',
      reason: 'Phân loại lại',
      changes: [
        { field: 'fieldCode', label: 'Lĩnh vực', before: 'Bồi thường', after: 'Khác' },
        { field: 'summary', label: 'Tóm tắt', before: NEW_MATTER.details.summary, after: 'Nội dung khác' },
      ],
    });
  });

  it('takes its petitions along to a changed kind', async () => {
    const { id } = await desk.settle();
    await desk.filePetition(id);
    await desk.correct.run(desk.actor, id, { ...request, kind: 'proposal' });
    expect(await desk.source.query(`SELECT kind FROM petition WHERE matter_id = $1`, [id])).toEqual([{ kind: 'proposal' }]);
  });

  it('keeps its kind once a petition of it was decided, and says which', async () => {
    const { id } = await desk.settle();
    await desk.filePetition(id);
    const stage = (to: string, way: string | null) => desk.source.query(`UPDATE petition SET stage = $2, way = $3 WHERE matter_id = $1`, [id, to, way]);
    await stage('assigned', 'assign');
    await expect(desk.correct.run(desk.actor, id, { ...request, kind: 'proposal' })).rejects.toMatchObject({
      code: 'MATTER.KIND_DECIDED',
      message: expect.stringMatching(/đơn \d+\/2026\. Mở lại/),
    });
    await desk.correct.run(desk.actor, id, { ...request, summary: 'Nội dung sửa lại' });
    await stage('registered', null);
    await desk.correct.run(desk.actor, id, { ...request, version: 2, kind: 'proposal' });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ kind: 'proposal', version: 3 });
  });

  it('refuses a field of no list, an old version, and another office, and leaves nothing behind', async () => {
    const { id } = await desk.settle();
    const stranger = (await makeOffice(desk.source)).actor();
    const before = [await desk.queries.one(desk.actor, id), await footprint(desk.source)];
    await expect(desk.correct.run(desk.actor, id, { ...request, fieldCode: 'weather' })).rejects.toMatchObject({ code: 'MATTER.UNKNOWN_FIELD', message: 'Lĩnh vực "weather" không có trong danh mục.' });
    await expect(desk.correct.run(stranger, id, request)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect([await desk.queries.one(desk.actor, id), await footprint(desk.source)]).toEqual(before);
    await desk.correct.run({ ...desk.actor, fullName: 'Phạm Thị Cúc' }, id, { ...request, summary: 'Nội dung của người thứ nhất' });
    await expect(desk.correct.run(desk.actor, id, { ...request, summary: 'Nội dung của người thứ hai' })).rejects.toMatchObject({
      code: 'RECORD.CHANGED_MEANWHILE',
      details: { changedBy: 'Phạm Thị Cúc', version: 2 },
    });
  });

  it('shows another office nothing', async () => {
    const { id } = await desk.settle();
    await expect(desk.queries.one((await makeOffice(desk.source)).actor(), id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });

  it('lists the fields in their order', async () => {
    expect(await desk.fields.list()).toMatchObject([
      { code: 'land', groupName: 'Đất đai', name: 'Bồi thường' },
      { code: 'other', groupName: 'Khác', name: 'Khác' },
    ]);
  });
});
