import { ApiProperty } from '@nestjs/swagger';
import { PAGE_SIZE, RECORD_STATUSES, type RecordStatus } from '@tiepdan/platform/contract';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Day, OneOf, Text } from './fields.js';

/** A whole number in a query string, which arrives as text. */
export const fromQueryNumber = Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value));
/** `true` or `false` in a query string. */
export const fromQueryFlag = Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

/** Reads `a,b` of a query string as a list; an empty text is none. */
export const fromQueryList = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value));

/** What every paged list takes. */
export class PageQuery {
  @Text({ max: 200, optional: true, doc: 'Where the page starts: `nextCursor` of the page before' })
  cursor?: string | null;

  @fromQueryNumber
  @IsOptional()
  @IsInt({ message: `Phải là số nguyên từ 1 đến ${PAGE_SIZE.most}.` })
  @Min(1, { message: `Phải là số nguyên từ 1 đến ${PAGE_SIZE.most}.` })
  @Max(PAGE_SIZE.most, { message: `Phải là số nguyên từ 1 đến ${PAGE_SIZE.most}.` })
  @ApiProperty({ required: false, type: 'integer', minimum: 1, maximum: PAGE_SIZE.most, default: PAGE_SIZE.usual, description: 'Rows a page' })
  limit?: number;
}

/** What every list of records takes besides. */
export class RecordQuery extends PageQuery {
  @Text({ max: 200, optional: true, doc: 'Words to find, with or without accents' })
  q?: string | null;

  @Day({ optional: true, doc: 'First day, inclusive' })
  from?: string | null;

  @Day({ optional: true, doc: 'Last day, inclusive' })
  to?: string | null;

  @OneOf(RECORD_STATUSES, { optional: true, doc: 'Leave out for both' })
  status?: RecordStatus | null;
}
