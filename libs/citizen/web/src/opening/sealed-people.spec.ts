import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { OPENED_FOR_SECONDS, type PersonOnRecord, SEALED_NAME, sealingPaths } from '@tiepdan/citizen/contract';
import { Session } from '@tiepdan/identity/web';
import { SealedPeople } from './sealed-people';

const MASKED = { fullName: SEALED_NAME, capacity: 'self', birthYear: null, paperKind: null, paperNumber: null, phone: null, address: null, citizenId: null, sealed: true } as const;
const PEOPLE: readonly PersonOnRecord[] = [{ ...MASKED, sealedId: 's1' }];

@Component({ imports: [SealedPeople], template: '<tiepdan-sealed-people [people]="people" />' })
class Page {
  readonly people = PEOPLE;
}

describe('opening a sealed identity', () => {
  let fixture: ComponentFixture<Page>;
  let http: HttpTestingController;
  let held: Set<string>;

  beforeEach(() => {
    held = new Set(['citizen.open-sealed']);
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }, { provide: MatIconRegistry, useClass: FakeMatIconRegistry }, { provide: Session, useValue: { can: (permission: string) => held.has(permission) } }],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => {
    jest.useRealTimers();
    document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  });

  const loader = () => TestbedHarnessEnvironment.documentRootLoader(fixture);
  const start = () => {
    fixture = TestBed.createComponent(Page);
    fixture.detectChanges();
  };
  const press = async (text: string | RegExp, ancestor = '') => (await loader().getHarness(MatButtonHarness.with({ text, ...(ancestor ? { ancestor } : {}) }))).click();

  it('is not offered to who may not open', () => {
    held.clear();
    start();
    expect(fixture.nativeElement.textContent.trim()).toBe('');
  });

  it('asks for a reason before anything is sent, and says that the head will see it', async () => {
    start();
    await press(/Mở danh tính/);
    const dialog = await loader().getHarness(MatDialogHarness);
    expect(await dialog.getText()).toContain('Trưởng Ban xem được nhật ký');
    await (await dialog.getHarness(MatInputHarness)).setValue('ngắn');
    await press('Mở danh tính', 'mat-dialog-container');
    http.expectNone(sealingPaths.open('s1'));
    expect(await dialog.getText()).not.toContain('Che lại');
  });

  it('shows who it is for a minute and keeps nothing', async () => {
    start();
    await press(/Mở danh tính/);
    const dialog = await loader().getHarness(MatDialogHarness);
    await (await dialog.getHarness(MatInputHarness)).setValue('Xác minh lời trình bày của người tố cáo');
    await press('Mở danh tính', 'mat-dialog-container');
    const request = http.expectOne(sealingPaths.open('s1'));
    expect(request.request.body).toEqual({ reason: 'Xác minh lời trình bày của người tố cáo' });
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setTimeout', 'requestAnimationFrame'] });
    const person = { fullName: 'Đặng Thị Hoà', paperKind: 'citizen-id', paperNumber: '000000000001', phone: '+84900000001', address: 'Thôn Một, xã Ví Dụ' };
    request.flush({ id: 's1', kind: 'person', person, signatories: null });
    await new Promise((done) => setTimeout(done));
    fixture.detectChanges();
    expect(document.body.textContent).toContain('Đặng Thị Hoà');
    expect(document.body.textContent).toContain('0900 000 001');
    expect(document.body.textContent).not.toContain('+84');
    expect(document.body.textContent).toContain(`Che lại sau ${OPENED_FOR_SECONDS} giây`);
    jest.advanceTimersByTime(OPENED_FOR_SECONDS * 1000 + 500);
    jest.useRealTimers();
    await fixture.whenStable();
    expect(await loader().getAllHarnesses(MatDialogHarness)).toHaveLength(0);
    expect(document.body.textContent).not.toContain('Đặng Thị Hoà');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('Đặng');
  });
});
