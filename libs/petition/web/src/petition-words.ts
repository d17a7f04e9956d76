import { CAPACITIES, lacksAppointment, NO_APPOINTMENT, type PersonOnRecord, showPhone } from '@tiepdan/citizen/contract';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import {
  COMPETENCES,
  COMPETENT_SYSTEMS,
  COMPLEX_CRITERIA,
  DECISION_GROUNDS,
  ELIGIBILITIES,
  INELIGIBLE_REASONS,
  PETITION_SOURCES,
  PETITION_STAGES,
  WAYS,
  type PetitionLink,
  type PetitionView,
  type Proposal,
} from '@tiepdan/petition/contract';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import type { SummaryRow } from '@tiepdan/ui/web';

/** "215/2026", as the petition book numbers it. */
export function bookNumberOf(record: { readonly bookNumber: number; readonly bookYear: number }): string {
  return `${record.bookNumber}/${record.bookYear}`;
}

/** A petition as labels and values, all of it. */
export function petitionSummary(view: PetitionView): SummaryRow[] {
  return [...petitionFacts(view), ...petitionContent(view)];
}

/** How and from whom it came. */
export function petitionFacts(view: PetitionView): SummaryRow[] {
  return [
    { label: 'Ngày nhận', value: formatDay(view.receivedOn) },
    { label: 'Nguồn đơn', value: PETITION_SOURCES[view.source] },
    { label: 'Nơi chuyển đến', value: view.senderBody },
    { label: 'Ngày viết đơn', value: view.writtenOn ? formatDay(view.writtenOn) : null },
    ...senders(view),
    { label: 'Số người đứng tên', value: `${formatCount(view.signatoryCount)} người` },
    { label: 'Người đại diện', value: !view.anonymous && lacksAppointment(view.signatoryCount, view.senders) ? NO_APPOINTMENT : null },
  ];
}

/** What it says, without what was found about it. */
export function petitionSubstance(view: PetitionView): SummaryRow[] {
  return [
    { label: 'Loại, lĩnh vực', value: `${MATTER_KINDS[view.kind]} · ${view.fieldName}` },
    { label: 'Vụ việc', value: `${view.matterNumber} · ${view.matterSummary}`, link: ['/matters', view.matterId] },
    { label: 'Tóm tắt nội dung', value: view.summary },
    { label: 'Người, cơ quan bị khiếu nại, tố cáo', value: view.respondent },
  ];
}

/** What it says and what was found about it. */
export function petitionContent(view: PetitionView): SummaryRow[] {
  return [
    ...petitionSubstance(view),
    { label: 'Điều kiện xử lý', value: view.proposal ? null : ELIGIBILITIES[view.eligibility] },
    { label: 'Lý do', value: view.ineligibleReason ? INELIGIBLE_REASONS[view.ineligibleReason] : null },
    { label: 'Thẩm quyền', value: view.competence ? COMPETENCES[view.competence] : null },
    { label: 'Hệ thống có thẩm quyền', value: view.competentSystem ? COMPETENT_SYSTEMS[view.competentSystem] : null },
    ...decided(view),
  ];
}

/** Where it stands now, in a few lines: for who comes after another officer. */
export function petitionState(view: PetitionView): SummaryRow[] {
  return [
    { label: 'Bước', value: PETITION_STAGES[view.stage] },
    { label: 'Người thụ lý', value: view.officerName },
    { label: 'Tóm tắt', value: view.summary },
    { label: 'Bước gần nhất', value: formatDay(view.lastStepOn) },
  ];
}

/** What is proposed, as whoever decides about it reads it; nothing while nothing is proposed. */
export function proposalRows(view: PetitionView): SummaryRow[] {
  return view.proposal ? proposalInRows(view.proposal, view.proposedRecipientName) : [];
}

/** A proposal as labels and values. */
export function proposalInRows(proposal: Proposal, recipientName: string | null): SummaryRow[] {
  return [
    { label: 'Hướng xử lý', value: WAYS[proposal.way] },
    { label: 'Cơ quan, đơn vị nhận', value: recipientName },
    { label: 'Căn cứ', value: proposal.ground ? DECISION_GROUNDS[proposal.ground] : null },
    { label: 'Loại', value: MATTER_KINDS[proposal.kind] },
    { label: 'Điều kiện xử lý', value: ELIGIBILITIES[proposal.eligibility] },
    { label: 'Lý do', value: proposal.ineligibleReason ? INELIGIBLE_REASONS[proposal.ineligibleReason] : null },
    { label: 'Thẩm quyền', value: proposal.competence ? COMPETENCES[proposal.competence] : null },
    { label: 'Hệ thống có thẩm quyền', value: proposal.competentSystem ? COMPETENT_SYSTEMS[proposal.competentSystem] : null },
    { label: 'Nội dung', value: proposal.mixed ? 'Nhiều nội dung khác loại trong một đơn' : null },
    { label: 'Xác minh', value: proposal.severalPlaces ? 'Phải xác minh tại nhiều địa điểm' : null },
    { label: 'Ghi chú', value: proposal.note },
  ];
}

function decided(view: PetitionView): SummaryRow[] {
  const split = view.splitFrom;
  return [
    { label: 'Hướng xử lý', value: view.way ? WAYS[view.way] : null },
    { label: 'Cơ quan, đơn vị nhận', value: view.recipientName },
    { label: 'Căn cứ', value: view.ground ? DECISION_GROUNDS[view.ground] : null },
    { label: 'Ngày thụ lý', value: view.acceptedOn ? formatDay(view.acceptedOn) : null },
    { label: 'Phức tạp', value: view.complexCriteria.map((criterion) => COMPLEX_CRITERIA[criterion]).join('\n') },
    { label: 'Ngày kết thúc', value: view.closedOn ? formatDay(view.closedOn) : null },
    { label: 'Tách từ', value: split ? `Đơn số ${bookNumberOf(split)}` : null, link: split && linkOf(split) },
    ...view.parts.map((part) => ({ label: `Đã tách (${bookNumberOf(part)})`, value: `Đơn số ${bookNumberOf(part)}`, link: linkOf(part) })),
    {
      label: 'Đơn trùng với',
      value: view.repeats ? `Đơn số ${bookNumberOf(view.repeats)}` : null,
      link: view.repeats && linkOf(view.repeats),
    },
  ];
}

const linkOf = (petition: PetitionLink): readonly string[] => ['/petitions', petition.id];

function senders(view: PetitionView): SummaryRow[] {
  if (view.anonymous) return [{ label: 'Người gửi', value: 'Nặc danh' }];
  return view.senders.map((person, index) => ({
    label: index === 0 ? 'Người gửi' : `Người gửi (${index + 1})`,
    value: personInWords(person),
  }));
}

function personInWords(person: PersonOnRecord): string {
  if (person.sealed) return person.fullName;
  const lines = [
    `${person.fullName}${person.birthYear ? `, sinh ${person.birthYear}` : ''} (${CAPACITIES[person.capacity].toLocaleLowerCase('vi')})`,
    person.paperNumber ? `Số giấy tờ: ${person.paperNumber}` : null,
    person.phone ? `Điện thoại: ${showPhone(person.phone)}` : null,
    person.address,
  ];
  return lines.filter((line) => line).join('\n');
}
