import { Flag, PageQuery } from '@tiepdan/platform/api';
import type { ReminderPreferencesRequest } from '@tiepdan/reminder/contract';

export class ReminderListQuery extends PageQuery {}

export class ReminderPreferencesBody implements ReminderPreferencesRequest {
  @Flag({ doc: 'Whether the daily digest also comes by mail' })
  mailDigest!: boolean;
}
