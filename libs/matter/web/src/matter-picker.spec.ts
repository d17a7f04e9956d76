import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import type { FieldView, MatterRow } from '@tiepdan/matter/contract';
import { MatterForm } from './matter-form';
import { MatterPicker } from './matter-picker';

const ROW: MatterRow = {
  id: 'm1',
  number: 'VV-2026-000123',
  kind: 'complaint',
  fieldName: 'Bồi thường, hỗ trợ, tái định cư',
  summary: 'Bồi thường đất dự án đường tránh',
  openedOn: '2026-07-03',
  receptions: 2,
  petitions: 1,
  lastOn: '2026-09-12',
  people: ['Nguyễn Văn Bình'],
  flags: [],
  sealed: false,
};
const FIELDS: FieldView[] = [
  { code: 'land-compensation', name: 'Bồi thường, hỗ trợ, tái định cư', groupName: 'Đất đai' },
  { code: 'land-dispute', name: 'Tranh chấp đất đai', groupName: 'Đất đai' },
  { code: 'environment', name: 'Môi trường', groupName: 'Môi trường' },
];

@Component({
  imports: [MatterPicker],
  template: `<tiepdan-matter-picker [matter]="matter" [citizenId]="citizenId()" [counted]="true" [inherits]="inherits()" />`,
})
class Desk {
  matter = new MatterForm();
  readonly citizenId = signal<string | null>(null);
  readonly inherits = signal(false);
}

describe('MatterPicker', () => {
  let fixture: ComponentFixture<Desk>;
  let loader: HarnessLoader;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({ imports: [MatIconTestingModule], providers: [provideHttpClient(), provideHttpClientTesting()] });
    fixture = TestBed.createComponent(Desk);
    loader = TestbedHarnessEnvironment.loader(fixture);
    http = TestBed.inject(HttpTestingController);
    await fixture.whenStable();
  });

  const rest = () => new Promise((done) => setTimeout(done, 220));
  const text = (): string => (fixture.nativeElement as HTMLElement).textContent ?? '';
  const press = async (name: string | RegExp) => (await loader.getHarness(MatButtonHarness.with({ text: name }))).click();

  it('offers the chosen citizen’s matters without typing', async () => {
    fixture.componentInstance.citizenId.set('c1');
    await fixture.whenStable();
    await rest();
    http.expectOne('/api/matters?citizenId=c1&limit=8').flush({ items: [ROW], total: 1, nextCursor: null });
    const box = await loader.getHarness(MatAutocompleteHarness);
    await box.focus();
    const [offer] = await box.getOptions();
    expect(await offer?.getText()).toContain('đã tiếp 2 lượt');
    expect(await offer?.getText()).toContain('gần nhất 12/09/2026');
  });

  it('says by itself which time it will be', async () => {
    const box = await loader.getHarness(MatAutocompleteHarness);
    await box.enterText('bồi thường');
    await rest();
    http.expectOne((request) => request.url === '/api/matters').flush({ items: [ROW], total: 1, nextCursor: null });
    const [offer] = await box.getOptions();
    await offer?.click();
    expect(text()).toContain('Lần thứ 3');
    expect(fixture.componentInstance.matter.toRequest()).toEqual({ matterId: 'm1' });
    await press('Đổi');
    expect(fixture.componentInstance.matter.mode).toBe('searching');
  });

  it('opens a new matter with kind, field and summary; a few letters and Tab choose the field', async () => {
    await press(/Vụ việc mới/);
    http.expectOne('/api/fields').flush(FIELDS);
    expect(text()).toContain('Lần đầu');
    await (await loader.getHarness(MatRadioButtonHarness.with({ label: 'Khiếu nại' }))).check();
    const field = await loader.getHarness(MatAutocompleteHarness);
    await field.enterText('tranh chap');
    const options = await field.getOptions();
    expect(await Promise.all(options.map((option) => option.getText()))).toEqual(['Tranh chấp đất đai']);
    const input = (fixture.nativeElement as HTMLElement).querySelector('tiepdan-field-select input');
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', keyCode: 9, bubbles: true }));
    await fixture.whenStable();
    fixture.componentInstance.matter.patchValue({ details: { summary: 'Tranh chấp ranh giới đất' } });
    expect(fixture.componentInstance.matter.valid).toBe(true);
    expect(fixture.componentInstance.matter.toRequest()).toEqual({
      details: { kind: 'complaint', fieldCode: 'land-dispute', summary: 'Tranh chấp ranh giới đất' },
    });
  });

  it('does not leave words standing that are no field', async () => {
    await press(/Vụ việc mới/);
    http.expectOne('/api/fields').flush(FIELDS);
    const field = await loader.getHarness(MatAutocompleteHarness);
    await field.enterText('không có');
    await field.blur();
    expect(fixture.componentInstance.matter.controls.details.value.fieldCode).toBe('');
  });

  it('asks for nothing when a new matter takes its details from the record', async () => {
    fixture.componentInstance.matter = new MatterForm({ inherits: true });
    fixture.componentInstance.inherits.set(true);
    await fixture.whenStable();
    await press(/Vụ việc mới/);
    expect(text()).toContain('Mở vụ việc mới theo loại, lĩnh vực và tóm tắt ghi ở đơn này.');
    const record = { kind: 'proposal', fieldCode: 'environment', summary: 'Ô nhiễm suối' } as const;
    expect(fixture.componentInstance.matter.toRequest(record)).toEqual({ details: record });
  });
});

describe('MatterForm', () => {
  it('must name a matter, unless none need be named', () => {
    const matter = new MatterForm();
    expect(matter.valid).toBe(false);
    matter.setMandatory(false);
    expect(matter.valid).toBe(true);
    matter.controls.query.setValue('bồi thường');
    expect(matter.valid).toBe(false);
  });

  it('survives a draft in each of its modes', () => {
    const matter = new MatterForm();
    matter.openNew('Ô nhiễm suối');
    matter.patchValue({ details: { kind: 'proposal', fieldCode: 'environment' } });
    const other = new MatterForm();
    other.patchValue(structuredClone(matter.getRawValue()));
    expect(other.toRequest()).toEqual(matter.toRequest());
    expect(other.kind).toBe('proposal');
    other.reset(new MatterForm().getRawValue());
    expect(other.mode).toBe('searching');
  });
});
