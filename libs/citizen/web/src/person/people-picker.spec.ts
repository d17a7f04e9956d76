import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import type { CitizenMatch } from '@tiepdan/citizen/contract';
import { PeopleForm } from './people-form';
import { PeoplePicker } from './people-picker';
import type { KnownPerson } from './person-form';

const MATCH: CitizenMatch = {
  citizen: {
    id: 'c1',
    version: 1,
    fullName: 'Nguyễn Văn Bình',
    birthYear: 1964,
    sex: 'male',
    paperKind: 'citizen-id',
    paperNumber: '000064000001',
    noPaperReason: null,
    phone: null,
    address: 'Thôn 3, xã Đắk Nhar',
  },
  matchedOn: ['name', 'paper'],
  receptions: 2,
  petitions: 1,
};

@Component({
  imports: [PeoplePicker],
  template: `<tiepdan-people-picker [people]="people" (chosen)="chosen.set($event)" />`,
})
class Desk {
  readonly people = new PeopleForm();
  readonly chosen = signal<KnownPerson | null>(null);
}

describe('PeoplePicker', () => {
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

  const type = async (text: string): Promise<MatAutocompleteHarness> => {
    const box = await loader.getHarness(MatAutocompleteHarness);
    await box.enterText(text);
    await new Promise((rest) => setTimeout(rest, 220));
    return box;
  };
  const text = (): string => (fixture.nativeElement as HTMLElement).textContent ?? '';

  it('offers candidates with why they match and how often they came', async () => {
    const box = await type('binh 0000');
    http.expectOne('/api/citizen-matches?q=binh%200000').flush([MATCH]);
    const [candidate, writeNew] = await box.getOptions();
    expect(await candidate?.getText()).toContain('Khớp: tên, số giấy tờ');
    expect(await candidate?.getText()).toContain('đã đến 2 lượt, 1 đơn');
    expect(await writeNew?.getText()).toContain('Ghi người mới: binh 0000');
  });

  it('shows the chosen one as a card that can be changed', async () => {
    const box = await type('binh');
    http.expectOne('/api/citizen-matches?q=binh').flush([MATCH]);
    const [candidate] = await box.getOptions();
    await candidate?.click();
    expect(fixture.componentInstance.chosen()?.citizenId).toBe('c1');
    expect(fixture.componentInstance.people.toRequest()).toEqual([{ citizenId: 'c1', capacity: 'self' }]);
    expect(text()).toContain('sinh 1964');
    expect(text()).toContain('Đổi');
  });

  it('never offers for a new text what answered an old one', async () => {
    const box = await type('binh');
    http.expectOne('/api/citizen-matches?q=binh').flush([MATCH]);
    await box.enterText(' nam');
    const options = await box.getOptions();
    expect(await Promise.all(options.map((option) => option.getText()))).toEqual(['Đang tìm…']);
  });

  it('goes on with a new person when the officer tabs out of the box', async () => {
    await type('trần thị đào');
    http.expectOne('/api/citizen-matches?q=tr%E1%BA%A7n%20th%E1%BB%8B%20%C4%91%C3%A0o').flush([]);
    const input = (fixture.nativeElement as HTMLElement).querySelector('input');
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }));
    await fixture.whenStable();
    expect(fixture.componentInstance.people.at(0).controls.details.value.fullName).toBe('Trần Thị Đào');
    expect(document.activeElement?.getAttribute('data-focus')).toBe('birthYear');
  });

  it('still lets a new person be written down when the list cannot be asked', async () => {
    const box = await type('binh');
    http.expectOne('/api/citizen-matches?q=binh').flush(null, { status: 503, statusText: 'away' });
    const [option] = await box.getOptions();
    expect(await option?.getText()).toContain('Chưa tra được danh sách');
  });

  it('adds a line with Alt+T', async () => {
    const host = (fixture.nativeElement as HTMLElement).querySelector('tiepdan-people-picker');
    host?.dispatchEvent(new KeyboardEvent('keydown', { key: 't', altKey: true, bubbles: true }));
    await fixture.whenStable();
    expect(fixture.componentInstance.people.length).toBe(2);
  });
});
