import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { ClosesWhenLeft } from './closes-when-left';

@Component({
  imports: [ClosesWhenLeft, MatAutocompleteModule],
  template: `
    <input tiepdanClosesWhenLeft [matAutocomplete]="list" />
    <mat-autocomplete #list="matAutocomplete"><mat-option value="Bình">Bình</mat-option></mat-autocomplete>
    <button type="button">Có thể trùng</button>
  `,
})
class Form {}

describe('ClosesWhenLeft', () => {
  let fixture: ComponentFixture<Form>;
  let list: MatAutocompleteHarness;
  beforeEach(async () => {
    fixture = TestBed.createComponent(Form);
    list = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatAutocompleteHarness);
    await list.focus();
    expect(await list.isOpen()).toBe(true);
  });
  const field = (): HTMLElement => (fixture.nativeElement as HTMLElement).querySelector('input')!;

  it('closes the list when the cursor goes to something else on the page', async () => {
    (fixture.nativeElement as HTMLElement).querySelector('button')!.focus();
    expect(await list.isOpen()).toBe(false);
  });

  it('leaves it open when an option is pressed, or the window loses the cursor', async () => {
    field().dispatchEvent(new FocusEvent('blur', { relatedTarget: null }));
    expect(await list.isOpen()).toBe(true);
    for (const relatedTarget of [document.querySelector('mat-option'), document.body]) field().dispatchEvent(new FocusEvent('blur', { relatedTarget }));
    expect(await list.isOpen()).toBe(true);
  });
});
