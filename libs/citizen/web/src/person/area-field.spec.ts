import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl } from '@angular/forms';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { AreaField } from './area-field';
import type { AreaChoice } from './person-details';

const area = (code: string, name: string) => ({ code, name, kind: 'commune', parentCode: '99', parentName: 'Tỉnh Thử', validFrom: '2025-07-01', validTo: null });

@Component({
  imports: [AreaField],
  template: `<tiepdan-area-field level="commune" label="Xã, phường" [control]="control" [parent]="parent()" />`,
})
class Page {
  readonly control = new FormControl<AreaChoice | null>(null);
  readonly parent = signal<string | null>(null);
}

describe('the commune of an address', () => {
  async function open() {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }],
    });
    const fixture = TestBed.createComponent(Page);
    const field = await TestbedHarnessEnvironment.documentRootLoader(fixture).getHarness(MatAutocompleteHarness);
    return { fixture, field, control: fixture.componentInstance.control, http: TestBed.inject(HttpTestingController) };
  }
  const rest = () => new Promise((done) => setTimeout(done, 220));
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove()));

  it('is looked for on the server, and brings its province along', async () => {
    const { field, control, http } = await open();
    await field.focus();
    await field.enterText('son hoa');
    await rest();
    http.expectOne('/api/areas?q=son%20hoa&level=commune').flush([area('99001', 'Xã Sơn Hòa'), area('99002', 'Xã Sơn Hòa Đông')]);
    const options = await field.getOptions();
    expect(await Promise.all(options.map((option) => option.getText()))).toEqual(['Xã Sơn Hòa – Tỉnh Thử', 'Xã Sơn Hòa Đông – Tỉnh Thử']);
    await options[0]?.click();
    expect(control.value).toEqual({ code: '99001', name: 'Xã Sơn Hòa', parentCode: '99', parentName: 'Tỉnh Thử' });
    expect(await field.getValue()).toBe('Xã Sơn Hòa');
  });

  it('is asked of the chosen province alone, from the first look', async () => {
    const { fixture, field, http } = await open();
    fixture.componentInstance.parent.set('99');
    await field.focus();
    await rest();
    http.expectOne((request) => request.url === '/api/areas' && request.params.get('parent') === '99').flush([area('99001', 'Xã Sơn Hòa')]);
    expect(await (await field.getOptions())[0]?.getText()).toBe('Xã Sơn Hòa');
  });

  it('stays as typed where the list does not have it, and goes when it is cleared', async () => {
    const { field, control, http } = await open();
    await field.focus();
    await field.enterText('Xã Chưa Có');
    await rest();
    http.expectOne(() => true).flush([]);
    await field.blur();
    expect(control.value).toEqual({ code: null, name: 'Xã Chưa Có' });
    await field.clear();
    await field.blur();
    expect(control.value).toBeNull();
  });
});
