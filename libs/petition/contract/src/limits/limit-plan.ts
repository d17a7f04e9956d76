import type { LimitCode } from '@tiepdan/calendar/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PetitionAction } from '../life/actions.js';
import type { Way } from '../life/ways.js';
import type { PlanCondition } from './plan-conditions.js';

/** `decided`: the head approved, or the leader signed, and the petition has left the stages before a decision. */
export type PlanEvent = 'registered' | 'decided' | PetitionAction;

/** One row: on this event, for these petitions, this happens to these limits. */
export interface LimitPlanRow {
  readonly when: PlanEvent;
  /** Every kind when left out. */
  readonly kinds?: readonly MatterKind[];
  /** Every decided way when left out. */
  readonly ways?: readonly Way[];
  /** All of these hold. */
  readonly given?: readonly PlanCondition[];
  readonly does: 'start' | 'meet' | 'drop' | 'reopen' | 'vary' | 'extend' | 'pause' | 'resume';
  /** Left out where it is every open limit. */
  readonly codes?: readonly LimitCode[];
  /** What the limit runs from: the day of receipt, or the day of the step (the usual). */
  readonly from?: 'receipt';
  readonly basis: string;
}

const COMPLAINT = ['complaint'] as const;
const DENUNCIATION = ['denunciation'] as const;
const INTAKE = ['R3', 'R4', 'R5', 'R6', 'R9', 'R11'] as const;
/** The limits within which a case is resolved (Luật Khiếu nại Đ.28, Đ.37, Đ.50; Luật Tố cáo Đ.30). */
export const LIMITS_OF_RESOLUTION = ['K1', 'K2', 'K3', 'K4'] as const;

/**
 * Which event starts and ends which limit. Rows work in their order. What ends by a paper going out (R7, R8, K7, K8,
 * K11–K14, K16) is recorded by hand on its day. Transfer and split touch nothing: the parts of a split are registered.
 * K5 and K6, the time to complain in, bind the citizen: `timeToComplain` warns of them at the proposal.
 */
