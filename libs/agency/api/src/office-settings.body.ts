import { type ChangeOfficeSettingsRequest, DIGEST_TIME, OFFICE_SETTING_LIMITS, WAYS, type Way } from '@tiepdan/agency/contract';
import { Pattern, SomeOf, Whole, Wholes } from '@tiepdan/platform/api';

const bounds = ([min, max]: readonly [number, number]) => ({ min, max });

export class ChangeOfficeSettingsBody implements ChangeOfficeSettingsRequest {
  @SomeOf(WAYS, { doc: 'What a leader signs' })
  signedWays!: Way[];

  @Whole(bounds(OFFICE_SETTING_LIMITS.jointFrom))
  jointFrom!: number;

  @Wholes({ ...bounds(OFFICE_SETTING_LIMITS.warnDays), most: OFFICE_SETTING_LIMITS.warnDaysMost, doc: 'Working days before a limit ends' })
  warnDays!: number[];

  @Whole({ ...bounds(OFFICE_SETTING_LIMITS.escalateHeadAfter), doc: 'Working days after a limit ended' })
  escalateHeadAfter!: number;

  @Whole({ ...bounds(OFFICE_SETTING_LIMITS.escalateLeaderAfter), doc: 'Working days after a limit ended' })
  escalateLeaderAfter!: number;

  @Pattern(DIGEST_TIME, 'Phải là giờ dạng HH:MM, từ 06:00 đến 17:59.')
  digestAt!: string;

  @Whole({ min: 0, max: 1_000_000, doc: 'The version the officer saw; 0 while all is as usual' })
  version!: number;
}
