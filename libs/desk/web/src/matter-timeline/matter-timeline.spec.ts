import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatChipListboxHarness } from '@angular/material/chips/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter } from '@angular/router';
import type { TimelineEntry } from '@tiepdan/desk/contract';
import { MatterTimeline } from './matter-timeline';

const entry = (kind: TimelineEntry['kind'], id: string, title: string): TimelineEntry => ({ kind, id, on: '2026-11-02', title, detail: '', status: 'active', link: `/${kind}/${id}` });

describe('MatterTimeline', () => {
  it('counts each kind and is narrowed to those chosen, by keyboard too', async () => {
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    const fixture = TestBed.createComponent(MatterTimeline);
    fixture.componentRef.setInput('recordId', 'm1');
    fixture.detectChanges();
    TestBed.inject(HttpTestingController)
      .expectOne('/api/matters/m1/timeline')
      .flush([entry('step', 'p1/2', 'Đơn số 12/2026: đề xuất xử lý'), entry('petition', 'p1', 'Đơn số 12/2026'), entry('reception', 'r1', 'Lượt tiếp số 40/2026')]);
    await fixture.whenStable();
    const titles = () => [...(fixture.nativeElement as HTMLElement).querySelectorAll('.title')].map((title) => title.textContent?.trim());
    const list = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatChipListboxHarness);
    const chips = await list.getChips();
    expect(await Promise.all(chips.map((chip) => chip.getText()))).toEqual(['Lượt tiếp 1', 'Đơn 1', 'Bước xử lý đơn 1']);
    expect(titles()).toHaveLength(3);
    await list.selectChips({ text: /Bước/ });
    expect(titles()).toEqual(['Đơn số 12/2026: đề xuất xử lý']);
    await list.selectChips({ text: 'Đơn 1' });
    expect(titles()).toHaveLength(2);
  });
});
