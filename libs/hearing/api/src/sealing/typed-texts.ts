/** Where people type on a request to be heard. Names of tables and columns stand in code only. */
export const TYPED_TEXTS = [
  { table: 'hearing_request', key: 'id', columns: ['note', 'reason'] },
  { table: 'hearing_invitation', key: 'hearing_id', columns: ['note'] },
  { table: 'hearing_note', key: 'hearing_id', columns: ['text'] },
  { table: 'hearing_minutes', key: 'hearing_id', columns: ['statement', 'citizen_opinion', 'conclusion', 'unsigned_reason'] },
  { table: 'hearing_participant', key: 'hearing_id', columns: ['name', 'position', 'agency', 'opinion'] },
] as const;
