import {
  COMPLEX_CRITERIA,
  CONTINUATION_REASONS,
  OUTCOMES,
  PETITION_STAGES,
  STEP_ACTIONS,
  SUSPENSION_GROUNDS,
  TERMINATION_GROUNDS,
  WAYS,
  WITHDRAWAL_FORMS,
  WITHDRAWAL_SCOPES,
  type PetitionStep,
  type PetitionView,
} from '@tiepdan/petition/contract';
import { formatCount } from '@tiepdan/platform/contract';
import type { SummaryRow } from '@tiepdan/ui/web';
import { bookNumberOf, proposalInRows } from '../../petition-words';

/** One step as its page shows it. */
export interface StepLine {
  readonly step: PetitionStep;
  readonly heading: string;
  /** Where the petition went by it; empty where it stayed. */
  readonly moved: string;
  readonly rows: readonly SummaryRow[];
}

/** The life of a petition in words, newest step first. Senders are named as the reader may see them. */
export function stepLines(steps: readonly PetitionStep[], senders: PetitionView['senders']): StepLine[] {
  return [...steps].reverse().map((step) => ({
    step,
    heading: STEP_ACTIONS[step.action],
    moved: step.fromStage === step.toStage ? '' : PETITION_STAGES[step.toStage],
    rows: rowsOf(step, senders),
  }));
}

function rowsOf({ action, data, reason, recipientName, officerName }: PetitionStep, senders: PetitionView['senders']): SummaryRow[] {
  const [only] = data.senders ?? [];
  return [
    ...(data.proposal ? proposalInRows(data.proposal, recipientName) : [{ label: 'Hướng xử lý', value: data.way ? WAYS[data.way] : null }]),
    { label: 'Người nhận hồ sơ', value: officerName },
    { label: 'Tiêu chí', value: data.criteria?.map((criterion) => COMPLEX_CRITERIA[criterion]).join('\n') },
    { label: 'Địa bàn', value: data.remote ? 'Vùng sâu, vùng xa, đi lại khó khăn' : null },
    { label: 'Thêm', value: data.days === undefined ? null : `${formatCount(data.days)} ngày` },
    { label: 'Căn cứ', value: data.suspensionGround ? SUSPENSION_GROUNDS[data.suspensionGround] : null },
    { label: 'Căn cứ đình chỉ', value: data.terminationGround ? TERMINATION_GROUNDS[data.terminationGround] : null },
    { label: 'Phạm vi', value: data.scope ? WITHDRAWAL_SCOPES[data.scope] : null },
    { label: 'Nội dung rút', value: data.what },
    { label: 'Người rút', value: only === undefined ? null : withdrawn(data.senders ?? [], senders) },
    { label: 'Hình thức', value: data.form ? WITHDRAWAL_FORMS[data.form] : null },
    { label: 'Vẫn giải quyết vì', value: data.continuesFor ? CONTINUATION_REASONS[data.continuesFor] : null },
    { label: 'Kết quả', value: data.outcome ? OUTCOMES[data.outcome] : null },
    { label: 'Văn bản', value: data.paper },
    { label: 'Tách thành', value: data.parts?.map((part) => `Đơn số ${bookNumberOf(part)}`).join('\n') },
    { label: 'Tách từ', value: data.splitFrom ? `Đơn số ${bookNumberOf(data.splitFrom)}` : null },
    { label: 'Lý do', value: reason },
    { label: 'Ghi chú', value: action === 'propose' ? null : data.note },
  ];
}

function withdrawn(places: readonly number[], senders: PetitionView['senders']): string {
  return places.map((place) => senders[place - 1]?.fullName ?? `Người gửi thứ ${place}`).join('\n');
}
