import type { KnownPerson } from '@tiepdan/citizen/web';
import type { KnownMatter } from '@tiepdan/matter/web';
import { ReceptionForm } from './reception-form';

const BINH: KnownPerson = {
  citizenId: 'c1',
  fullName: 'Nguyễn Văn Bình',
  birthYear: 1964,
  address: 'Thôn 3',
  phone: null,
  paperNumber: null,
  receptions: 2,
  petitions: 1,
  sealed: false,
};
const MATTER: KnownMatter = {
  id: 'm1',
  number: 'VV-2026-000123',
  kind: 'complaint',
  fieldName: 'Bồi thường',
  summary: 'Bồi thường đất dự án đường tránh',
  receptions: 2,
  lastOn: '2026-09-12',
};

const blank = (correcting = false) => new ReceptionForm({ today: '2026-11-21', officerId: 'a1' }, correcting);

function returning(): ReceptionForm {
  const form = blank();
  form.controls.people.at(0).choose(BINH);
  form.controls.matter.choose(MATTER);
  return form;
}

describe('ReceptionForm', () => {
  it('is complete with a known person, their matter and a result', () => {
    const form = returning();
    expect(form.valid).toBe(false);
    form.controls.result.setValue('explained');
    expect(form.valid).toBe(true);
    expect(form.toLogRequest()).toMatchObject({
      receivedOn: '2026-11-21',
      mode: 'regular',
      leaderDayId: null,
      officerId: 'a1',
      people: [{ citizenId: 'c1', capacity: 'self' }],
      headCount: 1,
      matter: { matterId: 'm1' },
      result: 'explained',
      petition: null,
    });
  });

  it('marks a new matter as kept secret, and leaves its people out of the draft', () => {
    const form = blank();
    form.controls.people.at(0).choose(BINH);
    form.controls.matter.openNew('Phản ánh ô nhiễm suối');
    form.controls.matter.patchValue({ details: { kind: 'complaint', fieldCode: 'environment' } });
    expect(form.toDraft()).toHaveProperty('people');
    form.controls.matter.controls.sealed.setValue(true);
    expect(form.toLogRequest().matter).toMatchObject({ details: { kind: 'complaint', sealed: true } });
    expect(form.toDraft()).not.toHaveProperty('people');
    form.controls.matter.choose(MATTER);
    expect(form.toDraft()).toHaveProperty('people');
  });

  it('becomes a group at five and limits the people named', () => {
    const form = returning();
    form.patchValue({ headCount: 4 });
    expect(form.delegation).toBe(false);
    form.patchValue({ headCount: 5 });
    expect(form.delegation).toBe(true);
    for (let more = 0; more < 2; more++) form.controls.people.add().choose({ ...BINH, citizenId: `d${more}` });
    expect(form.controls.headCount.errors).toEqual({ people: expect.stringContaining('nhiều nhất 2 người đại diện') });
    form.patchValue({ headCount: 121 });
    expect(form.controls.headCount.valid).toBe(true);
  });

  it('counts the people named until a number is typed', () => {
    const form = returning();
    form.controls.people.add().choose({ ...BINH, citizenId: 'c2' });
    expect(form.controls.headCount.value).toBe(2);
    form.controls.headCount.markAsDirty();
    form.controls.headCount.setValue(1);
    form.controls.people.add().choose({ ...BINH, citizenId: 'c3' });
    expect(form.controls.headCount.errors).toEqual({ people: 'Đã ghi tên 3 người nhưng số người đến là 1.' });
  });

  it('needs neither matter nor result nor people for a no-show', () => {
    const form = blank();
    form.controls.attendance.setValue('no-show');
    expect(form.valid).toBe(true);
    expect(form.toLogRequest()).toMatchObject({ attendance: 'no-show', people: [], matter: null, result: null });
  });

  it('needs a ground for a refusal and sends none otherwise', () => {
    const form = blank();
    form.controls.attendance.setValue('refused');
    expect(form.valid).toBe(false);
    form.controls.refusalGround.setValue('law-9-1');
    expect(form.valid).toBe(true);
    form.controls.attendance.setValue('no-show');
    expect(form.toLogRequest().refusalGround).toBeNull();
  });

  it('needs the announced day for a leader’s reception', () => {
    const form = returning();
    form.controls.result.setValue('noted');
    form.controls.mode.setValue('periodic');
    expect(form.valid).toBe(false);
    form.controls.leaderDayId.setValue('d1');
    expect(form.valid).toBe(true);
    form.controls.mode.setValue('regular');
    expect(form.toLogRequest().leaderDayId).toBeNull();
  });

  it('opens the petition with the matter’s words and everyone’s signatures, until others are typed', () => {
    const form = returning();
    form.patchValue({ headCount: 7 });
    form.controls.result.setValue('petition-taken');
    expect(form.toLogRequest().petition).toEqual({
      summary: 'Bồi thường đất dự án đường tránh',
      signatoryCount: 7,
      respondent: null,
      writtenOn: null,
    });
    form.controls.petition.controls.summary.markAsDirty();
    form.controls.petition.controls.summary.setValue('Đơn lần hai');
    form.controls.content.setValue('khác');
    expect(form.toLogRequest().petition?.summary).toBe('Đơn lần hai');
    form.controls.result.setValue('guided');
    expect(form.toLogRequest().petition).toBeNull();
  });

  it('comes back from a draft as it was', () => {
    const form = returning();
    form.controls.people.add().writeNew('Trần Thị Đào');
    form.patchValue({ headCount: 121, content: 'Đề nghị', result: 'petition-taken' });
    form.patchValue({ petition: { summary: 'Đơn tập thể', signatoryCount: 100 } });
    const other = blank();
    other.patchValue(structuredClone(form.getRawValue()));
    expect(other.toLogRequest()).toEqual(form.toLogRequest());
  });

  it('asks for a reason when correcting, and leaves the petition alone', () => {
    const form = blank(true);
    form.controls.people.at(0).choose(BINH);
    form.controls.matter.choose(MATTER);
    form.controls.result.setValue('petition-taken');
    expect(form.controls.petition.disabled).toBe(true);
    expect(form.valid).toBe(false);
    form.controls.reason.setValue('Ghi nhầm ngày');
    expect(form.valid).toBe(true);
    expect(form.toCorrectRequest(3)).toMatchObject({ version: 3, reason: 'Ghi nhầm ngày' });
  });
});
