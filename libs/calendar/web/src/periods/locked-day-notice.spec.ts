import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl } from '@angular/forms';
import { surround } from '@tiepdan/identity/web/testing';
import type { PlainDate } from '@tiepdan/platform/contract';
import { LockedDayNotice } from './locked-day-notice';

@Component({ imports: [LockedDayNotice], template: '<tiepdan-locked-day-notice [control]="day" />' })
class Page {
  readonly day = new FormControl<PlainDate | null>('2026-11-20');
}

async function shown(can = true) {
  surround({ can: () => can });
  const fixture = TestBed.createComponent(Page);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  await settle();
  const set = async (day: PlainDate | null) => {
    fixture.componentInstance.day.setValue(day);
    await settle();
  };
  const said = () => (fixture.nativeElement as HTMLElement).textContent?.trim() ?? '';
  return { http: TestBed.inject(HttpTestingController), set, settle, said };
}

const SENTENCE = 'Ngày 02/05/2026 thuộc kỳ đã khóa (từ 15/03/2026 đến 14/06/2026); hồ sơ sẽ được ghi là nhập muộn.';

describe('LockedDayNotice', () => {
  it('asks nothing of today, and says of a day gone by that it is locked', async () => {
    const its = await shown();
    its.http.expectNone(() => true);
    await its.set('2026-05-02');
    its.http.expectOne('/api/locked-days/2026-05-02').flush({ day: '2026-05-02', locked: true, lockId: 'l1', sentence: SENTENCE });
    await its.settle();
    expect(its.said()).toContain(SENTENCE);
  });

  it('is silent where the day is open, cannot be asked for, or is none', async () => {
    const its = await shown();
    await its.set('2026-10-02');
    its.http.expectOne('/api/locked-days/2026-10-02').flush({ day: '2026-10-02', locked: false, lockId: null, sentence: null });
    await its.settle();
    expect(its.said()).toBe('');
    await its.set('2026-10-03');
    its.http.expectOne('/api/locked-days/2026-10-03').flush(null, { status: 500, statusText: 'x' });
    await its.settle();
    expect(its.said()).toBe('');
    await its.set(null);
    its.http.expectNone(() => true);
  });

  it('asks nothing for who may not see locked periods', async () => {
    const its = await shown(false);
    await its.set('2026-05-02');
    its.http.expectNone(() => true);
    expect(its.said()).toBe('');
  });
});
