import { REVOCATION_REASON_MAX, type RevokeLookupCodeRequest } from '@tiepdan/portal/contract';
import { Text } from '@tiepdan/platform/api';

export class RevokeLookupCodeBody implements RevokeLookupCodeRequest {
  @Text({ max: REVOCATION_REASON_MAX, doc: 'Why the code must not work any longer' })
  reason!: string;
}
