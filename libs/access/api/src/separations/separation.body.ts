import { type SeparationKey, type SeparationRule, type SetSeparationsRequest, SEPARATION_RULES, SETTABLE_SEPARATIONS } from '@tiepdan/access/contract';
import { OneOf, Parts, Whole } from '@tiepdan/platform/api';

export class SeparationSetBody {
  @OneOf(SETTABLE_SEPARATIONS, { doc: 'Of those that the law leaves to the office' })
  key!: SeparationKey;

  @OneOf(SEPARATION_RULES)
  rule!: SeparationRule;
}

export class SetSeparationsBody implements SetSeparationsRequest {
  @Whole({ min: 0, max: 1_000_000, doc: 'The version the officer saw; 0 while all is as usual' })
  version!: number;

  @Parts(() => SeparationSetBody, { max: SETTABLE_SEPARATIONS.length, doc: 'One left out is as usual' })
  rules!: SeparationSetBody[];
}
