import type { OfficeView } from '@tiepdan/agency/contract';
import type { ErrorTable } from '@tiepdan/platform/contract';

/** An office below one's own, which one may look into. */
export interface VisitableOffice extends OfficeView {
  /** How many offices it stands below one's own: 1 for those directly below. */
  readonly depth: number;
}

/** Which offices an account may look into, and which one it is looking into; null at home. */
export interface VisitView {
  readonly home: OfficeView;
  readonly visited: OfficeView | null;
  readonly offices: readonly VisitableOffice[];
}

export interface VisitRequest {
  readonly officeId: string;
  /** Why it looks into the office; read by the office in its audit trail. */
  readonly reason: string;
}

export const visitPaths = {
  /** GET what may be looked into, PUT to look into one, DELETE to go home. Looking is all that is possible meanwhile. */
  visit: '/api/session/visit',
} as const;

export const VISIT_REASON = { min: 5, max: 300 } as const;

export const visitErrors = {
  'SCOPE.READ_ONLY': { status: 403, message: 'Đang xem cơ quan cấp dưới nên không ghi được. Xin bấm "Về cơ quan của tôi" rồi làm tiếp.' },
  'SCOPE.NOT_BELOW': { status: 404, message: 'Không có cơ quan cấp dưới này. Xin tải lại danh sách rồi chọn lại.' },
  'SCOPE.NO_SUBTREE': { status: 403, message: 'Vai trò của đồng chí không xem được cơ quan cấp dưới.' },
} as const satisfies ErrorTable;
