import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { TimeCheck } from './time-check';

describe('the time to complain in', () => {
  const open = async (known: string, due: string) => {
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    const fixture = TestBed.createComponent(TimeCheck);
    fixture.componentRef.setInput('receivedOn', '2026-11-18');
    fixture.detectChanges();
    // Typed by hand: a harness would wait for the answer that the test has yet to give.
    const day = (fixture.nativeElement as HTMLElement).querySelector('input');
    if (!day) throw new Error('no day to type');
    day.value = known;
    day.dispatchEvent(new Event('input'));
    day.dispatchEvent(new Event('blur'));
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    const asked = TestBed.inject(HttpTestingController).expectOne('/api/limits/preview');
    asked.flush({ due, state: null, why: [], rule: { legalBasis: 'Luật Khiếu nại Đ.9' } });
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    return { asked: asked.request.body, said: (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') };
  };

  it('warns of a complaint that came too late, with the day and the articles', async () => {
    const { asked, said } = await open('01/08/2026', '2026-10-30');
    expect(asked).toEqual({ code: 'K5', variant: 'normal', start: '2026-08-01', pauses: [], extensions: [] });
    expect(said).toContain('Đơn nhận sau khi hết thời hiệu');
    expect(said).toContain('Thời hiệu hết ngày 30/10/2026, đơn nhận ngày 18/11/2026.');
  });

  it('says that one came in time', async () => {
    expect((await open('01/09/2026', '2026-11-30')).said).toContain('Còn trong thời hiệu');
  });
});
