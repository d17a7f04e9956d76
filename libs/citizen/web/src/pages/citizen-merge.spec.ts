import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { provideRouter, Router } from '@angular/router';
import type { CitizenRecord } from '@tiepdan/citizen/contract';
import { CitizenMergePage } from './citizen-merge';
import { mergeChoices, takenAtFirst } from './merge-choices';

const STAMP = { createdAt: '2026-11-20T02:00:00.000Z', createdByName: 'Lê Thị Thử', updatedAt: '2026-11-20T02:00:00.000Z', remarks: [], mergedInto: null, erased: null, merges: [] };
const KEPT: CitizenRecord = { ...STAMP, id: 'k', version: 2, fullName: 'Đặng Thị Hoà', paperKind: 'citizen-id', paperNumber: '000170000001', address: 'Thôn 3' };
const OTHER: CitizenRecord = { ...STAMP, id: 'o', version: 5, fullName: 'Đặng Thị Hòa', paperKind: 'none', noPaperReason: 'Bị mất', address: 'Thôn 3', phone: '+84900000001' };

describe('merging two records of one person', () => {
  it('takes over what the kept one lacks, unless somebody chooses otherwise', () => {
    const choices = mergeChoices(KEPT, OTHER);
    expect(choices.map(({ field, differs }) => [field, differs])).toEqual([
      ['fullName', true],
      ['paper', true],
      ['phone', true],
      ['address', false],
    ]);
    expect(takenAtFirst(choices)).toEqual(['phone']);
  });

  it('sends the chosen fields from the versions one saw, with the reason', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }, { provide: MatIconRegistry, useClass: FakeMatIconRegistry }],
    });
    const fixture = TestBed.createComponent(CitizenMergePage);
    fixture.componentRef.setInput('id', 'k');
    fixture.componentRef.setInput('otherId', 'o');
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const http = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    http.expectOne('/api/citizens/k').flush(KEPT);
    http.expectOne('/api/citizens/o').flush(OTHER);
    await fixture.whenStable();
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const press = async () => (await loader.getHarness(MatButtonHarness.with({ text: 'Gộp hồ sơ' }))).click();
    await press();
    http.expectNone('/api/citizens/k/merges');
    await (await loader.getHarness(MatRadioButtonHarness.with({ label: 'Đặng Thị Hòa' }))).check();
    await (await loader.getHarness(MatInputHarness)).setValue('Cùng số điện thoại, cùng nơi ở');
    await press();
    const request = http.expectOne('/api/citizens/k/merges');
    expect(request.request.body).toEqual({ version: 2, otherId: 'o', otherVersion: 5, take: ['phone', 'fullName'], reason: 'Cùng số điện thoại, cùng nơi ở' });
    request.flush({ id: 'k', version: 3 });
    await new Promise((done) => setTimeout(done));
    expect(navigate).toHaveBeenCalledWith(['/citizens', 'k']);
  });
});
