import type { MatterKind } from '@tiepdan/matter/contract';
import type { PetitionStage } from '@tiepdan/petition/contract';

/** What the public page says of a petition: where it stands, in words for who sent it, and what comes next. */
export interface StageWords {
  readonly title: string;
  readonly next: string;
}

const EXAMINED: StageWords = {
  title: 'Đang xem xét, phân loại',
  next: 'Ban Tiếp công dân xem đơn có đủ điều kiện xử lý không và thuộc cơ quan nào giải quyết, sau đó thông báo cho người gửi.',
};
const CLOSED = 'Nếu cần biết thêm, xin hỏi trực tiếp Ban Tiếp công dân và đem theo giấy biên nhận.';

/**
 * Every stage of a petition in words for its sender. What officers do among themselves (a proposal, its approval, a signature) is
 * one stage from outside: nothing of a decision is said before it is made.
 */
export const STAGE_WORDS: Readonly<Record<PetitionStage, StageWords>> = {
  registered: { title: 'Đã tiếp nhận', next: EXAMINED.next },
  returned: EXAMINED,
  proposed: EXAMINED,
  'awaiting-signature': EXAMINED,
  accepted: { title: 'Đã thụ lý, đang giải quyết', next: 'Cơ quan có thẩm quyền đang xác minh và giải quyết. Kết quả được gửi cho người gửi đơn bằng văn bản.' },
  assigned: { title: 'Đã giao cơ quan giải quyết', next: 'Cơ quan được giao đang giải quyết và trả lời người gửi đơn bằng văn bản.' },
  urged: { title: 'Đã yêu cầu cơ quan cấp dưới giải quyết', next: 'Cơ quan đó phải giải quyết và trả lời người gửi đơn bằng văn bản.' },
  suspended: { title: 'Tạm đình chỉ giải quyết', next: 'Việc giải quyết được tiếp tục khi lý do tạm đình chỉ không còn. Quyết định tạm đình chỉ đã được gửi cho người gửi đơn.' },
  resolved: { title: 'Đã giải quyết', next: `Văn bản giải quyết được gửi cho người gửi đơn. ${CLOSED}` },
  declined: { title: 'Không thụ lý', next: `Thông báo nêu rõ lý do được gửi cho người gửi đơn. ${CLOSED}` },
  guided: { title: 'Đã hướng dẫn', next: `Văn bản hướng dẫn nêu nơi có thẩm quyền giải quyết. ${CLOSED}` },
  forwarded: { title: 'Đã chuyển đến cơ quan có thẩm quyền', next: `Cơ quan nhận đơn giải quyết và trả lời người gửi đơn. ${CLOSED}` },
  'sent-back': { title: 'Đã trả lại cơ quan chuyển đơn đến', next: CLOSED },
  'not-handled': { title: 'Không đủ điều kiện xử lý', next: CLOSED },
  filed: { title: 'Đã lưu đơn', next: CLOSED },
  terminated: { title: 'Đã đình chỉ giải quyết', next: `Quyết định đình chỉ được gửi cho người gửi đơn. ${CLOSED}` },
  withdrawn: { title: 'Người gửi đã rút đơn', next: CLOSED },
  expired: { title: 'Đã lưu đơn', next: CLOSED },
};

/**
 * All that is ever said of a denunciation, and of any other matter whose people are sealed (Luật Tố cáo 25/2018 Đ.56): whether it
 * was received or is being handled. Its end is told to the denouncer alone.
 */
export const SEALED_STAGE_WORDS = {
  received: { title: 'Đã tiếp nhận', next: 'Tố cáo được xử lý theo Luật Tố cáo; người tố cáo được thông báo riêng.' },
  handling: { title: 'Đang xử lý', next: 'Tố cáo được xử lý theo Luật Tố cáo; người tố cáo được thông báo riêng.' },
} as const satisfies Record<string, StageWords>;

/** Stages in which a denunciation is only received, nothing of it decided. */
const ONLY_RECEIVED: readonly PetitionStage[] = ['registered'];

/** What the public page says of a petition of this kind at this stage. */
export function stageWordsOf(kind: MatterKind, sealed: boolean, stage: PetitionStage): StageWords {
  if (kind !== 'denunciation' && !sealed) return STAGE_WORDS[stage];
  return ONLY_RECEIVED.includes(stage) ? SEALED_STAGE_WORDS.received : SEALED_STAGE_WORDS.handling;
}
