import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { type SessionView, type VisitView, identityPaths, visitPaths } from '@tiepdan/identity/contract';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { Session } from '../session';
import { openDialog } from '../testing/open-dialog';
import { sampleSession } from '../testing/sample-session';
import { ReachBand } from './reach-band';
import { VisitApi } from './visit-api';
import { VisitDialog } from './visit-dialog';

const HOME = sampleSession([]).office;
const BELOW = { ...HOME, id: '01980000-0000-7000-8000-0000000000b1', name: 'Ban Tiếp công dân huyện Suối Đá' };

describe('looking into an office below', () => {
  const view: VisitView = { home: HOME, visited: null, offices: [{ ...BELOW, depth: 1 }] };

  it('asks which and why, sends both and begins anew there', async () => {
    const page = await openDialog(VisitDialog, null);
    page.http.expectOne(visitPaths.visit).flush(view);
    await page.settle();
    const anew = jest.spyOn(TestBed.inject(VisitApi), 'beginAnew').mockImplementation();
    await page.submit();
    expect(page.said()).toContain('Cơ quan được xem thấy trong nhật ký');
    page.http.expectNone({ method: 'PUT', url: visitPaths.visit });
    const [office] = await page.loader.getAllHarnesses(MatRadioButtonHarness);
    expect(await office?.getLabelText()).toBe(BELOW.name);
    await office?.check();
    const reason = page.element.querySelector('textarea') as HTMLTextAreaElement;
    reason.value = 'Kiểm tra định kỳ';
    reason.dispatchEvent(new Event('input'));
    await page.submit();
    const sent = page.http.expectOne({ method: 'PUT', url: visitPaths.visit });
    expect(sent.request.body).toEqual({ officeId: BELOW.id, reason: 'Kiểm tra định kỳ' });
    sent.flush(BELOW);
    await page.settle();
    expect(anew).toHaveBeenCalled();
    expect(page.closed).toHaveLength(1);
  });

  it('says so where no office stands below', async () => {
    const page = await openDialog(VisitDialog, null);
    page.http.expectOne(visitPaths.visit).flush({ ...view, offices: [] });
    await page.settle();
    expect(page.said()).toContain('Không có cơ quan nào đứng dưới');
  });
});

describe('the band above every page', () => {
  async function shown(changes: Partial<SessionView>) {
    TestBed.configureTestingModule({ imports: [MatIconTestingModule], providers: [provideHttpClient(), provideHttpClientTesting()] });
    const server = TestBed.inject(HttpTestingController);
    const loaded = TestBed.inject(Session).load();
    server.expectOne(identityPaths.session).flush({ ...sampleSession([]), ...changes });
    await loaded;
    const fixture = TestBed.createComponent(ReachBand);
    fixture.detectChanges();
    return { fixture, server, text: () => (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ').trim() ?? '' };
  }

  it('names the office that is looked into, and leads home', async () => {
    const { fixture, server, text } = await shown({ office: BELOW, home: HOME });
    expect(text()).toContain(`Đang xem: ${BELOW.name} · chỉ xem`);
    const anew = jest.spyOn(TestBed.inject(VisitApi), 'beginAnew').mockImplementation();
    const button = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatButtonHarness.with({ text: 'Về cơ quan của tôi' }));
    const clicked = button.click();
    await new Promise((resolve) => setTimeout(resolve));
    server.expectOne({ method: 'DELETE', url: visitPaths.visit }).flush(null);
    await clicked;
    await new Promise((resolve) => setTimeout(resolve));
    expect(anew).toHaveBeenCalled();
  });

  it.each([
    [{ records: 'assigned', sealed: 'masked', subtree: false }, 'hồ sơ được giao. Số liệu trên các trang chỉ tính các hồ sơ ấy.'],
    [{ records: 'assigned', sealed: 'hidden', subtree: false }, 'hồ sơ được giao, không gồm hồ sơ giữ bí mật.'],
    [{ records: 'office', sealed: 'hidden', subtree: false }, 'không tính các hồ sơ ấy.'],
  ] as const)('says of which records the figures are: %j', async (reach, words) => {
    expect((await shown({ reach })).text()).toContain(words);
  });

  it('says nothing to who sees the whole office', async () => {
    expect((await shown({})).text()).toBe('');
  });
});
