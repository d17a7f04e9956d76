import { Whole, fromQueryNumber } from '@tiepdan/platform/api';

export class LeaderYearQuery {
  @fromQueryNumber
  @Whole({ min: 1946, max: 2199, doc: 'The calendar year' })
  year!: number;
}
