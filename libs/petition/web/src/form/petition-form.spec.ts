import type { KnownPerson } from '@tiepdan/citizen/web';
import type { KnownMatter } from '@tiepdan/matter/web';
import type { PetitionView } from '@tiepdan/petition/contract';
import { PetitionForm } from './petition-form';

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
  summary: 'Bồi thường đất',
  receptions: 2,
  lastOn: null,
};

function filled(): PetitionForm {
  const form = new PetitionForm('2026-11-21');
  form.controls.senders.at(0).choose(BINH);
  form.controls.matter.openNew();
  form.patchValue({ kind: 'proposal', fieldCode: 'environment', summary: 'Ô nhiễm suối' });
  return form;
}

describe('PetitionForm', () => {
  it('opens a new matter with the petition’s own kind, field and summary', () => {
    const form = filled();
    expect(form.valid).toBe(true);
    expect(form.toRequest()).toMatchObject({
      kind: 'proposal',
      matter: { details: { kind: 'proposal', fieldCode: 'environment', summary: 'Ô nhiễm suối' } },
      senders: [{ citizenId: 'c1', capacity: 'self' }],
      eligibility: 'pending',
      ineligibleReason: null,
      competence: null,
    });
  });

  it('marks its new matter as kept secret, leaves its people out of the draft, and needs no mark for a denunciation', () => {
    const form = filled();
    expect(form.toDraft()).toHaveProperty('senders');
    form.controls.matter.controls.sealed.setValue(true);
    expect(form.sealed).toBe(true);
    expect(form.toRequest()).toMatchObject({ matter: { details: { kind: 'proposal', sealed: true } } });
    expect(form.toDraft()).not.toHaveProperty('senders');
    form.controls.kind.setValue('denunciation');
    expect(form.toRequest()?.matter.details).not.toHaveProperty('sealed');
    expect(form.sealed).toBe(true);
    form.controls.kind.setValue('proposal');
    form.controls.matter.choose(MATTER);
    expect(form.sealed).toBe(false);
    expect(form.toRequest()?.matter).toEqual({ matterId: 'm1' });
  });

  it('is of the chosen matter’s kind', () => {
    const form = filled();
    form.controls.matter.choose(MATTER);
    expect(form.controls.kind.disabled).toBe(true);
    expect(form.toRequest()).toMatchObject({ kind: 'complaint', matter: { matterId: 'm1' } });
    form.controls.matter.searchAgain();
    expect(form.controls.kind.enabled).toBe(true);
  });

  it('names who passed it on, for the sources that need it', () => {
    const form = filled();
    form.controls.source.setValue('agency');
    expect(form.controls.senderBody.hasError('required')).toBe(true);
    form.controls.senderBody.setValue('Thanh tra tỉnh');
    expect(form.toRequest()?.senderBody).toBe('Thanh tra tỉnh');
    form.controls.source.setValue('post');
    expect(form.valid).toBe(true);
    expect(form.toRequest()?.senderBody).toBeNull();
  });

  it('has no sender when anonymous, and one again when not', () => {
    const form = filled();
    form.controls.anonymous.setValue(true);
    expect(form.toRequest()?.senders).toEqual([]);
    form.controls.anonymous.setValue(false);
    expect(form.toRequest()?.senders).toHaveLength(1);
    expect(form.controls.senders.at(0).mode).toBe('known');
  });

  it('needs competence when eligible and a reason when not', () => {
    const form = filled();
    form.controls.eligibility.setValue('eligible');
    expect(form.valid).toBe(false);
    form.controls.competence.setValue('outside');
    expect(form.valid).toBe(true);
    form.controls.eligibility.setValue('ineligible');
    expect(form.valid).toBe(false);
    form.controls.ineligibleReason.setValue('illegible');
    expect(form.toRequest()).toMatchObject({ ineligibleReason: 'illegible', competence: null });
  });

  it('counts at least the senders named', () => {
    const form = filled();
    form.controls.senders.add().choose({ ...BINH, citizenId: 'c2' });
    expect(form.controls.signatoryCount.value).toBe(2);
    form.controls.signatoryCount.markAsDirty();
    form.controls.signatoryCount.setValue(1);
    expect(form.controls.signatoryCount.errors).toEqual({ senders: 'Số người đứng tên (1) ít hơn số người gửi đã ghi (2).' });
  });

  it('takes a saved petition over and sends it back as it was', () => {
    const view = {
      id: 'p1',
      version: 2,
      receivedOn: '2026-11-02',
      writtenOn: '2026-10-30',
      source: 'agency',
      senderBody: 'Thanh tra tỉnh',
      anonymous: false,
      senders: [{ citizenId: 'c1', fullName: 'Nguyễn Văn Bình', capacity: 'lawyer', sealed: false }],
      signatoryCount: 3,
      kind: 'complaint',
      fieldCode: 'land-compensation',
      fieldName: 'Bồi thường',
      matterId: 'm1',
      matterNumber: 'VV-2026-000123',
      matterSummary: 'Bồi thường đất',
      summary: 'Khiếu nại bồi thường',
      respondent: 'UBND xã',
      eligibility: 'eligible',
      ineligibleReason: null,
      competence: 'outside',
    } as unknown as PetitionView;
    const form = new PetitionForm('2026-11-21', true);
    form.take(view);
    expect(form.valid).toBe(false);
    form.controls.reason.setValue('Ghi nhầm số người');
    expect(form.valid).toBe(true);
    expect(form.toCorrectRequest(2)).toEqual({
      receivedOn: '2026-11-02',
      writtenOn: '2026-10-30',
      source: 'agency',
      senderBody: 'Thanh tra tỉnh',
      anonymous: false,
      senders: [{ citizenId: 'c1', capacity: 'lawyer' }],
      signatoryCount: 3,
      kind: 'complaint',
      fieldCode: 'land-compensation',
      matter: { matterId: 'm1' },
      summary: 'Khiếu nại bồi thường',
      respondent: 'UBND xã',
      eligibility: 'eligible',
      ineligibleReason: null,
      competence: 'outside',
      version: 2,
      reason: 'Ghi nhầm số người',
    });
  });
});

describe('the draft of a petition', () => {
  it('holds its people, and none of a denunciation or of a matter that is sealed', () => {
    const form = new PetitionForm('2026-11-21');
    const known = { id: 'm1', number: 'VV-2026-000001', kind: 'complaint', fieldName: 'Bồi thường', summary: 'Đất', receptions: null, lastOn: null } as const;
    form.controls.kind.setValue('complaint');
    expect(form.toDraft()).toHaveProperty('senders');
    form.controls.kind.setValue('denunciation');
    expect(form.toDraft()).not.toHaveProperty('senders');
    form.controls.kind.setValue('complaint');
    form.controls.matter.choose({ ...known, sealed: true });
    expect(form.toDraft()).not.toHaveProperty('senders');
    form.controls.matter.choose(known);
    expect(form.toDraft()).toHaveProperty('senders');
  });
});
