import { OneOf, Pattern, Text } from '@tiepdan/platform/api';

const LEVELS = ['province', 'commune'] as const;

export class AreaQuery {
  @Text({ max: 120, optional: true, doc: 'A part of the name, with or without accents' })
  q?: string | null;

  @Pattern(/^\d{2}$/, 'Mã tỉnh, thành phố có 2 chữ số.', { optional: true, doc: 'Only communes of this province' })
  parent?: string | null;

  @OneOf(LEVELS, { optional: true })
  level?: (typeof LEVELS)[number] | null;
}
