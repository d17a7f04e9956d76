import { PageQuery, OneOf, Text } from '@tiepdan/platform/api';
import { PeriodQuery } from '@tiepdan/statistics/api';
import { STEPS, type Step } from '@tiepdan/trend/contract';
import { IntersectionType } from '@nestjs/swagger';

export class PictureQuery extends PeriodQuery {
  @OneOf(STEPS, { optional: true, doc: 'Of pictures over time; months without it' })
  step?: Step | null;
}

export class PictureRecordsQuery extends IntersectionType(PictureQuery, PageQuery) {
  @Text({ max: 200, doc: 'Key of the row' })
  row!: string;

  @Text({ max: 200, optional: true, doc: 'Key of the column; without it the whole row' })
  column?: string | null;
}
