import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter } from '@angular/router';
import type { DeliveryView } from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';
import { ANSWER, ROW, VIEW } from '../testing/sample-deliveries';
import { DocumentDeliveries } from './document-deliveries';
import { PetitionDeliveries } from './petition-deliveries';

let permissions: readonly string[];

async function shown(panel: typeof DocumentDeliveries | typeof PetitionDeliveries) {
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: Session, useValue: { today: signal('2026-11-20'), can: (permission: string) => permissions.includes(permission) } },
    ],
  });
  const fixture = TestBed.createComponent<DocumentDeliveries | PetitionDeliveries>(panel);
  fixture.componentRef.setInput('recordId', 'r1');
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  return { http: TestBed.inject(HttpTestingController), settle, element, said: () => element.textContent?.replace(/\s+/g, ' ') ?? '' };
}

beforeEach(() => (permissions = ['forwarding.read', 'forwarding.answer']));

describe('the recipients of a paper', () => {
  const open = async (view: DeliveryView = VIEW) => {
    const panel = await shown(DocumentDeliveries);
    panel.http
      .expectOne(({ url, params }) => url === '/api/deliveries' && params.get('documentId') === 'r1')
      .flush({ items: [view], total: 1, nextCursor: null });
    await panel.settle();
    panel.http.expectOne('/api/deliveries/v1').flush(view);
    await panel.settle();
    return panel;
  };

  it('stand each with where its copy is, the last day and why, and what was done about it', async () => {
    const { said } = await open();
    expect(said()).toContain('Sở Ví DụNơi nhận đã nhậnQuá hạn 5 ngày làm việc');
    expect(said()).toContain('30 ngày kể từ ngày nhận');
    expect(said()).toContain('Nhắc · 16/11/2026');
  });

  it('offer what the server allows, and nothing else', async () => {
    const { element } = await open({ ...VIEW, actions: ['answer'] });
    const acts = [...element.querySelectorAll('tiepdan-act-menu button')].map((button) => button.textContent?.trim());
    expect(acts).toEqual(['Ghi văn bản phúc đáp']);
  });

  it('show an answer with its file, which the Board may mend only where it wrote it', async () => {
    const { element, said } = await open({
      ...VIEW,
      state: 'answered',
      answeredOn: '2026-11-19',
      late: false,
      answers: [ANSWER, { ...ANSWER, id: 'w2', side: 'agency' }],
    });
    expect(said()).toContain('45/SVD-TTr ngày 18/11/2026');
    expect(element.querySelector('tiepdan-file-links a')?.getAttribute('href')).toBe('/api/answers/w1/files/f1');
    const buttons = [...element.querySelectorAll('.lines .acts button')].map((button) => button.textContent?.trim());
    expect(buttons).toEqual(['Sửa', 'Rút', 'Rút']);
  });

  it('show no acts on an answer to who may not answer', async () => {
    permissions = ['forwarding.read'];
    const { element } = await open({ ...VIEW, answers: [ANSWER] });
    expect(element.querySelectorAll('.lines .acts button')).toHaveLength(0);
  });

  it('are told on request where there are many', async () => {
    const panel = await shown(DocumentDeliveries);
    const items = ['v1', 'v2', 'v3', 'v4'].map((id) => ({ ...ROW, id }));
    panel.http.expectOne(({ url }) => url === '/api/deliveries').flush({ items, total: 4, nextCursor: null });
    await panel.settle();
    panel.http.expectNone('/api/deliveries/v1');
    [...panel.element.querySelectorAll('button')].find((button) => button.textContent?.includes('Xem chi tiết'))?.click();
    await panel.settle();
    panel.http.expectOne('/api/deliveries/v1');
  });

  it('are not there while nothing was issued', async () => {
    const panel = await shown(DocumentDeliveries);
    panel.http.expectOne(({ url }) => url === '/api/deliveries').flush({ items: [], total: 0, nextCursor: null });
    await panel.settle();
    expect(panel.said().trim()).toBe('');
  });
});

describe('what was sent about a petition', () => {
  it('is a line for each recipient', async () => {
    const { http, settle, said } = await shown(PetitionDeliveries);
    http
      .expectOne(({ url, params }) => url === '/api/deliveries' && params.get('petitionId') === 'r1')
      .flush({ items: [ROW], total: 1, nextCursor: null });
    await settle();
    expect(said()).toContain('Gửi Sở Ví Dụ 123/PC-BTCD');
    expect(said()).toContain('Quá hạn 5 ngày làm việc');
  });

  it('is not asked for by who may not know', async () => {
    permissions = [];
    const { http } = await shown(PetitionDeliveries);
    http.expectNone(({ url }) => url === '/api/deliveries');
  });
});
