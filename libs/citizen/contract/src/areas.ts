import type { PlainDate } from '@tiepdan/platform/contract';

/** Kinds of areas since 01/07/2025, when districts ended (NQ 202/2025/QH15): two levels, province and commune. */
export const AREA_KINDS = {
  province: 'Tỉnh',
  city: 'Thành phố trực thuộc trung ương',
  commune: 'Xã',
  ward: 'Phường',
  'special-zone': 'Đặc khu',
} as const;
export type AreaKind = keyof typeof AREA_KINDS;

/** A province or a commune. Provinces have two digits, communes five; `name` is the full one ("Tỉnh Lâm Đồng", "Xã …"). */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind;
  /** The province of a commune; null for a province. */
  readonly parentCode: string | null;
  readonly parentName: string | null;
  readonly validFrom: PlainDate;
  /** The last day it existed; null while it does. */
  readonly validTo: PlainDate | null;
}
export type AreaList = readonly Area[];

/** How many areas a search answers with. */
export const AREAS_OFFERED = 20;

/**
 * Where somebody lives, as typed: street or hamlet, the province by its code, and the commune by its code, or by name where
 * the list does not have it yet.
 */
export interface PlaceRequest {
  readonly street?: string | null;
  readonly provinceCode: string;
  readonly communeCode?: string | null;
  readonly communeName?: string | null;
}

/** The same with the names of the areas. */
export interface Place extends PlaceRequest {
  readonly provinceName: string;
  readonly communeName: string;
}

/** The address in one line as one writes it: street or hamlet, commune, province, each where known. */
export function addressLine(place: Pick<Place, 'street' | 'communeName' | 'provinceName'>): string {
  const parts = [place.street, inSentence(place.communeName), inSentence(place.provinceName)].filter(Boolean);
  const line = parts.join(', ');
  return line.charAt(0).toLocaleUpperCase('vi') + line.slice(1);
}

/** "Xã Ví Dụ" inside a line: xã Ví Dụ. */
const inSentence = (name: string): string => name.replace(/^(Xã|Phường|Đặc khu|Tỉnh|Thành phố) /, (kind) => kind.toLocaleLowerCase('vi'));
