import { PETITION } from '../../testing/sample-petition';
import { ProposalForm, type ProposedPetition } from './proposal-form';

const TODAY = '2026-11-20';
const begun = (petition: Partial<ProposedPetition> = {}) => {
  const form = new ProposalForm(TODAY);
  form.begin({ ...PETITION, ...petition });
  return form;
};
const ways = (form: ProposalForm) => form.ways.map(({ way }) => way);
const due = (form: ProposalForm) =>
  Object.entries(form.controls)
    .filter(([, control]) => control.enabled)
    .map(([name]) => name);

describe('ProposalForm', () => {
  it('asks from top to bottom: each field is due only when those above say so', () => {
    const form = begun();
    expect(due(form)).toEqual(['kind', 'eligibility', 'on', 'note']);
    form.patchValue({ eligibility: 'eligible' });
    expect(due(form)).toEqual(['kind', 'mixed', 'eligibility', 'competence', 'on', 'note']);
    form.patchValue({ competence: 'outside' });
    expect(due(form)).toContain('competentSystem');
    expect(due(form)).not.toContain('way');
    form.patchValue({ competentSystem: 'administrative' });
    expect(ways(form)).toEqual(['guide', 'forward', 'urge']);
    form.patchValue({ way: 'forward' });
    expect(due(form)).toContain('recipientId');
    expect(form.valid).toBe(false);
    form.patchValue({ recipientId: 's1' });
    expect(form.valid).toBe(true);
  });

  it('offers the ways of the law in force on the day: before 01/07/2026 a complaint outside is guided, not forwarded', () => {
    const form = begun();
    form.patchValue({ eligibility: 'eligible', competence: 'outside', competentSystem: 'elected', on: '2026-06-30' });
    expect(ways(form)).toEqual(['guide']);
    form.patchValue({ on: '2026-07-01' });
    expect(ways(form)).toEqual(['guide', 'forward']);
  });

  it('takes the only way by itself, and drops a way that is no longer open', () => {
    const form = begun();
    form.patchValue({ eligibility: 'ineligible', ineligibleReason: 'illegible' });
    expect(form.controls.way.value).toBe('file');
    form.patchValue({ eligibility: 'eligible', competence: 'within' });
    expect(form.controls.way.value).toBeNull();
    expect(ways(form)).toEqual(['accept', 'decline']);
  });

  it.each([
    ['complaint', 'within', 'decline', 'ground'],
    ['denunciation', 'within', 'decline', 'ground'],
    ['proposal', 'within', 'assign', 'recipientId'],
  ] as const)('%s %s: %s needs %s', (kind, competence, way, field) => {
    const form = begun({ kind });
    form.patchValue({ eligibility: 'eligible', competence });
    form.patchValue({ way });
    expect(form.controls[field].enabled).toBe(true);
    expect(form.valid).toBe(false);
  });

  it('leaves only guidance to split for contents of several kinds', () => {
    const form = begun();
    form.patchValue({ eligibility: 'eligible', mixed: true });
    expect(due(form)).not.toContain('competence');
    expect(ways(form)).toEqual(['guide']);
    expect(form.toProposal()).toMatchObject({ mixed: true, competence: null, way: 'guide' });
  });

  it('lets an anonymous denunciation be eligible only when it can be verified', () => {
    const form = begun({ kind: 'denunciation', anonymous: true });
    form.patchValue({ eligibility: 'eligible', competence: 'within' });
    expect(form.controls.verifiable.enabled).toBe(true);
    expect(form.controls.verifiable.valid).toBe(false);
    expect(ways(form)).not.toContain('accept');
    form.patchValue({ verifiable: true, way: 'assign', recipientId: 's1' });
    expect(form.valid).toBe(true);
    expect(form.toProposal()).toMatchObject({ verifiable: true, way: 'assign' });
  });

  it('never lets another anonymous petition be eligible', () => {
    const form = begun({ anonymous: true, eligibility: 'eligible', competence: 'within' });
    expect(form.neverEligible).toBe(true);
    expect(form.controls.eligibility.value).toBeNull();
  });

  it('refuses a kind other than the recorded one, which is mended in the record first', () => {
    const form = begun();
    form.patchValue({ kind: 'denunciation' });
    expect(form.controls.kind.errors).toEqual({ kind: 'Đơn đang ghi là khiếu nại. Sửa loại đơn và vụ việc trước, rồi đề xuất.' });
  });

  it('begins from what was returned, without its note', () => {
    const proposal = {
      kind: 'complaint',
      eligibility: 'eligible',
      competence: 'within',
      mixed: false,
      way: 'decline',
      ground: 'unsigned',
      note: 'Trình',
    } as const;
    const form = begun({ proposal });
    expect(form.valid).toBe(true);
    expect(form.toProposal()).toMatchObject({ way: 'decline', ground: 'unsigned', recipientId: null, note: null });
  });

  it('sends nothing of what is not due', () => {
    const form = begun();
    form.patchValue({ eligibility: 'eligible', competence: 'outside', competentSystem: 'judicial', way: 'forward', recipientId: 's1' });
    form.patchValue({ eligibility: 'ineligible', ineligibleReason: 'illegible' });
    expect(form.toProposal()).toEqual({
      kind: 'complaint',
      eligibility: 'ineligible',
      ineligibleReason: 'illegible',
      competence: null,
      competentSystem: null,
      mixed: false,
      verifiable: null,
      severalPlaces: null,
      way: 'file',
      recipientId: null,
      ground: null,
      note: null,
    });
  });
});
