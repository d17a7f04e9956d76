import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { AmountField, amountControl } from './amount-field';

@Component({
  imports: [AmountField],
  template: `<tiepdan-amount-field name="money" label="Số tiền" kind="money" [control]="money" />`,
})
class Page {
  readonly money = amountControl(1_000_000_000, { required: true });
}

describe('AmountField', () => {
  async function shown() {
    const fixture = TestBed.createComponent(Page);
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const [input, field] = [await loader.getHarness(MatInputHarness), await loader.getHarness(MatFormFieldHarness)];
    return { control: fixture.componentInstance.money, input, field };
  }

  it('takes money as it is spoken, says it in words, and groups its noughts when it is left', async () => {
    const { control, input, field } = await shown();
    await input.setValue('12,5 triệu');
    await input.blur();
    expect(control.value).toBe(12_500_000);
    expect(await input.getValue()).toBe('12.500.000');
    expect(await field.getTextHints()).toEqual(['12,5 triệu đồng']);
  });

  it('keeps what it cannot read and says what to write', async () => {
    const { control, input, field } = await shown();
    await input.setValue('mười hai triệu');
    await input.blur();
    expect(await input.getValue()).toBe('mười hai triệu');
    expect(await field.getTextErrors()).toEqual(['Ghi số đồng, ví dụ 12.500.000 hoặc 12,5 triệu.']);
    expect(control.valid).toBe(false);
  });

  it('holds to its bounds, and takes a value written from outside', async () => {
    const { control, input, field } = await shown();
    await input.setValue('2 tỷ');
    await input.blur();
    expect(await field.getTextErrors()).toEqual(['Lớn nhất là 1.000.000.000.']);
    control.setValue(450_000);
    expect(await input.getValue()).toBe('450.000');
  });
});
