import type { HearingList } from '@tiepdan/hearing/contract';
import { INVITATION_STANDS } from './hearing-sql.js';

/** What each work list holds, of requests `h` with their day `l`; `?` is today where it is asked for. */
export const HEARING_LIST_SQL: Readonly<Record<HearingList, { readonly where: string; readonly today: boolean }>> = {
  public: { where: `h.state = 'waiting' AND h.origin = 'public' AND h.matter_id IS NULL`, today: false },
  waiting: { where: `h.state = 'waiting' AND h.matter_id IS NOT NULL`, today: false },
  proposed: { where: `h.state = 'proposed'`, today: false },
  untold: {
    where: `h.state = 'accepted' AND l.held_on >= ?::date AND NOT EXISTS (SELECT 1 FROM hearing_invitation i LEFT JOIN document d ON d.office_id = i.office_id AND d.id = i.document_id
      WHERE i.office_id = h.office_id AND i.hearing_id = h.id AND ${INVITATION_STANDS})`,
    today: true,
  },
  coming: { where: `h.state IN ('proposed', 'accepted') AND l.held_on >= ?::date`, today: true },
};

/** The tables that the conditions are over. */
export const HEARING_LIST_FROM = `FROM hearing_request h LEFT JOIN leader_day l ON l.office_id = h.office_id AND l.id = h.leader_day_id`;
