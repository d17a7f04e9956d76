import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { portalPaths } from '@tiepdan/portal/contract';
import { CODE } from '../testing/sample-codes';
import { CodeOfPetition } from './code-of-petition';
import { CodeSheet } from './code-sheet';

const ALL = ['portal.see-codes', 'portal.issue-codes'];
const PATH = portalPaths.petitionCode('p1');

function configure(permissions: readonly string[]): HttpTestingController {
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { can: (permission: string) => permissions.includes(permission) } },
    ],
  });
  return TestBed.inject(HttpTestingController);
}

async function open(permissions: readonly string[] = ALL) {
  const http = configure(permissions);
  const fixture = TestBed.createComponent(CodeOfPetition);
  fixture.componentRef.setInput('recordId', 'p1');
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  return { http, settle, page, loader: TestbedHarnessEnvironment.documentRootLoader(fixture), said: () => page.textContent?.replace(/\s+/g, ' ') ?? '' };
}

describe('CodePanel', () => {
  it('shows the code with its QR, how often it was looked up, and leads to the slip', async () => {
    const panel = await open();
    panel.http.expectOne(PATH).flush({ code: CODE });
    await panel.settle();
    expect(panel.page.querySelector('[data-code]')?.textContent).toBe(CODE.code);
    expect(panel.page.querySelector('img')?.src).toMatch(/^data:image\/svg\+xml/);
    expect(panel.said()).toContain('Đã tra cứu 2 lần');
    expect(panel.page.querySelector('a')?.getAttribute('href')).toBe('/portal/codes/petition/p1');
  });

  it('gives a code to a record that has none', async () => {
    const panel = await open();
    panel.http.expectOne(PATH).flush({ code: null });
    await panel.settle();
    await (await panel.loader.getHarness(MatButtonHarness.with({ text: 'Cấp mã tra cứu' }))).click();
    panel.http.expectOne(({ method }) => method === 'POST').flush({ code: CODE });
    await panel.settle();
    panel.http.match(PATH).forEach((request) => request.flush({ code: CODE }));
    await panel.settle();
    expect(panel.said()).toContain(CODE.code);
  });

  it('revokes with a reason, and not without one', async () => {
    const panel = await open();
    panel.http.expectOne(PATH).flush({ code: CODE });
    await panel.settle();
    await (await panel.loader.getHarness(MatButtonHarness.with({ text: 'Thu hồi' }))).click();
    const done = await panel.loader.getHarness(MatButtonHarness.with({ text: 'Thu hồi mã' }));
    await done.click();
    expect(panel.http.match(({ method }) => method === 'POST')).toHaveLength(0);
    await (await panel.loader.getHarness(MatInputHarness)).setValue('Mất giấy biên nhận');
    await done.click();
    await panel.settle();
    const revoked = panel.http.expectOne(portalPaths.petitionCodeRevocation('p1'));
    expect(revoked.request.body).toEqual({ reason: 'Mất giấy biên nhận' });
    revoked.flush(null);
  });

  it('shows who may only see codes no way to change them, and nobody else anything', async () => {
    const panel = await open(['portal.see-codes']);
    panel.http.expectOne(PATH).flush({ code: CODE });
    await panel.settle();
    expect(await panel.loader.getAllHarnesses(MatButtonHarness.with({ text: 'Thu hồi' }))).toHaveLength(0);
    TestBed.resetTestingModule();
    const nothing = await open([]);
    nothing.http.expectNone(PATH);
    expect(nothing.page.querySelector('section')).toBeNull();
  });
});

describe('CodeSheet', () => {
  it('prints the code, its QR and the address, and no name', async () => {
    const http = configure(ALL);
    const fixture = TestBed.createComponent(CodeSheet);
    fixture.componentRef.setInput('record', 'petition');
    fixture.componentRef.setInput('id', 'p1');
    fixture.detectChanges();
    http.expectOne(PATH).flush({ code: CODE });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    expect(page.textContent).toContain(CODE.code);
    expect(page.textContent).toContain(CODE.lookupAddress);
    const print = jest.spyOn(window, 'print').mockReturnValue(undefined);
    await (await TestbedHarnessEnvironment.loader(fixture).getHarness(MatButtonHarness.with({ text: /In$/ }))).click();
    expect(print).toHaveBeenCalledTimes(1);
  });
});
