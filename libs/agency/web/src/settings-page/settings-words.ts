import { WAYS, type OfficeSettings } from '@tiepdan/agency/contract';
import type { SummaryRow } from '@tiepdan/ui/web';

/** An office's settings in a few lines, for when another officer's version is shown. */
export function settingsRows(settings: OfficeSettings): SummaryRow[] {
  return [
    { label: 'Lãnh đạo ký', value: settings.signedWays.map((way) => WAYS[way]).join(', ') || 'Không hướng nào' },
    { label: 'Nhiều người từ', value: `${settings.jointFrom} người` },
    { label: 'Nhắc trước hạn', value: `${settings.warnDays.join(', ')} ngày làm việc` },
    { label: 'Báo Trưởng Ban', value: `sau ${settings.escalateHeadAfter} ngày làm việc quá hạn` },
    { label: 'Báo lãnh đạo', value: `sau ${settings.escalateLeaderAfter} ngày làm việc quá hạn` },
    { label: 'Giờ gửi danh sách', value: settings.digestAt },
  ];
}
