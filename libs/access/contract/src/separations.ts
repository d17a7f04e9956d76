/**
 * What two people must do. Where the law says so the rule is fixed; where it is the custom of the trade (M), an office sets it:
 * the law does not forbid a board of one to do both, so usually it holds where somebody else of the office may do the second part.
 */
export const SEPARATION_RULES = {
  always: 'Luôn bắt buộc',
  'where-others': 'Bắt buộc khi cơ quan còn người khác được làm',
  off: 'Không bắt buộc',
} as const;
export type SeparationRule = keyof typeof SEPARATION_RULES;

export interface Separation {
  /** What is done by the first and by the second, as an office reads it. */
  readonly label: string;
  /** Said to who did the first and tries the second. */
  readonly refusal: string;
  /** The article, or that it is custom. */
  readonly basis: string;
  /** The permission of the second part: whether somebody else of the office holds it decides `where-others`. */
  readonly permission: string;
  readonly usual: SeparationRule;
  /** Of law: no office sets it otherwise. */
  readonly fixed?: true;
  /** Of what cannot be taken back, so no office sets it otherwise either; the database has a CHECK. */
  readonly irreversible?: true;
}

export const SEPARATIONS = {
  'proposal-approval': {
    label: 'Người đề xuất xử lý đơn không tự duyệt đề xuất',
    refusal: 'Đề xuất này do chính đồng chí lập; xin để người khác được giao quyền duyệt.',
    basis: 'Thông lệ: đề xuất và duyệt là hai bước',
    permission: 'petition.approve',
    usual: 'where-others',
  },
  'proposal-signature': {
    label: 'Người ký quyết định xử lý đơn không phải người đề xuất',
    refusal: 'Đề xuất này do chính đồng chí lập; xin để người khác có thẩm quyền ký.',
    basis: 'Thông lệ: đề xuất và ký là hai bước',
    permission: 'petition.sign',
    usual: 'always',
  },
  'draft-approval': {
    label: 'Người soạn văn bản không tự duyệt, không phát hành khi chưa có người khác duyệt',
    refusal: 'Dự thảo này do chính đồng chí soạn; xin để người khác được giao quyền duyệt.',
    basis: 'Thông lệ: soạn và duyệt là hai bước; Trưởng Ban vẫn thường tự soạn văn bản mình ký',
    permission: 'document.approve',
    usual: 'off',
  },
  'opening-review': {
    label: 'Người mở danh tính không tự xét việc mở danh tính của mình',
    refusal: 'Đây là lần mở danh tính của chính đồng chí; xin để người khác xét.',
    // The duty to keep the identity secret binds the head as well; a review by the one who opened would be none.
    basis: 'Luật Tố cáo Điều 8, Điều 56',
    permission: 'citizen.review-openings',
    usual: 'always',
    fixed: true,
  },
  'second-instance': {
    label: 'Người giải quyết khiếu nại lần đầu không giải quyết lần hai',
    refusal: 'Khiếu nại này đã được chính cơ quan mình giải quyết lần đầu; quyết định lần hai do cấp trên trực tiếp ban hành.',
    basis: 'Luật Khiếu nại Điều 7, Điều 21',
    permission: 'resolution.decide',
    usual: 'always',
    fixed: true,
  },
  'erasure-approval': {
    label: 'Người lập, người trình quyết định tiêu hủy dữ liệu cá nhân không tự duyệt',
    refusal: 'Quyết định này do chính đồng chí lập hoặc trình; xin để người khác duyệt.',
    // Destroyed is destroyed: two people, whatever the office. That it needs a decision and minutes is in the law on archives (M which article).
    basis: 'Luật Lưu trữ 33/2024/QH15 (hủy tài liệu hết giá trị phải có quyết định); việc không hoàn tác được',
    permission: 'privacy.approve-erasure',
    usual: 'always',
    irreversible: true,
  },
} as const satisfies Readonly<Record<string, Separation>>;
export type SeparationKey = keyof typeof SEPARATIONS;

/** Whether it holds as it stands in the table, whatever an office would like. */
export const isFixedSeparation = (key: SeparationKey): boolean => 'fixed' in SEPARATIONS[key] || 'irreversible' in SEPARATIONS[key];

/** Those an office sets, in the order of the table. */
export const SETTABLE_SEPARATIONS = (Object.keys(SEPARATIONS) as SeparationKey[]).filter((key) => !isFixedSeparation(key));

/** What holds for one separation in an office. */
export interface SeparationView {
  readonly key: SeparationKey;
  readonly label: string;
  readonly basis: string;
  readonly rule: SeparationRule;
  readonly usual: SeparationRule;
  readonly fixed: boolean;
}

export interface SeparationsView {
  /** Whether the reader may set them. */
  readonly mayChange: boolean;
  readonly items: readonly SeparationView[];
  /** 0 while everything is as usual. */
  readonly version: number;
}

export interface SetSeparationsRequest {
  readonly version: number;
  readonly rules: readonly { readonly key: SeparationKey; readonly rule: SeparationRule }[];
}
