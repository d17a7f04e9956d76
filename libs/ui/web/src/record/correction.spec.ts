import { HttpErrorResponse } from '@angular/common/http';
import { Component, type OnInit } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ErrorBody, WrittenRecord } from '@tiepdan/platform/contract';
import { of, throwError, type Observable } from 'rxjs';
import { Notice } from '../notice/notice';
import { provideTestIcons } from '../testing/test-icons';
import { Correction } from './correction';
import { CorrectionFrame } from './correction-frame';

interface View extends WrittenRecord {
  readonly summary: string;
  readonly place: string;
}
const OPENED: View = { id: 'r1', version: 3, summary: 'Đất', place: 'Xã A' };
const NEWEST: View = { id: 'r1', version: 4, summary: 'Đất', place: 'Xã B' };
const CHANGED = { code: 'RECORD.CHANGED_MEANWHILE', message: 'Bản ghi vừa được Trần Thị B sửa.', details: {}, requestId: 'q1' };

let written: unknown[];
let answer: () => Observable<WrittenRecord>;

@Component({
  imports: [CorrectionFrame, ReactiveFormsModule],
  template: `
    <tiepdan-correction-frame heading="Sửa đơn" [correction]="page">
      <div [formGroup]="form"><input formControlName="summary" /><input formControlName="place" /></div>
    </tiepdan-correction-frame>
  `,
})
class Correcting implements OnInit {
  readonly form = new FormGroup({
    summary: new FormControl('', { nonNullable: true }),
    place: new FormControl('', { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });
  readonly page = new Correction<View>({
    name: 'petition',
    route: '/petitions',
    form: this.form,
    record: () => OPENED,
    fill: ({ summary, place }) => this.form.patchValue({ summary, place }),
    load: () => of(NEWEST),
    write: (id, version) => {
      written.push({ id, version, ...this.form.getRawValue() });
      return answer();
    },
    summary: ({ place }) => [{ label: 'Nơi', value: place }],
    said: () => 'Đã sửa đơn.',
  });
  ngOnInit(): void {
    this.page.begin();
  }
}

describe('Correction', () => {
  let harness: RouterTestingHarness;
  const said: string[] = [];

  const screen = () => harness.routeNativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  const fieldOf = (name: string) => screen().querySelector<HTMLInputElement>(`[formcontrolname="${name}"]`);
  const type = (field: string, text: string) => {
    const input = fieldOf(field) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };
  const values = () => ['summary', 'place'].map((field) => fieldOf(field)?.value);
  const press = async (words: string) => {
    [...screen().querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click();
    await settle();
  };
  const refuse = (status: number, error: Partial<ErrorBody>) => (answer = () => throwError(() => new HttpErrorResponse({ status, error })));

  beforeEach(async () => {
    localStorage.clear();
    written = [];
    said.length = 0;
    answer = () => of({ id: 'r1', version: 4 });
    TestBed.configureTestingModule({
      providers: [
        provideTestIcons(),
        provideRouter([
          { path: 'edit', component: Correcting },
          { path: '**', children: [] },
        ]),
        { provide: Notice, useValue: { say: (text: string) => said.push(text), fail: () => undefined, offer: () => undefined } },
      ],
    });
    harness = await RouterTestingHarness.create('/edit');
    await settle();
  });
  afterEach(() => localStorage.clear());

  it('saves over the version that was opened, says so and shows the record', async () => {
    type('place', 'Xã C');
    type('reason', 'Ghi nhầm xã');
    await press('Lưu bản sửa');
    expect(written).toEqual([{ id: 'r1', version: 3, summary: 'Đất', place: 'Xã C', reason: 'Ghi nhầm xã' }]);
    expect(said).toEqual(['Đã sửa đơn.']);
    expect(TestBed.inject(Router).url).toBe('/petitions/r1');
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('asks for the reason first', async () => {
    await press('Lưu bản sửa');
    expect(written).toEqual([]);
    expect(screen().querySelector('tiepdan-error-summary')?.textContent).toContain('Lý do sửa: Chưa ghi ô này.');
  });

  it('puts what the server found wrong on its field', async () => {
    refuse(400, {
      code: 'REQUEST.INVALID',
      message: 'Một số ô chưa đúng.',
      fields: [{ path: 'place', rule: 'known', message: 'Không có xã này.' }],
    });
    type('reason', 'Ghi nhầm');
    await press('Lưu bản sửa');
    expect(screen().querySelector('tiepdan-error-summary')?.textContent).toContain('Không có xã này.');
    expect(values()).toEqual(['Đất', 'Xã A']);
  });

  describe('when another officer saved first', () => {
    beforeEach(async () => {
      refuse(409, CHANGED);
      type('summary', 'Đất rừng');
      type('reason', 'Ghi rõ');
      await press('Lưu bản sửa');
    });

    it('says who, and shows the new version when asked', async () => {
      expect(screen().querySelector('tiepdan-changed-meanwhile')?.textContent).toContain('Trần Thị B');
      await press('Xem bản mới');
      expect(screen().querySelector('tiepdan-summary-list')?.textContent).toContain('Xã B');
      expect(values()).toEqual(['Đất rừng', 'Xã A']);
    });

    it('keeps what was typed, takes the rest from the new version, and saves over that', async () => {
      await press('Xem bản mới');
      await press('Giữ nội dung đang gõ');
      expect(screen().querySelector('tiepdan-changed-meanwhile section')).toBeNull();
      expect(values()).toEqual(['Đất rừng', 'Xã B']);
      answer = () => of({ id: 'r1', version: 5 });
      await press('Lưu bản sửa');
      expect(written.at(-1)).toEqual({ id: 'r1', version: 4, summary: 'Đất rừng', place: 'Xã B', reason: 'Ghi rõ' });
    });

    it('or drops what was typed', async () => {
      await press('Xem bản mới');
      await press('Bỏ nội dung đang gõ');
      expect(values()).toEqual(['Đất', 'Xã B']);
    });
  });
});
