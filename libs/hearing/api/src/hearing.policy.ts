import { HOSTED } from '@tiepdan/leader-day/api';
import { ME, type RowPolicy, partsOf, seenAs, seenOrNone } from '@tiepdan/platform/api';

/**
 * SQL of the requests an actor may see, for the alias `h`; `$1` is the actor's office. Everybody of the office who reads matters
 * reads them; who is kept secret stands in none of their columns (docs/adr/0010).
 */
export const VISIBLE_HEARINGS = `h.office_id = $1`;

/**
 * What of them an account sees whose reach is restricted (docs/adr/0038): requests it entered, those of a day it holds, and those
 * about a record it sees.
 */
export const hearingRows: readonly RowPolicy[] = [
  {
    table: 'hearing_request',
    ways: [`t.created_by = ${ME}`, HOSTED, seenAs('petition', 'petition_id'), seenAs('reception', 'reception_id'), seenAs('matter', 'matter_id')],
    unsealed: `NOT t.sealed`,
    opens: {
      citizen: `SELECT h.citizen_id FROM seen.hearing_request h WHERE h.citizen_id IS NOT NULL`,
      sealed_identity: `SELECT h.sealed_id FROM seen.hearing_request h WHERE h.sealed_id IS NOT NULL`,
    },
  },
  ...partsOf('hearing_request', 'hearing_id', ['hearing_agency', 'hearing_note', 'hearing_minutes', 'hearing_participant']),
  { table: 'hearing_invitation', within: seenOrNone('hearing_request', 'hearing_id') },
];
