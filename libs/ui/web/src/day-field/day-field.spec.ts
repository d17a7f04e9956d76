import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { dayAt } from '@tiepdan/platform/contract';
import { DayField } from './day-field';
import { provideTestIcons } from '../testing/test-icons';

@Component({
  imports: [ReactiveFormsModule, DayField],
  template: `<form [formGroup]="form"><tiepdan-day-field label="Ngày tiếp" formControlName="day" max="2026-11-21" required /></form>`,
})
class Host {
  readonly form = new FormGroup({ day: new FormControl<string | null>(null) });
}

describe('DayField', () => {
  let fixture: ComponentFixture<Host>;
  let loader: HarnessLoader;
  let input: MatInputHarness;
  let field: MatFormFieldHarness;
  const control = () => fixture.componentInstance.form.controls.day;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTestIcons()] });
    fixture = TestBed.createComponent(Host);
    loader = TestbedHarnessEnvironment.loader(fixture);
    input = await loader.getHarness(MatInputHarness);
    field = await loader.getHarness(MatFormFieldHarness);
  });

  it('gives a plain date and shows it in the Vietnamese order when left', async () => {
    await input.setValue('5/9/2023');
    await input.blur();
    expect(control().value).toBe('2023-09-05');
    expect(control().valid).toBe(true);
    expect(await input.getValue()).toBe('05/09/2023');
  });

  it('takes h for today', async () => {
    await input.setValue('h');
    await input.blur();
    expect(control().value).toBe(dayAt(new Date()));
  });

  it('shows the value the form sets', async () => {
    control().setValue('2023-12-14');
    expect(await input.getValue()).toBe('14/12/2023');
  });

  it('keeps an impossible day out of the value and says how to write it', async () => {
    await input.setValue('31/2/2023');
    await input.blur();
    expect(control().value).toBeNull();
    expect(control().valid).toBe(false);
    expect(await field.getTextErrors()).toEqual(['Ngày không hợp lệ. Ghi theo dạng 15/09/2023.']);
  });

  it('refuses a day after max', async () => {
    await input.setValue('22/11/2026');
    await input.blur();
    expect(control().hasError('matDatepickerMax')).toBe(true);
    expect(await field.getTextErrors()).toEqual(['Chỉ nhận ngày từ 21/11/2026 trở về trước.']);
  });

  it('shows that it is required once the form was tried', async () => {
    expect(await field.getTextErrors()).toEqual([]);
    fixture.componentInstance.form.markAllAsTouched();
    await fixture.whenStable();
    expect(await field.getTextErrors()).toEqual(['Chưa ghi ô này.']);
  });

  it('shows what the server said of it until it is changed', async () => {
    control().setValue('2023-09-05');
    control().setErrors({ server: 'Ngày tiếp chưa đến.' });
    control().markAsTouched();
    await fixture.whenStable();
    expect(await field.getTextErrors()).toEqual(['Ngày tiếp chưa đến.']);
    await input.setValue('6/9/2023');
    expect(control().valid).toBe(true);
  });

  it('can be disabled', async () => {
    control().disable();
    expect(await input.isDisabled()).toBe(true);
  });
});
