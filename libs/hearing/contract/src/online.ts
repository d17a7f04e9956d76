import type { PlainDate } from '@tiepdan/platform/contract';

/** When citizens may be received online (NĐ 154/2026 Đ.20); the head decides. */
export const ONLINE_CASES = {
  complex: 'Vụ việc phức tạp, kéo dài, cần nhiều cơ quan hoặc lãnh đạo ở nơi khác cùng dự',
  remote: 'Công dân ở vùng sâu, vùng xa, người có công, người cao tuổi, người khuyết tật có nguyện vọng',
  emergency: 'Thiên tai, dịch bệnh, lý do an ninh, trật tự',
  denunciation: 'Tố cáo phức tạp, người tố cáo không yêu cầu giữ bí mật danh tính và bảo đảm được bí mật',
  other: 'Trường hợp khác do người đứng đầu quyết định',
} as const;
export type OnlineCase = keyof typeof ONLINE_CASES;

export const ONLINE_POINTS = { central: 'Điểm cầu trung tâm', component: 'Điểm cầu thành phần' } as const;

export interface OnlinePoint {
  readonly kind: keyof typeof ONLINE_POINTS;
  readonly name: string;
  readonly address: string;
  readonly participants?: string | null;
}
export const ONLINE_POINTS_MOST = 30;

/** A session held over a video system (Luật TCD Đ.3a; NĐ 154/2026 Đ.16–24). */
export interface OnlineSession {
  readonly platform: string;
  readonly allowedCase: OnlineCase;
  readonly points: readonly OnlinePoint[];
  /** The day citizen and participants were told; at least 5 working days before (Đ.23). */
  readonly toldOn?: PlainDate | null;
  /** The day of the successful test; at least 1 working day before (Đ.23). */
  readonly testedOn?: PlainDate | null;
  /** Instant at which all points were connected; at least 1 hour before (Đ.23). */
  readonly connectedAt?: string | null;
  /** Where sound and picture are kept (Đ.24). */
  readonly recordingPlace?: string | null;
  /** SHA-256 of the recording, 64 hexadecimal digits. */
  readonly recordingSha256?: string | null;
}

/** Names of the points of the checklist. */
export const ONLINE_STEPS = {
  points: 'Có điểm cầu trung tâm và ít nhất một điểm cầu thành phần',
  told: 'Thông báo cho công dân và các bên',
  tested: 'Thử kết nối thành công',
  connected: 'Kết nối mọi điểm cầu',
  recorded: 'Ghi âm, ghi hình, lưu tại máy chủ của cơ quan nhà nước',
} as const;

export interface OnlineCheck {
  readonly step: keyof typeof ONLINE_STEPS;
  readonly state: 'done' | 'late' | 'due' | 'missed';
  /** In words, with the day by which. */
  readonly words: string;
}

export interface OnlineSessionView extends OnlineSession {
  readonly checks: readonly OnlineCheck[];
}

/** `version` is the agenda's. */
export interface SetOnlineRequest extends OnlineSession {
  readonly version: number;
}
