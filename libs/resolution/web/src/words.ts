import { OUTCOMES } from '@tiepdan/petition/contract';
import { formatCount, formatDay, type PlainDate } from '@tiepdan/platform/contract';
import {
  DECISION_NAMES,
  ENFORCEMENT_STATES,
  isNothing,
  worthWords,
  type CaseKind,
  type DecisionRow,
  type DecisionView,
  type FactFigures,
  type Recommendations,
  type Timeliness,
  type Worth,
} from '@tiepdan/resolution/contract';
import type { ChipTone, SummaryRow } from '@tiepdan/ui/web';

/** A state as a chip shows it. */
export interface Mark {
  readonly word: string;
  readonly tone: ChipTone;
  readonly icon?: string;
}

/** The paper that ends a case, in the middle of a sentence. */
export const PAPER_WORDS: Readonly<Record<CaseKind, string>> = { complaint: 'quyết định giải quyết khiếu nại', denunciation: 'kết luận nội dung tố cáo' };

/** Calendar days from one day to another. */
const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** `12,5 triệu đồng và 85,5 m²`; empty of nothing. */
export const worthInWords = (worth: Worth): string => (isNothing(worth) ? '' : worthWords(worth));

/** `2 tổ chức, 5 người`; what is nought is left out. */
export function counted(parts: readonly (readonly [count: number, words: string])[]): string {
  return parts.flatMap(([count, words]) => (count > 0 ? [`${formatCount(count)} ${words}`] : [])).join(', ');
}

/** How far a decision is carried out, with how late it is today. */
export function enforcementMark({ status, state, enforceBy, completedOn }: Pick<DecisionRow, 'status' | 'state' | 'enforceBy' | 'completedOn'>, today: PlainDate): Mark {
  if (status === 'cancelled') return { word: 'Đã hủy', tone: 'neutral', icon: 'block' };
  if (state === 'done') return { word: `${ENFORCEMENT_STATES.done}${completedOn ? ` ngày ${formatDay(completedOn)}` : ''}`, tone: 'good' };
  if (state === 'overdue' && enforceBy) return { word: `Quá hạn thi hành ${formatCount(daysBetween(enforceBy, today))} ngày`, tone: 'danger' };
  return { word: enforceBy ? `${ENFORCEMENT_STATES.open}, hạn ${formatDay(enforceBy)}` : ENFORCEMENT_STATES.open, tone: 'info' };
}

/** Whether the case was, or still is, in time. */
export function timelinessMark({ dueOn, late, daysLate }: Timeliness, decided: boolean): Mark {
  if (!late) return { word: decided ? 'Giải quyết đúng hạn' : `Hạn giải quyết ${formatDay(dueOn)}`, tone: decided ? 'good' : 'neutral' };
  return { word: `${decided ? 'Giải quyết quá hạn' : 'Quá hạn giải quyết'} ${formatCount(daysLate)} ngày`, tone: 'danger' };
}

/** What is left to do, a line each; empty when nothing is. */
export function leftLines(view: Pick<DecisionView, 'recover' | 'restore' | 'disciplinePeople' | 'disciplineOrganisations'>): readonly string[] {
  const handled = counted([
    [view.disciplineOrganisations.left, 'tổ chức'],
    [view.disciplinePeople.left, 'người'],
  ]);
  return [
    isNothing(view.recover.left) ? '' : `${worthInWords(view.recover.left)} phải thu cho Nhà nước`,
    isNothing(view.restore.left) ? '' : `${worthInWords(view.restore.left)} phải trả cho tổ chức, cá nhân`,
    handled && `${handled} phải xử lý hành chính`,
  ].filter(Boolean);
}

/** What a fact says beside its kind. */
export function factWords(figures: FactFigures): string {
  const worth = worthInWords(figures);
  const people = counted([
    [figures.cases, 'vụ'],
    [figures.organisations, 'tổ chức'],
    [figures.people, figures.officials > 0 ? `người (${formatCount(figures.officials)} cán bộ, công chức, viên chức)` : 'người'],
  ]);
  return [worth, people].filter(Boolean).join(', ');
}

/** What a decision demands, a line each; empty when it demands nothing. */
export function recommendedLines(its: Recommendations): readonly string[] {
  const restored = counted([
    [its.restoreOrganisations, 'tổ chức'],
    [its.restorePeople, 'cá nhân'],
  ]);
  const handled = counted([
    [its.disciplineOrganisations, 'tổ chức'],
    [its.disciplinePeople, its.disciplineOfficials > 0 ? `người (${formatCount(its.disciplineOfficials)} cán bộ, công chức, viên chức)` : 'người'],
  ]);
  const returned = worthInWords(its.restore);
  return [
    isNothing(its.recover) ? '' : `Thu hồi cho Nhà nước ${worthInWords(its.recover)}`,
    returned ? `Trả lại ${returned}${restored ? ` cho ${restored}` : ''}` : restored && `Trả lại quyền lợi cho ${restored}`,
    handled && `Xử lý hành chính ${handled}`,
  ].filter(Boolean);
}

/** A decision in a few lines, for when another officer was faster. */
export const decisionSummary = (view: DecisionView): readonly SummaryRow[] => [
  { label: DECISION_NAMES[view.kind], value: view.paper },
  { label: 'Kết quả', value: OUTCOMES[view.outcome] },
  { label: 'Kiến nghị', value: recommendedLines(view.recommendations).join('\n') },
  { label: 'Thi hành xong', value: view.completedOn && formatDay(view.completedOn) },
];
