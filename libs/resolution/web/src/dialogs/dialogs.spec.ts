import { MatExpansionPanelHarness } from '@angular/material/expansion/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { openDialog } from '@tiepdan/identity/web/testing';
import type { PetitionView } from '@tiepdan/petition/contract';
import { NOTHING_RECOMMENDED } from '@tiepdan/resolution/contract';
import { DECISION, RESOLUTION } from '../testing/sample-resolution';
import { CorrectDecisionDialog } from './correct-decision-dialog';
import { DecideDialog } from './decide-dialog';
import { EndProtectionDialog } from './end-protection-dialog';
import { FactDialog } from './fact-dialog';
import { ProtectionDialog } from './protection-dialog';
import { ReportVerificationDialog } from './report-dialog';
import { TransferDialog } from './transfer-dialog';
import { VerificationDialog } from './verification-dialog';

const PETITION = { id: 'p1', version: 6, kind: 'complaint', instance: 'first', stage: 'accepted', bookNumber: 214, bookYear: 2026, summary: 'Bồi thường đất', lastStepOn: '2026-09-05', officerName: null } as PetitionView;

type Dialog = Awaited<ReturnType<typeof openDialog>>;
async function type({ loader }: Dialog, name: string, text: string): Promise<void> {
  const field = await loader.getHarness(MatInputHarness.with({ selector: `[data-name="${name}"]` }));
  await field.setValue(text);
  await field.blur();
}
const choose = async ({ loader }: Dialog, label: string | RegExp) => (await loader.getHarness(MatRadioButtonHarness.with({ label }))).check();
const answerAgencies = async (dialog: Dialog) => {
  dialog.http.match('/api/agencies').forEach((request) => request.flush([]));
  await dialog.settle();
};

describe('issuing a decision', () => {
  async function opened(petition: Partial<PetitionView> = {}) {
    const dialog = await openDialog(DecideDialog, { petition: { ...PETITION, ...petition }, action: 'resolve' });
    await answerAgencies(dialog);
    return dialog;
  }

  it('is called by the kind of the case, and needs an outcome and a number', async () => {
    const dialog = await opened({ kind: 'denunciation' });
    expect(dialog.said()).toContain('Ban hành kết luận');
    expect(dialog.said()).toContain('Số, ký hiệu kết luận nội dung tố cáo');
    await dialog.submit();
    expect(dialog.said()).toContain('Chưa ghi ô này.');
    dialog.http.expectNone('/api/petitions/p1/decision');
  });

  it('folds what is demanded, says it in words, and sends it in đồng and m²', async () => {
    const dialog = await opened();
    await choose(dialog, 'Đúng một phần');
    await type(dialog, 'paper', ' 204/QĐ-UBND ');
    const panel = await dialog.loader.getHarness(MatExpansionPanelHarness.with({ title: 'Kiến nghị xử lý' }));
    expect(await panel.isExpanded()).toBe(false);
    await panel.expand();
    await type(dialog, 'recommendations.recover.money', '12,5 triệu');
    await type(dialog, 'recommendations.recover.land', '85,5');
    expect(await panel.getDescription()).toBe('Thu hồi cho Nhà nước 12,5 triệu đồng và 85,5 m²');
    expect(dialog.said()).toContain('12,5 triệu đồng');
    await dialog.submit();
    const sent = dialog.http.expectOne('/api/petitions/p1/decision');
    expect(sent.request.body).toEqual({
      version: 6,
      on: '2026-11-20',
      outcome: 'partly-right',
      paper: '204/QĐ-UBND',
      inEffectOn: null,
      enforceBy: null,
      agencyId: null,
      recommendations: { ...NOTHING_RECOMMENDED, recover: { money: 12_500_000, land: 85.5 } },
      note: null,
    });
    sent.flush({ id: 'd1', version: 1, petitionVersion: 7 });
    await dialog.settle();
    expect(dialog.closed).toEqual([{ id: 'p1', version: 7, stage: 'resolved' }]);
  });

  it('takes no more officials than people, and says it where they are', async () => {
    const dialog = await opened();
    await choose(dialog, 'Sai');
    await type(dialog, 'paper', '204/QĐ-UBND');
    await (await dialog.loader.getHarness(MatExpansionPanelHarness.with({ title: 'Kiến nghị xử lý' }))).expand();
    await type(dialog, 'recommendations.disciplineOfficials', '2');
    await dialog.submit();
    expect(dialog.said()).toContain('Số cán bộ, công chức, viên chức nhiều hơn số người bị xử lý.');
    dialog.http.expectNone('/api/petitions/p1/decision');
  });

  it('ends a complaint that was settled by talking without a decision', async () => {
    const dialog = await opened();
    await choose(dialog, /Rút sau khi đối thoại/);
    await type(dialog, 'paper', '15/TB-UBND');
    expect(dialog.said()).not.toContain('Kiến nghị xử lý');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/petitions/p1/steps/resolve').request.body).toEqual({ version: 6, on: '2026-11-20', outcome: 'conciliated', paper: '15/TB-UBND', note: null });
  });

  it('offers a second complaint what becomes of the first decision', async () => {
    const dialog = await opened({ instance: 'second' });
    expect(dialog.said()).toContain('Công nhận kết quả giải quyết lần đầu');
    expect(dialog.said()).not.toContain('Đúng toàn bộ');
  });
});

