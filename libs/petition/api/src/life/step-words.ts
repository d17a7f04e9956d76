import type { FieldChange } from '@tiepdan/audit/contract';
import {
  COMPETENCES,
  COMPETENT_SYSTEMS,
  COMPLEX_CRITERIA,
  CONTINUATION_REASONS,
  DECISION_GROUNDS,
  ELIGIBILITIES,
  INELIGIBLE_REASONS,
  OUTCOMES,
  PETITION_STAGES,
  type PetitionStage,
  type Proposal,
  SUSPENSION_GROUNDS,
  type StepData,
  TERMINATION_GROUNDS,
  WAYS,
  WITHDRAWAL_FORMS,
  WITHDRAWAL_SCOPES,
} from '@tiepdan/petition/contract';

/** What a step says in the history: the stage it moved, and its data in words. Names nobody but officers and agencies. */
export function stepChanges(from: PetitionStage, to: PetitionStage, data: StepData, names: StepNames): FieldChange[] {
  const said = (field: string, label: string, after: string | null | undefined): FieldChange[] => (after ? [{ field, label, before: null, after }] : []);
  return [
    ...(from === to ? [] : [{ field: 'stage', label: 'Tình trạng', before: PETITION_STAGES[from], after: PETITION_STAGES[to] }]),
    ...(data.proposal ? proposalWords(data.proposal, names).flatMap(([field, label, after]) => said(field, label, after)) : []),
    ...(data.proposal ? [] : said('way', 'Hướng xử lý', data.way ? WAYS[data.way] : null)),
    ...(data.toOfficerId ? [{ field: 'officerId', label: 'Người thụ lý hồ sơ', before: names.fromOfficer ?? null, after: names.toOfficer ?? null }] : []),
    ...said('criteria', 'Tiêu chí phức tạp', data.criteria?.map((criterion) => COMPLEX_CRITERIA[criterion]).join('; ')),
    ...said('remote', 'Vùng sâu, vùng xa', data.remote ? 'Có' : null),
    ...said('days', 'Số ngày gia hạn', data.days?.toString()),
    ...said('suspensionGround', 'Căn cứ', data.suspensionGround ? SUSPENSION_GROUNDS[data.suspensionGround] : null),
    ...said('terminationGround', 'Căn cứ', data.terminationGround ? TERMINATION_GROUNDS[data.terminationGround] : null),
    ...said('scope', 'Phạm vi rút', data.scope ? WITHDRAWAL_SCOPES[data.scope] : null),
    ...said('form', 'Hình thức rút', data.form ? WITHDRAWAL_FORMS[data.form] : null),
    ...said('senders', 'Người rút', data.senders?.map((position) => `người thứ ${position}`).join(', ')),
    ...said('what', 'Nội dung rút', data.what),
    ...said('continuesFor', 'Vẫn giải quyết vì', data.continuesFor ? CONTINUATION_REASONS[data.continuesFor] : null),
    ...said('outcome', 'Kết quả', data.outcome ? OUTCOMES[data.outcome] : null),
    ...said('parts', 'Số đơn tách ra', data.parts?.length.toString()),
    ...said('paper', 'Văn bản', data.paper),
    ...said('note', 'Ghi chú', data.note),
  ];
}

/** Names that ids of a step stand for. */
export interface StepNames {
  readonly recipient?: string | null;
  readonly fromOfficer?: string | null;
  readonly toOfficer?: string | null;
}

function proposalWords(proposal: Proposal, names: StepNames): [string, string, string | null][] {
  const { ineligibleReason, competence, competentSystem, ground } = proposal;
  return [
    ['eligibility', 'Điều kiện xử lý', ELIGIBILITIES[proposal.eligibility]],
    ['ineligibleReason', 'Lý do', ineligibleReason ? INELIGIBLE_REASONS[ineligibleReason] : null],
    ['competence', 'Thẩm quyền', competence ? COMPETENCES[competence] : null],
    ['competentSystem', 'Hệ thống cơ quan có thẩm quyền', competentSystem ? COMPETENT_SYSTEMS[competentSystem] : null],
    ['mixed', 'Nhiều nội dung khác loại', proposal.mixed ? 'Có' : null],
    ['way', 'Hướng xử lý', WAYS[proposal.way]],
    ['recipient', 'Cơ quan nhận', names.recipient ?? null],
    ['ground', 'Căn cứ', ground ? DECISION_GROUNDS[ground] : null],
    ['note', 'Ghi chú', proposal.note ?? null],
  ];
}
