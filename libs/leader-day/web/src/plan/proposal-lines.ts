import type { DifferingDay, DroppedDay, ProposalConflict, ProposalDay, ScheduleProposal, StandingDay } from '@tiepdan/leader-day/contract';
import { DAY_PURPOSES } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { formatDay } from '@tiepdan/platform/contract';
import type { ChipTone } from '@tiepdan/ui/web';
import { dayInWords } from '../leader-day-words';

/** What the rules say of a day beside what stands, and what can be done about it. */
export const PROPOSAL_GROUPS = {
  add: { word: 'Thêm mới', tone: 'info', icon: 'event' },
  differs: { word: 'Dự kiến, khác quy tắc', tone: 'warning', icon: 'event_repeat' },
  publishedDiffers: { word: 'Đã công bố, giữ nguyên', tone: 'neutral', icon: 'lock' },
  dropped: { word: 'Không tổ chức theo quy tắc', tone: 'neutral', icon: 'event_busy' },
  same: { word: 'Đã có, đúng quy tắc', tone: 'good', icon: 'check_circle' },
} as const satisfies Record<string, { word: string; tone: ChipTone; icon: string }>;
export type ProposalGroup = keyof typeof PROPOSAL_GROUPS;

/** One line of the proposal. */
export interface ProposalLine {
  /** Of what can be chosen: names the day when it is sent; others have one only to be told apart. */
  readonly key: string;
  readonly group: ProposalGroup;
  readonly on: PlainDate;
  readonly when: string;
  readonly host: string;
  readonly why: string;
  /** The record that stands, to be opened. */
  readonly dayId: string | null;
  readonly choosable: boolean;
  /** Said where it cannot be chosen for a clash. */
  readonly clash: string;
}

/** Everything the proposal says, in order of the dates. */
export function proposalLines(proposal: ScheduleProposal): readonly ProposalLine[] {
  const lines = [
    ...proposal.add.map((day) => addLine(day, proposal.conflicts)),
    ...proposal.differs.map((day) => differLine('differs', day)),
    ...proposal.publishedDiffers.map((day) => differLine('publishedDiffers', day)),
    ...proposal.dropped.map(droppedLine),
    ...proposal.same.map(sameLine),
  ];
  return lines.sort((one, other) => one.on.localeCompare(other.on) || one.host.localeCompare(other.host, 'vi'));
}

/** The key of a proposed day: its rule and its date. */
export function addKey({ ruleId, on }: { readonly ruleId: string; readonly on: PlainDate }): string {
  return `${ruleId}.${on}`;
}

function addLine(day: ProposalDay, conflicts: readonly ProposalConflict[]): ProposalLine {
  const clash = conflicts.find(({ severity, on, ruleId }) => severity === 'refused' && on === day.on && ruleId === day.ruleId);
  const dialogue = day.purpose === 'dialogue' ? `${DAY_PURPOSES.dialogue}. ` : '';
  return {
    ...bare('add', addKey(day), day.on, day.hostName),
    why: `${dialogue}${day.moved ?? ''}`.trim(),
    choosable: !clash,
    clash: clash?.words ?? '',
  };
}

function differLine(group: 'differs' | 'publishedDiffers', day: DifferingDay): ProposalLine {
  const to = day.proposed ? `Quy tắc đề xuất ${formatDay(day.proposed.on)}.` : 'Quy tắc không còn ngày này.';
  return { ...bare(group, day.dayId, day.heldOn, day.hostName), why: `${to} ${day.why}`, dayId: day.dayId, choosable: group === 'differs' };
}

function droppedLine({ ruleId, wanted, hostName, why }: DroppedDay): ProposalLine {
  return { ...bare('dropped', `${ruleId}.${wanted}.dropped`, wanted, hostName), why };
}

function sameLine({ dayId, heldOn, hostName, published }: StandingDay): ProposalLine {
  return { ...bare('same', dayId, heldOn, hostName), why: published ? 'Đã công bố' : 'Dự kiến', dayId };
}

function bare(group: ProposalGroup, key: string, on: PlainDate, host: string): ProposalLine {
  return { key, group, on, when: dayInWords(on), host, why: '', dayId: null, choosable: false, clash: '' };
}
