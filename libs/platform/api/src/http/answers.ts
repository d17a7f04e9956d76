import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiResponse } from '@nestjs/swagger';
import type { ErrorTable } from '@tiepdan/platform/contract';
import { platformErrors } from '@tiepdan/platform/contract';

/**
 * What a route answers, for the OpenAPI document. `schema` names a type of a contract (apps/api/src/openapi turns them
 * into schemas); `refusals` are the domain's codes it may refuse with, besides the platform's own.
 */
export function Answers(schema: string | null, ...refusals: readonly ErrorTable[]): MethodDecorator {
  const codes = new Map<number, string[]>();
  for (const table of [platformErrors as ErrorTable, ...refusals])
    for (const [code, { status }] of Object.entries(table)) codes.set(status, [...(codes.get(status) ?? []), code]);
  return applyDecorators(
    ApiResponse(schema ? { status: '2XX', description: 'Done', schema: { $ref: `#/components/schemas/${schema}` } } : { status: '2XX', description: 'Done' }),
    ApiExtension('x-error-codes', Object.fromEntries([...codes].sort(([a], [b]) => a - b))),
    ...[...codes.entries()].map(([status, list]) =>
      ApiResponse({ status, description: list.join(', '), schema: { $ref: '#/components/schemas/ErrorBody' } }),
    ),
  );
}
