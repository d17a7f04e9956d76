import type { Wording } from '@tiepdan/audit/api';
import { OUTCOMES } from '@tiepdan/petition/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { isNothing, worthWords } from '@tiepdan/resolution/contract';
import type { DecisionColumns } from './decision.repository.js';

const some = (count: number): string | null => (count > 0 ? String(count) : null);

/** How each field of a decision reads in the history of its petition. */
export const DECISION_WORDING: Wording<DecisionColumns> = {
  outcome: { label: 'Kết quả', words: ({ outcome }) => OUTCOMES[outcome] },
  paper: { label: 'Số, ký hiệu', words: ({ paper }) => paper },
  inEffectOn: { label: 'Ngày có hiệu lực', words: ({ inEffectOn }) => (inEffectOn ? formatDay(inEffectOn) : null) },
  enforceBy: { label: 'Hạn thi hành', words: ({ enforceBy }) => (enforceBy ? formatDay(enforceBy) : null) },
  recover: { label: 'Kiến nghị thu hồi cho Nhà nước', words: ({ recommendations: { recover } }) => (isNothing(recover) ? null : worthWords(recover)) },
  restore: { label: 'Trả lại cho tổ chức, cá nhân', words: ({ recommendations: { restore } }) => (isNothing(restore) ? null : worthWords(restore)) },
  restoreOrganisations: { label: 'Số tổ chức được trả lại quyền lợi', words: ({ recommendations }) => some(recommendations.restoreOrganisations) },
  restorePeople: { label: 'Số cá nhân được trả lại quyền lợi', words: ({ recommendations }) => some(recommendations.restorePeople) },
  disciplineOrganisations: { label: 'Kiến nghị xử lý hành chính, tổ chức', words: ({ recommendations }) => some(recommendations.disciplineOrganisations) },
  disciplinePeople: { label: 'Kiến nghị xử lý hành chính, cá nhân', words: ({ recommendations }) => some(recommendations.disciplinePeople) },
  disciplineOfficials: { label: 'Trong đó cán bộ, công chức, viên chức', words: ({ recommendations }) => some(recommendations.disciplineOfficials) },
  note: { label: 'Ghi chú', words: ({ note }) => note ?? null },
};
