import { HttpErrorResponse } from '@angular/common/http';
import { Component } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { of, throwError, type Observable } from 'rxjs';
import { Notice } from '../notice/notice';
import { provideTestIcons } from '../testing/test-icons';
import { OfficeTerms, type VersionedTerms } from './office-terms';
import { TermsFrame } from './terms-frame';

type Terms = VersionedTerms<'days'>;
const CHANGED = { code: 'RECORD.CHANGED_MEANWHILE', message: 'Vừa được Trần Thị B sửa.', details: {}, requestId: 'q1' };

let written: Terms[];
let answer: (request: Terms) => Observable<Terms>;
let may: boolean;
let undo: () => Promise<unknown>;

@Component({
  imports: [TermsFrame],
  template: `<tiepdan-terms-frame heading="Thời hạn" lead="Do cơ quan tự đặt." [terms]="terms" />`,
})
class TermsOfSpec {
  readonly terms = new OfficeTerms({
    terms: [{ name: 'days', label: 'Trả lời trong', limits: [1, 30], unit: 'ngày', hint: 'Thường là 5' }],
    read: () => of({ days: 5, version: 2 }),
    write: (request: Terms) => {
      written.push(request);
      return answer(request);
    },
    said: 'Đã lưu.',
    may: () => may,
  });
}

describe('TermsFrame', () => {
  let fixture: ComponentFixture<TermsOfSpec>;
  const host = () => fixture.nativeElement as HTMLElement;
  const open = async () => {
    fixture = TestBed.createComponent(TermsOfSpec);
    await fixture.whenStable();
  };
  const save = async (value: string) => {
    const field = host().querySelector('input');
    if (!field) throw new Error('No field');
    field.value = value;
    field.dispatchEvent(new Event('input'));
    host().querySelector('form')?.requestSubmit();
    await fixture.whenStable();
  };

  beforeEach(() => {
    [written, may] = [[], true];
    answer = ({ days, version }) => of({ days, version: version + 1 });
    const notice = { undoable: (_said: string, back: typeof undo) => (undo = back), say: () => undefined };
    TestBed.configureTestingModule({ providers: [provideTestIcons(), { provide: Notice, useValue: notice }] });
  });

  it('saves over the version that was read, and takes it back over the version that it made', async () => {
    await open();
    expect(host().textContent).toContain('Thường là 5');
    await save('7');
    await undo();
    expect(written).toEqual([
      { days: 7, version: 2 },
      { days: 5, version: 3 },
    ]);
    await fixture.whenStable();
    expect(host().querySelector('input')?.value).toBe('5');
  });

  it('takes whole numbers within the limits', async () => {
    await open();
    await save('31');
    expect(host().textContent).toContain('Lớn nhất là 30.');
    await save('1.5');
    expect(host().textContent).toContain('Xin ghi số nguyên.');
    expect(written).toEqual([]);
  });

  it('leaves what is typed when somebody else saved meanwhile, and says so', async () => {
    await open();
    answer = () => throwError(() => new HttpErrorResponse({ status: 409, error: CHANGED }));
    await save('7');
    expect(host().querySelector('[role="alert"]')?.textContent).toContain('Vừa được Trần Thị B sửa.');
    expect(host().querySelector('input')?.value).toBe('7');
  });

  it('only shows them to who may not change them', async () => {
    may = false;
    await open();
    expect(host().querySelector('input')?.disabled).toBe(true);
    expect(host().querySelector('button[type="submit"]')).toBeNull();
  });
});
