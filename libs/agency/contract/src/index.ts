/** What a body is to the office. `participating`: sends its people to the reception house (Luật TCD Đ.12.3). */
export const AGENCY_KINDS = {
  board: 'Ban Tiếp công dân',
  participating: 'Cơ quan tham gia tại Trụ sở tiếp công dân',
  department: 'Sở, ban, ngành',
  commune: 'Ủy ban nhân dân cấp xã',
  judicial: 'Cơ quan tiến hành tố tụng, thi hành án',
  party: 'Cơ quan Đảng, đoàn thể',
  elected: 'Cơ quan dân cử',
  other: 'Cơ quan khác',
} as const;
export type AgencyKind = keyof typeof AGENCY_KINDS;

/** A body the office works with: receives forwarded petitions, or takes part at the reception house. */
export interface AgencyView {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
}

/** The office whose records these are: a Citizen Reception Board. */
export interface OfficeView {
  readonly id: string;
  /** As printed in the heading, e.g. "BAN TIẾP CÔNG DÂN TỈNH …" without the capitals. */
  readonly name: string;
  /** The body above it in the heading (Văn phòng UBND tỉnh). */
  readonly parentName: string;
  /** Place name of the date line: "Gia Nghĩa, ngày …". */
  readonly placeName: string;
  /** "UBND tỉnh …", as the narrative names the leaders' body. */
  readonly committeeName: string;
}

export * from './office-settings.js';
export * from './units/index.js';
export * from './ways.js';

export const agencyPaths = {
  /** `?q=&kind=` */
  list: '/api/agencies',
  /** What the office sets for itself: GET, PUT. */
  settings: '/api/office/settings',
  settingsHistory: '/api/office/settings/history',
} as const;
export type AgencyList = readonly AgencyView[];