export const LIMIT_PLAN: readonly LimitPlanRow[] = [
  { when: 'registered', does: 'start', codes: ['R3', 'R11'], from: 'receipt', basis: 'TTHC 2.002500; NĐ 154/2026 Đ.41 k.3 điểm b' },
  { when: 'registered', kinds: COMPLAINT, does: 'start', codes: ['R4'], from: 'receipt', basis: 'Luật Khiếu nại Đ.27, Đ.36, Đ.50' },
  {
    when: 'registered',
    kinds: DENUNCIATION,
    given: ['not-outside'],
    does: 'start',
    codes: ['R5'],
    from: 'receipt',
    basis: 'Luật Tố cáo Đ.24 k.1',
  },
  {
    when: 'registered',
    kinds: DENUNCIATION,
    given: ['outside'],
    does: 'start',
    codes: ['R6'],
    from: 'receipt',
    basis: 'Luật Tố cáo Đ.24 k.2',
  },
  {
    when: 'registered',
    kinds: DENUNCIATION,
    given: ['passed-on'],
    does: 'start',
    codes: ['R7'],
    from: 'receipt',
    basis: 'Luật Tố cáo Đ.26 k.2',
  },

  { when: 'propose', does: 'meet', codes: ['R3'], basis: 'TTHC 2.002500: phân loại, đề xuất' },
  { when: 'propose', kinds: DENUNCIATION, given: ['outside'], does: 'drop', codes: ['R5', 'R9'], basis: 'Luật Tố cáo Đ.24 k.2' },
  {
    when: 'propose',
    kinds: DENUNCIATION,
    given: ['outside'],
    does: 'start',
    codes: ['R6'],
    from: 'receipt',
    basis: 'Luật Tố cáo Đ.24 k.2',
  },
  { when: 'propose', kinds: DENUNCIATION, given: ['not-outside'], does: 'drop', codes: ['R6'], basis: 'Luật Tố cáo Đ.24 k.1' },
  {
    when: 'propose',
    kinds: DENUNCIATION,
    given: ['not-outside', 'not-second'],
    does: 'start',
    codes: ['R5'],
    from: 'receipt',
    basis: 'Luật Tố cáo Đ.24 k.1',
  },
  {
    when: 'propose',
    kinds: DENUNCIATION,
    given: ['not-outside', 'not-second'],
    does: 'vary',
    codes: ['R5'],
    basis: 'Luật Tố cáo Đ.24 k.1: nhiều địa điểm',
  },
  { when: 'propose', kinds: DENUNCIATION, given: ['not-outside', 'second'], does: 'drop', codes: ['R5'], basis: 'Luật Tố cáo Đ.37 k.2' },
  {
    when: 'propose',
    kinds: DENUNCIATION,
    given: ['not-outside', 'second'],
    does: 'start',
    codes: ['R9'],
    from: 'receipt',
    basis: 'Luật Tố cáo Đ.37 k.2',
  },
  { when: 'recall', does: 'reopen', codes: ['R3'], basis: 'Chưa có đề xuất' },
  { when: 'return', does: 'reopen', codes: ['R3'], basis: 'Chưa có đề xuất được duyệt' },

  { when: 'decided', does: 'meet', codes: INTAKE, basis: 'Đơn đã được xử lý' },
  { when: 'decided', kinds: COMPLAINT, ways: ['accept'], given: ['first'], does: 'start', codes: ['K1'], basis: 'Luật Khiếu nại Đ.28' },
  { when: 'decided', kinds: COMPLAINT, ways: ['accept'], given: ['second'], does: 'start', codes: ['K2'], basis: 'Luật Khiếu nại Đ.37' },
  {
    when: 'decided',
    kinds: COMPLAINT,
    ways: ['accept'],
    given: ['discipline'],
    does: 'start',
    codes: ['K3'],
    basis: 'Luật Khiếu nại Đ.50',
  },
  { when: 'decided', kinds: DENUNCIATION, ways: ['accept'], does: 'start', codes: ['K4'], basis: 'Luật Tố cáo Đ.30' },
  { when: 'decided', kinds: DENUNCIATION, ways: ['accept'], does: 'start', codes: ['R8'], basis: 'Luật Tố cáo Đ.29 k.3' },
  { when: 'decided', kinds: DENUNCIATION, ways: ['urge'], does: 'start', codes: ['R10'], basis: 'Luật Tố cáo Đ.38 k.3' },
  { when: 'decided', ways: ['file'], does: 'start', codes: ['R12'], from: 'receipt', basis: 'TT 05/2021; TT 07/2014 Đ.28 k.2' },

  { when: 'determine-complexity', does: 'vary', codes: LIMITS_OF_RESOLUTION, basis: 'NĐ 124/2020 Đ.3a; NĐ 31/2019 Đ.3' },
  { when: 'extend', kinds: DENUNCIATION, does: 'extend', codes: ['K4'], basis: 'Luật Tố cáo Đ.30 k.2, k.3' },
  { when: 'suspend', does: 'pause', basis: 'Luật Khiếu nại Đ.11a k.4; Luật Tố cáo Đ.34 k.2' },
  { when: 'suspend', kinds: COMPLAINT, does: 'start', codes: ['K11'], basis: 'NĐ 155/2026 Đ.12' },
  { when: 'suspend', kinds: DENUNCIATION, does: 'start', codes: ['K12'], basis: 'Luật Tố cáo Đ.34 k.4' },
  { when: 'continue', does: 'resume', basis: 'NĐ 155/2026 Đ.12; Luật Tố cáo Đ.34 k.2' },
  { when: 'continue', kinds: COMPLAINT, does: 'start', codes: ['K11'], basis: 'NĐ 155/2026 Đ.12' },
  { when: 'continue', kinds: DENUNCIATION, does: 'start', codes: ['K12'], basis: 'Luật Tố cáo Đ.34 k.4' },
  { when: 'terminate', does: 'drop', codes: LIMITS_OF_RESOLUTION, basis: 'Luật Khiếu nại Đ.11a; Luật Tố cáo Đ.34 k.3' },
  { when: 'terminate', kinds: COMPLAINT, does: 'start', codes: ['K11'], basis: 'NĐ 155/2026 Đ.12' },
  { when: 'terminate', kinds: DENUNCIATION, does: 'start', codes: ['K12'], basis: 'Luật Tố cáo Đ.34 k.4' },
  { when: 'withdraw', given: ['withdrawn'], does: 'drop', basis: 'Luật Khiếu nại Đ.10; Luật Tố cáo Đ.33' },

  { when: 'resolve', does: 'meet', codes: LIMITS_OF_RESOLUTION, basis: 'Đã có quyết định giải quyết hoặc kết luận' },
  { when: 'resolve', kinds: COMPLAINT, given: ['not-second'], does: 'start', codes: ['K7'], basis: 'Luật Khiếu nại Đ.32' },
  { when: 'resolve', kinds: COMPLAINT, given: ['second'], does: 'start', codes: ['K8'], basis: 'Luật Khiếu nại Đ.41 k.1' },
  { when: 'resolve', kinds: DENUNCIATION, does: 'start', codes: ['K13', 'K14', 'K16'], basis: 'Luật Tố cáo Đ.35 k.3, Đ.36 k.1, Đ.40' },

  { when: 'keep-filed', does: 'meet', codes: ['R12'], basis: 'Người đứng đầu quyết định lưu tiếp' },
  { when: 'keep-filed', does: 'start', codes: ['R12'], basis: 'TT 05/2021; TT 07/2014 Đ.28 k.2' },
  { when: 'expire', does: 'meet', codes: ['R12'], basis: 'Người đứng đầu quyết định kết thúc lưu' },

  { when: 'reopen', does: 'drop', basis: 'Xử lý lại từ đầu' },
  { when: 'reopen', does: 'start', codes: ['R3', 'R11'], basis: 'Tính lại từ ngày mở lại' },
  { when: 'reopen', kinds: COMPLAINT, does: 'start', codes: ['R4'], basis: 'Tính lại từ ngày mở lại' },
  { when: 'reopen', kinds: DENUNCIATION, given: ['not-outside'], does: 'start', codes: ['R5'], basis: 'Tính lại từ ngày mở lại' },
  { when: 'reopen', kinds: DENUNCIATION, given: ['outside'], does: 'start', codes: ['R6'], basis: 'Tính lại từ ngày mở lại' },
];
