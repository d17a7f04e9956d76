import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleInHistory, Sealing } from '@tiepdan/citizen/api';
import { SEALED_NAME, SEALED_TEXT } from '@tiepdan/citizen/contract';
import { ChangeKind, CorrectMatter, KindChanges, MatterQueries, SplitMatter } from '@tiepdan/matter/api';
import { footprint } from '@tiepdan/platform/api';
import { PetitionStepQueries } from './life/step.queries.js';
import { writeStep } from './life/take-step.js';
import { PETITION, type PetitionDesk, openPetitionDesk } from './testing/petition-desk.js';

const NAMED = 'Ông Nguyễn Văn Bình trình bày việc thu phí sai';
const MASKED = 'Người tố cáo trình bày việc thu phí sai';

describe('what was written about a petition before it became sealed', () => {
  let desk: PetitionDesk;
  let people: PeopleInHistory;
  let correctMatter: CorrectMatter;
  let split: SplitMatter;

  beforeAll(async () => {
    desk = await openPetitionDesk();
    people = new PeopleInHistory(desk.database, desk.texts);
    const [sealing, kinds] = [new Sealing(desk.chronicle, desk.identities), new KindChanges()];
    correctMatter = new CorrectMatter(desk.database, desk.chronicle, new MatterQueries(desk.database), sealing, desk.texts, kinds);
    split = new SplitMatter(desk.database, desk.chronicle, new ChangeKind(sealing, kinds), desk.texts);
  });
  afterAll(() => desk?.drop());

  /** A complaint whose summary names its sender, and the request that would write it as it is. */
  async function named() {
    const { id } = await desk.enter({ summary: NAMED });
    const { matterId, senders } = await desk.queries.one(desk.actor, id);
    return { id, matterId, request: { ...PETITION, summary: NAMED, matter: { matterId }, senders: senders.map(({ citizenId }) => ({ citizenId })), version: 1, reason: 'Thực chất là tố cáo' } };
  }
  const toDenunciation = (matterId: string, version = 1) =>
    correctMatter.run(desk.actor, matterId, { kind: 'denunciation', fieldCode: 'other', summary: 'Tố cáo thu phí sai', version, reason: 'Thực chất là tố cáo' });
  const historyOf = async (id: string) => people.read(desk.actor.officeId, await desk.queries.one(desk.actor, id), await desk.chronicle.historyOf(desk.actor.officeId, 'petition', id));

  it('is not kept in its history by the correction that seals it', async () => {
    const { id, request } = await named();
    const matter = { details: { kind: 'denunciation', fieldCode: 'other', summary: 'Tố cáo thu phí sai' } } as const;
    await desk.correct.run(desk.actor, id, { ...request, kind: 'denunciation', fieldCode: 'other', matter, summary: MASKED });
    const rows = await desk.source.query(`SELECT data::text AS data FROM history_event WHERE subject_id = $1`, [id]);
    expect(JSON.stringify(rows)).not.toMatch(/Bình/);
    expect((await historyOf(id))[0]?.changes).toContainEqual({ field: 'summary', label: 'Tóm tắt', before: SEALED_TEXT, after: MASKED });
  });

  it('is masked in histories and steps that were written while it was open', async () => {
    const { id, matterId, request } = await named();
    await desk.correct.run(desk.actor, id, { ...request, summary: MASKED, reason: 'Ông Bình đề nghị' });
    await desk.database.write((tx) =>
      writeStep(tx, desk.actor, id, { position: 2, action: 'return', from: 'registered', to: 'returned', on: '2026-11-19', reason: NAMED, data: { note: 'Hỏi lại ông Nguyễn Văn Bình' } }),
    );
    await toDenunciation(matterId);
    const history = await historyOf(id);
    expect(history.find(({ type }) => type === 'corrected')?.changes).toContainEqual({ field: 'summary', label: 'Tóm tắt', before: SEALED_TEXT, after: MASKED });
    const steps = await new PetitionStepQueries(desk.database, desk.texts).of(desk.actor, id);
    expect(steps.at(-1)).toMatchObject({ reason: SEALED_TEXT, data: { note: SEALED_TEXT } });
    expect(JSON.stringify([history, steps])).not.toContain('Nguyễn Văn Bình');
    const petition = await desk.queries.one(desk.actor, id);
    expect(await people.said(desk.actor.officeId, petition, { returnReason: NAMED, on: '2026-11-19' })).toEqual({ returnReason: SEALED_TEXT, on: '2026-11-19' });
  });

  it('keeps its matter from becoming sealed while a record still names somebody; the refusal names the record, not the person', async () => {
    const { id, matterId, request } = await named();
    const [before, { bookNumber }] = [await footprint(desk.source), await desk.queries.one(desk.actor, id)];
    await expect(toDenunciation(matterId)).rejects.toMatchObject({
      code: 'SEALED.RECORDS_NAME_PERSON',
      details: { records: `đơn số ${bookNumber}/2026` },
      message: expect.not.stringContaining('Bình'),
    });
    expect(await footprint(desk.source)).toEqual(before);
    await desk.correct.run(desk.actor, id, { ...request, summary: MASKED });
    await toDenunciation(matterId);
    expect((await desk.queries.one(desk.actor, id)).senders).toMatchObject([{ fullName: SEALED_NAME }]);
  });

  it('keeps a split from making a denunciation of records that name somebody', async () => {
    const { id, matterId } = await named();
    await desk.enter({ matter: { matterId } });
    const parting = { version: 1, receptionIds: [], petitionIds: [id], documentIds: [], reason: 'Nội dung khác loại', details: { kind: 'denunciation', fieldCode: 'other', summary: 'Tố cáo thu phí sai' } } as const;
    await expect(split.run(desk.actor, matterId, parting)).rejects.toMatchObject({ code: 'SEALED.RECORDS_NAME_PERSON' });
  });
});
