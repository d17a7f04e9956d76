import type { MatterKind } from '@tiepdan/matter/contract';
import { GROUP_FROM, representativesAllowed } from '@tiepdan/citizen/contract';

/** What decides what the law asks of a hearing. */
export interface DutyFacts {
  readonly kind: MatterKind;
  readonly sealed: boolean;
  readonly online: boolean;
  readonly headCount: number;
}

/** What the law asks of the one who receives today, a sentence each with its article. */
export function dutiesOf({ kind, sealed, online, headCount }: DutyFacts): string[] {
  return [
    'Nội dung rõ ràng, thuộc thẩm quyền thì trả lời ngay; chưa trả lời ngay được thì nêu thời hạn và người liên hệ (Nghị định 154/2026, Điều 25 khoản 3).',
    'Ý kiến chỉ đạo được thông báo bằng văn bản, có thời hạn thực hiện (Nghị định 154/2026, Điều 25 khoản 2).',
    ...(headCount >= GROUP_FROM
      ? [`Đoàn ${headCount} người cử nhiều nhất ${representativesAllowed(headCount).most} người đại diện, có văn bản cử (Luật Tiếp công dân, Điều 29).`]
      : []),
    ...(kind === 'denunciation' || sealed ? ['Giữ bí mật họ tên, địa chỉ, bút tích của người tố cáo trong buổi tiếp và trên biên bản (Luật Tố cáo, Điều 8, Điều 56).'] : []),
    ...(kind === 'denunciation' ? ['Tố cáo ngoài thẩm quyền mà người tố cáo đến trực tiếp thì hướng dẫn đến nơi có thẩm quyền (Luật Tố cáo, Điều 24 khoản 2).'] : []),
    ...(online ? ['Ghi âm, ghi hình và lưu tại máy chủ của cơ quan nhà nước (Nghị định 154/2026, Điều 24).'] : []),
  ];
}
