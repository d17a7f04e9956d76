import { type ChangeFormSettingsRequest, FORM_CHOICES, type FormSettings } from '@tiepdan/form/contract';
import { OneOf, Whole } from '@tiepdan/platform/api';

export class ChangeFormSettingsBody implements ChangeFormSettingsRequest {
  @OneOf(FORM_CHOICES.cases.choices, { doc: 'What one case of a reception form is' })
  cases!: FormSettings['cases'];

  @OneOf(FORM_CHOICES.doubleReception.choices, { doc: 'What is counted once of a matter received both regularly and by the head' })
  doubleReception!: FormSettings['doubleReception'];

  @OneOf(FORM_CHOICES.priority.choices, { doc: 'Whose a matter is that the head and a delegate received' })
  priority!: FormSettings['priority'];

  @OneOf(FORM_CHOICES.groups.choices, { doc: 'What one group is' })
  groups!: FormSettings['groups'];

  @Whole({ min: 0, max: 1_000_000, doc: 'The version the officer saw; 0 while all is as usual' })
  version!: number;
}
