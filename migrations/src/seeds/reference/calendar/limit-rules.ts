import type { LimitRule, LimitVariant } from '@tiepdan/calendar/contract';
import { INTAKE_LIMITS } from './intake-limits.js';
import type { LimitSeed } from './limit-seed.js';
import { RESOLUTION_LIMITS } from './resolution-limits.js';

/** Every version of every limit as a row, older versions first, so that one is closed before its successor is written. */
export function limitRules(): LimitRule[] {
  return [...INTAKE_LIMITS, ...RESOLUTION_LIMITS].flatMap(rowsOf).sort((one, other) => one.validFrom.localeCompare(other.validFrom));
}

function rowsOf(seed: LimitSeed): LimitRule[] {
  return (Object.entries(seed.amounts) as [LimitVariant, number][]).map(([variant, amount]) => ({
    code: seed.code,
    variant,
    name: seed.name,
    startEvent: seed.startEvent,
    direction: seed.before ? 'before' : 'after',
    amount,
    unit: seed.unit,
    extensionTimes: seed.extensions?.[variant]?.times ?? 0,
    extensionAmount: seed.extensions?.[variant]?.amount ?? 0,
    pausable: seed.pausable ?? false,
    legalBasis: seed.legalBasis,
    validFrom: seed.from,
    validTo: seed.to ?? null,
  }));
}
