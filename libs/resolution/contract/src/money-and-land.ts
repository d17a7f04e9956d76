import { formatLand, formatMoney } from '@tiepdan/platform/contract';

/** Bounds of what is entered here; bodies, forms and the database keep to the same. Money in whole đồng, land in m², two decimals. */
export const RESOLUTION_LIMITS = {
  money: 1_000_000_000_000_000,
  land: 999_999_999.99,
  people: 100_000,
  paper: 120,
  team: 500,
  text: 4000,
  reason: 1000,
} as const;

/** An amount of money (whole đồng) and of land (m², two decimals). */
export interface Worth {
  readonly money: number;
  readonly land: number;
}

export const NO_WORTH: Worth = { money: 0, land: 0 };

/** Two decimals, as land is stored. */
export const roundLand = (land: number): number => Math.round(land * 100) / 100;

/** `1,25 triệu đồng và 85,5 m²`; `0 đồng` where there is nothing. */
export function worthWords({ money, land }: Worth): string {
  const said = [...(money > 0 ? [formatMoney(money)] : []), ...(land > 0 ? [formatLand(land)] : [])];
  return said.join(' và ') || '0 đồng';
}

export const isNothing = ({ money, land }: Worth): boolean => money === 0 && land === 0;

/** What of `due` is left when `done` has been done; never below nothing. */
export const leftOf = (due: Worth, done: Worth): Worth => ({ money: Math.max(0, due.money - done.money), land: Math.max(0, roundLand(due.land - done.land)) });
