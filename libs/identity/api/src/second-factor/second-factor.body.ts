import { type CodeRequest, FACTOR_CODE, PASSWORD_LENGTH, type ProofRequest, RECOVERY_CODE, type RemoveSecondFactorRequest } from '@tiepdan/identity/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Pattern, Secret, Text } from '@tiepdan/platform/api';

const SIX_DIGITS = 'Mã xác thực gồm 6 chữ số.';

export class CodeBody implements CodeRequest {
  @Pattern(FACTOR_CODE, SIX_DIGITS)
  code!: string;
}

export class RecoveryCodeBody implements CodeRequest {
  @Pattern(RECOVERY_CODE, 'Mã khôi phục gồm 16 ký tự, chia thành 4 nhóm.')
  code!: string;
}

export class ProofBody implements ProofRequest {
  @Secret({ max: PASSWORD_LENGTH.most, optional: true })
  password?: string | null;

  @Pattern(FACTOR_CODE, SIX_DIGITS, { optional: true })
  code?: string | null;
}

export class RemoveSecondFactorBody implements RemoveSecondFactorRequest {
  @Text({ max: TEXT_LIMITS.reason, doc: 'Kept in the history of the account' })
  reason!: string;
}
