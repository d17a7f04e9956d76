/** Tables of which the application adds rows and never changes or removes one. Their triggers refuse it to everybody; here it is not even asked. */
export const APPEND_ONLY: readonly string[] = [
  'audit_anchor',
  'audit_record',
  'document_step',
  'filing_record',
  'filing_row',
  'filing_seal',
  'filing_value',
  'history_event',
  'late_entry',
  'leader_day_change',
  'limit_change',
  'petition_step',
  'report_filing',
  'return_reminder',
  'unit_return_value',
];

/** Tables that only the database's owner writes, or functions that run as the owner. */
export const READ_ONLY: readonly string[] = ['migration', 'audit_link', 'audit_chain', 'audit_unlinked', 'audit_archive'];

/**
 * Tables from which the application removes rows: parts of a record that are written anew with it, what was sent and not
 * claimed, what has expired, people that no record names any more. A record itself is cancelled, never removed.
 */
export const REMOVED_FROM: readonly string[] = [
  'account_link',
  'answer_file',
  'citizen',
  'citizen_paper',
  'declared_value',
  'delivery',
  'delivery_enclosure',
  'document_book',
  'document_print',
  'document_recipient',
  'document_symbol',
  'file_upload',
  'hearing_agency',
  'hearing_participant',
  'known_device',
  'mail_message',
  'narrative_block',
  'online_point',
  'past_password',
  'petition_sender',
  'petition_signatory',
  'petition_state',
  'reception_person',
  'recovery_code',
  'request_once',
  'second_factor',
  'session',
  'sign_in_wait',
  'stored_file',
];

export type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** What the application may do with a table. */
export function rightsOn(table: string): readonly Right[] {
  if (READ_ONLY.includes(table)) return ['SELECT'];
  if (APPEND_ONLY.includes(table)) return ['SELECT', 'INSERT'];
  return REMOVED_FROM.includes(table) ? ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] : ['SELECT', 'INSERT', 'UPDATE'];
}
