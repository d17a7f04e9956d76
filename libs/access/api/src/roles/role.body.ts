import { type ChangeRoleRequest, type CopyRoleRequest, type DefineRoleRequest, ROLE_BOUNDS } from '@tiepdan/access/contract';
import { Flag, Names, OneOf, Text, Whole } from '@tiepdan/platform/api';
import type { Reach } from '@tiepdan/platform/contract';

const PERMISSION = /^[a-z-]+\.[a-z-]+$/;

export class DefineRoleBody implements DefineRoleRequest {
  @Text(ROLE_BOUNDS.name)
  name!: string;

  @Names(PERMISSION, { most: ROLE_BOUNDS.permissionsMost, min: 1, doc: 'Everything the role lets one do' })
  permissions!: string[];

  @OneOf(['office', 'assigned'], { doc: 'Every record of the office, or those given to the account' })
  records!: Reach['records'];

  @OneOf(['masked', 'hidden'], { doc: 'Records of sealed matters: without the people in them, or not at all' })
  sealed!: Reach['sealed'];

  @Flag({ doc: 'Whether it may look into the offices below' })
  subtree!: boolean;

  @Text({ ...ROLE_BOUNDS.reason, doc: 'Kept in the history' })
  reason!: string;
}

export class ChangeRoleBody extends DefineRoleBody implements ChangeRoleRequest {
  @Whole({ min: 0, max: 1_000_000, doc: 'The version the officer saw; 0 of a role that was never changed' })
  version!: number;
}

export class CopyRoleBody implements CopyRoleRequest {
  @Text(ROLE_BOUNDS.name)
  name!: string;

  @Text({ ...ROLE_BOUNDS.reason, doc: 'Kept in the history' })
  reason!: string;
}
