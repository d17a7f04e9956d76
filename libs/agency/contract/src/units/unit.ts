import type { PlainDate } from '@tiepdan/platform/contract';

/** What sends its figures to the province (TT 06/2025 Đ.7 k.2). `vertical`: central bodies organised by sector, which send a copy only. */
export const UNIT_KINDS = {
  department: 'Sở, ban, ngành',
  commune: 'Ủy ban nhân dân cấp xã',
  vertical: 'Cơ quan ngành dọc',
  other: 'Đơn vị khác',
} as const;
export type UnitKind = keyof typeof UNIT_KINDS;

/** How figures of units that were merged are shown: each under the unit that made them, or under the one that took it over. */
export const UNIT_STRUCTURES = { old: 'Theo đơn vị trước sắp xếp', new: 'Theo đơn vị sau sắp xếp' } as const;
export type UnitStructure = keyof typeof UNIT_STRUCTURES;

/** Bounds of what is typed, shared by form, body and database. */
export const UNIT_LIMITS = { name: 200, shortName: 80, position: [0, 10_000], merged: 30 } as const;

/** What an officer says of a unit. */
export interface UnitDetails {
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  /** The body of the office's list whose account may send in the figures; null where figures are typed here. */
  readonly agencyId?: string | null;
  /** Its figures are kept out of the total (TT 06/2025 Đ.7 k.2 điểm a: vertical bodies). */
  readonly excluded: boolean;
  /** Order of the rows. */
  readonly position: number;
  /** The first day on which it reports. */
  readonly validFrom: PlainDate;
  /** The last one; null while it exists. */
  readonly validTo?: PlainDate | null;
}

export interface CorrectUnitRequest extends UnitDetails {
  readonly version: number;
  readonly reason: string;
}

/** Units that become one on a day: the old ones end the day before, `into` begins or goes on. */
export interface MergeUnitsRequest {
  /** The first day of the new structure. */
  readonly on: PlainDate;
  readonly units: readonly string[];
  /** A unit that takes them over; null where a new one is made of them. */
  readonly intoId?: string | null;
  /** The new one; only without `intoId`. */
  readonly into?: { readonly name: string; readonly shortName: string; readonly kind: UnitKind; readonly agencyId?: string | null } | null;
  /** The decision that merged them. */
  readonly reason: string;
}

/** A reporting unit. It is asked for figures in every period that its days overlap. */
export interface UnitView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  /** Its records are kept in this system, by an office of its own: its figures are computed. Set by the installation, not by a request. */
  readonly recordsOfficeId: string | null;
  readonly excluded: boolean;
  readonly position: number;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  /** After a merger: who took it over. */
  readonly successorId: string | null;
  readonly successorName: string | null;
}
export type UnitList = readonly UnitView[];

/** Answer to a merger: the unit that goes on. */
export interface MergedUnits {
  readonly id: string;
  readonly version: number;
}
