import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { ErrorBody } from '@tiepdan/platform/contract';
import { provideTestIcons } from '../testing/test-icons';
import { applyRefusal } from './apply-refusal';
import { ErrorSummary } from './error-summary';

@Component({
  imports: [ReactiveFormsModule, MatFormFieldModule, MatInput, ErrorSummary],
  template: `
    <form [formGroup]="form">
      <tiepdan-error-summary [form]="form" [refusal]="refusal()" />
      <mat-form-field><mat-label>Nội dung</mat-label><textarea matInput formControlName="summary"></textarea></mat-form-field>
      @if (asked()) {
        <mat-form-field><mat-label>Địa chỉ</mat-label><input matInput formControlName="more" /></mat-form-field>
      }
      <mat-form-field><mat-label>Số người</mat-label><input matInput type="number" formControlName="headCount" /></mat-form-field>
      <button type="submit">Lưu</button>
    </form>
  `,
})
class Host {
  readonly form = new FormGroup<{ summary: FormControl<string | null>; more?: FormControl<string | null>; headCount: FormControl<number | null> }>({
    summary: new FormControl('', [Validators.required]),
    headCount: new FormControl(0, [Validators.min(1)]),
  });
  readonly refusal = signal<ErrorBody | null>(null);
  readonly asked = signal(false);
}

describe('ErrorSummary', () => {
  let fixture: ComponentFixture<Host>;
  let page: HTMLElement;
  const entries = () => [...page.querySelectorAll('li')].map((entry) => entry.textContent?.trim());
  const submit = async () => {
    page.querySelector<HTMLButtonElement>('button')?.click();
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTestIcons()] });
    fixture = TestBed.createComponent(Host);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  it('is silent before the form is tried', () => expect(page.querySelector('[role="alert"]')).toBeNull());

  it('lists every wrong field by its label and takes the focus', async () => {
    await submit();
    expect(entries()).toEqual(['Nội dung: Chưa ghi ô này.', 'Số người: Nhỏ nhất là 1.']);
    expect(document.activeElement?.getAttribute('role')).toBe('alert');
  });

  it('leads to the field', async () => {
    await submit();
    page.querySelectorAll('a')[1]?.click();
    expect(document.activeElement).toBe(page.querySelector('input'));
  });

  it('drops a line when its field is right, and goes with the last', async () => {
    await submit();
    fixture.componentInstance.form.controls.summary.setValue('Đất đai');
    await fixture.whenStable();
    expect(entries()).toEqual(['Số người: Nhỏ nhất là 1.']);
    fixture.componentInstance.form.controls.headCount.setValue(3);
    await fixture.whenStable();
    expect(page.querySelector('[role="alert"]')).toBeNull();
  });

  it('calls a field by its label that a change brings onto the page', async () => {
    await submit();
    fixture.componentInstance.form.addControl('more', new FormControl('', [Validators.required]));
    fixture.componentInstance.asked.set(true);
    await fixture.whenStable();
    expect(entries()).toContain('Địa chỉ: Chưa ghi ô này.');
  });

  it('tells the server’s refusal with the fields it names', async () => {
    const { form, refusal } = fixture.componentInstance;
    form.setValue({ summary: 'Đất đai', headCount: 7 });
    const body = {
      code: 'REQUEST.INVALID',
      message: 'Một số ô chưa đúng.',
      requestId: 'r-9',
      fields: [{ path: 'headCount', rule: 'x', message: 'Quá đông.' }],
    };
    applyRefusal(form, body);
    refusal.set(body);
    await fixture.whenStable();
    expect(entries()).toEqual(['Số người: Quá đông.']);
    expect(page.textContent).toContain('r-9');
  });
});
