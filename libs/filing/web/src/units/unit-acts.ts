import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { formatCount } from '@tiepdan/platform/contract';
import { askReason, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import type { OfficialPeriod } from '../filing-address';
import { FilingApi } from '../filing-api';

/** A unit as far as an act must know it. */
interface Unit {
  readonly unitId: string;
  readonly name: string;
}

/** What the office does with units' figures; each tells what came of it. True: something changed. */
@Injectable({ providedIn: 'root' })
export class UnitActs {
  private readonly api = inject(FilingApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);

  remind(period: OfficialPeriod, units: readonly Unit[]): Promise<boolean> {
    return this.tried(async () => {
      const { reminded } = await firstValueFrom(this.api.remind({ period: period.code, unitIds: units.map(({ unitId }) => unitId) }));
      const left = units.length - reminded;
      const others = `${formatCount(left)} đơn vị đã báo cáo hoặc hôm nay đã được nhắc`;
      this.notice.say(`Đã nhắc ${formatCount(reminded)} đơn vị${left > 0 ? `; ${others} nên không nhắc` : ''}.`);
    });
  }

  /** @param reload shows what stands once it was taken back */
  takeFromRecords(period: OfficialPeriod, { unitId, name }: Unit, reload: () => void): Promise<boolean> {
    return this.tried(async () => {
      const { id } = await firstValueFrom(this.api.takeFromRecords({ unitId, period: period.code }));
      this.notice.undoable(`Đã lấy số liệu từ hồ sơ của ${name}.`, async () => {
        await firstValueFrom(this.api.sendBack(id, { reason: 'Hoàn tác ngay sau khi lấy số liệu' }));
        reload();
      });
    });
  }

  async sendBack(returnId: string, name: string): Promise<boolean> {
    const reason = await askReason(this.dialog, {
      heading: 'Trả lại số liệu',
      explanation: `Số liệu của ${name} không còn được tính vào báo cáo cho đến khi đơn vị gửi lại. Số đã gửi vẫn được giữ.`,
      action: 'Trả lại',
    });
    if (reason === null) return false;
    return this.tried(async () => {
      await firstValueFrom(this.api.sendBack(returnId, { reason }));
      this.notice.say(`Đã trả lại số liệu của ${name}.`);
    });
  }

  private async tried(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (failure) {
      this.notice.fail(failure);
      return false;
    }
  }
}
