import { applyDecorators } from '@nestjs/common';
import { Pattern } from '@tiepdan/platform/api';
import { ValidateBy } from 'class-validator';

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const WORDS = 'Phải là thời điểm có thật, viết theo ISO 8601.';

/** An instant, ISO 8601 with its zone: `2026-12-15T08:05:00+07:00`. */
export function Instant(options: { readonly optional?: boolean; readonly doc?: string } = {}): PropertyDecorator {
  return applyDecorators(
    Pattern(SHAPE, WORDS, options),
    ValidateBy({ name: 'instant', validator: { validate: (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value)), defaultMessage: () => WORDS } }),
  );
}
