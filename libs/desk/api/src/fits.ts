import type { Conditions } from '@tiepdan/platform/api';
import type { BookNumber } from './numbers.js';

/** SQL condition: the record has this number, in this year where one was typed. */
export function sameNumber(params: Conditions, number: string, year: string, typed: BookNumber): string {
  const same = `${number} = ${params.param(typed.number)}`;
  return typed.year === null ? same : `${same} AND ${year} = ${params.param(typed.year)}`;
}
