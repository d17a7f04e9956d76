import { Injectable, type Provider } from '@angular/core';
import { DateAdapter, MAT_DATE_FORMATS } from '@angular/material/core';
import { MatDatepickerIntl } from '@angular/material/datepicker';
import { PLAIN_DATE_FORMATS, PlainDateAdapter } from './plain-date-adapter';

/** The calendar's own words in Vietnamese. */
@Injectable()
export class VietnameseDatepickerIntl extends MatDatepickerIntl {
  override calendarLabel = 'Lịch';
  override openCalendarLabel = 'Mở lịch';
  override closeCalendarLabel = 'Đóng lịch';
  override prevMonthLabel = 'Tháng trước';
  override nextMonthLabel = 'Tháng sau';
  override prevYearLabel = 'Năm trước';
  override nextYearLabel = 'Năm sau';
  override prevMultiYearLabel = '24 năm trước';
  override nextMultiYearLabel = '24 năm sau';
  override switchToMonthViewLabel = 'Chọn ngày';
  override switchToMultiYearViewLabel = 'Chọn tháng và năm';
  override startDateLabel = 'Ngày bắt đầu';
  override endDateLabel = 'Ngày kết thúc';
  override comparisonDateLabel = 'Khoảng so sánh';

  override formatYearRange(start: string, end: string): string {
    return `${start}–${end}`;
  }

  override formatYearRangeLabel(start: string, end: string): string {
    return `Từ năm ${start} đến năm ${end}`;
  }
}

/** Days as `YYYY-MM-DD`, shown dd/MM/yyyy, weeks from Monday, everything in Vietnamese. Brought along by `DayField`. */
export const PLAIN_DATE_PROVIDERS: Provider[] = [
  { provide: DateAdapter, useClass: PlainDateAdapter },
  { provide: MAT_DATE_FORMATS, useValue: PLAIN_DATE_FORMATS },
  { provide: MatDatepickerIntl, useClass: VietnameseDatepickerIntl },
];