describe('correcting a decision', () => {
  it('begins with what was decided, and needs a reason', async () => {
    const dialog = await openDialog(CorrectDecisionDialog, { decision: DECISION, outcomes: RESOLUTION.outcomes });
    await answerAgencies(dialog);
    expect(dialog.said()).toContain('Ngày ban hành 01/10/2026');
    await dialog.submit();
    dialog.http.expectNone('/api/resolution-decisions/d1');
    await type(dialog, 'recommendations.disciplinePeople', '4');
    await type(dialog, 'reason', 'Đếm sót một người');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/resolution-decisions/d1').request.body).toMatchObject({
      version: 4,
      outcome: 'partly-right',
      recommendations: { ...DECISION.recommendations, disciplinePeople: 4 },
      reason: 'Đếm sót một người',
    });
  });
});

describe('recording enforcement', () => {
  it('asks for the figures of what was done alone', async () => {
    const dialog = await openDialog(FactDialog, { decision: DECISION, completes: false });
    expect(dialog.said()).toContain('Còn lại: 7,5 triệu đồng và 85,5 m² phải thu cho Nhà nước; 3 người phải xử lý hành chính');
    await choose(dialog, 'Đã khởi tố');
    await dialog.settle();
    await type(dialog, 'cases', '1');
    await type(dialog, 'people', '2');
    expect(dialog.element.querySelector('[data-name="money"]')).toBeNull();
    await dialog.submit();
    expect(dialog.http.expectOne('/api/resolution-decisions/d1/facts').request.body).toEqual({
      kind: 'prosecuted',
      on: '2026-11-20',
      cases: 1,
      people: 2,
      officials: 0,
      paper: null,
      note: null,
      surplusReason: null,
    });
  });

  it('asks why more was collected than was left', async () => {
    const dialog = await openDialog(FactDialog, { decision: DECISION, completes: false });
    await type(dialog, 'money', '8 triệu');
    await dialog.settle();
    await type(dialog, 'surplusReason', 'Thu cả lãi chậm nộp');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/resolution-decisions/d1/facts').request.body).toMatchObject({ kind: 'collected', money: 8_000_000, surplusReason: 'Thu cả lãi chậm nộp' });
  });

  it('asks why it ends though something is left, and keeps a refusal at its field', async () => {
    const dialog = await openDialog(FactDialog, { decision: DECISION, completes: true });
    expect(dialog.said()).toContain('Vì sao kết thúc dù còn phải thi hành');
    await dialog.submit();
    const sent = dialog.http.expectOne('/api/resolution-decisions/d1/facts');
    expect(sent.request.body).toMatchObject({ kind: 'completed', surplusReason: null });
    const message = 'Còn 7.500.000 đồng chưa thi hành. Xin ghi việc đã làm trước, hoặc ghi lý do kết thúc.';
    sent.flush({ code: 'RESOLUTION.SOMETHING_LEFT', message, fields: [{ path: 'surplusReason', rule: 'resolution', message }], requestId: 'r' }, { status: 422, statusText: 'Unprocessable' });
    await dialog.settle();
    expect(dialog.said()).toContain(message);
    expect(dialog.closed).toEqual([]);
  });
});

describe('what goes before and beside a decision', () => {
  it('is verified by a body or a team', async () => {
    const dialog = await openDialog(VerificationDialog, { view: RESOLUTION });
    await answerAgencies(dialog);
    await type(dialog, 'paper', '12/QĐ-XM');
    await dialog.submit();
    expect(dialog.said()).toContain('Ghi cơ quan hoặc tổ, đoàn xác minh.');
    await type(dialog, 'team', 'Tổ xác minh số 1');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/petitions/p1/verifications').request.body).toEqual({ on: '2026-11-20', paper: '12/QĐ-XM', agencyId: null, team: 'Tổ xác minh số 1', dueOn: null });
  });

  it('is reported over the version seen', async () => {
    const [verification] = RESOLUTION.verifications;
    const dialog = await openDialog(ReportVerificationDialog, { petitionId: 'p1', verification });
    await type(dialog, 'paper', '9/BC');
    await type(dialog, 'finding', 'Có căn cứ một phần');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/verifications/x1/report').request.body).toEqual({ version: 1, on: '2026-11-20', paper: '9/BC', finding: 'Có căn cứ một phần' });
  });

  it('is handed to the investigators with cases and people', async () => {
    const dialog = await openDialog(TransferDialog, { view: RESOLUTION });
    await type(dialog, 'body', 'Cơ quan Cảnh sát điều tra');
    await type(dialog, 'paper', '3/CV');
    await type(dialog, 'people', '1');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/petitions/p1/investigation-transfers').request.body).toMatchObject({ cases: 1, people: 1, officials: 0 });
  });

  it('protects so many people, and ends that with its reason', async () => {
    const dialog = await openDialog(ProtectionDialog, { view: { ...RESOLUTION, kind: 'denunciation' } });
    await answerAgencies(dialog);
    await choose(dialog, 'Bảo vệ vị trí công tác, việc làm');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/petitions/p1/protections').request.body).toMatchObject({ measure: 'work', people: 1, paper: null });
  });

  it('ends a measure on its day', async () => {
    const protection = { id: 'b1', version: 2, status: 'active', measure: 'work', takenOn: '2026-10-01', people: 1, paper: null, agencyId: null, agencyName: null, note: null, endedOn: null, endReason: null };
    const dialog = await openDialog(EndProtectionDialog, { petitionId: 'p1', protection });
    await type(dialog, 'reason', 'Không còn nguy cơ');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/protections/b1/end').request.body).toEqual({ version: 2, on: '2026-11-20', reason: 'Không còn nguy cơ' });
  });
});
