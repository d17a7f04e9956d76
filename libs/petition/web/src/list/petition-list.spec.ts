import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import { OPEN_STAGES, petitionPermissions, type PetitionRow } from '@tiepdan/petition/contract';
import { permissionsOf, type Role } from '@tiepdan/platform/contract';
import { petitionRoutes } from '../petition.routes';
import { PETITION_BATCHES, type PetitionBatch } from './petition-batches';
import { ROW } from '../testing/sample-petition';

describe('PetitionList', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  const page = () => harness.routeNativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  const asked = () => http.expectOne(({ url }) => url === '/api/petitions');

  async function open(role: Role, rows: readonly PetitionRow[], address = '/petitions', batches: readonly PetitionBatch[] = [], standsInFor: readonly object[] = []) {
    const held = permissionsOf([role], [petitionPermissions]);
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        provideRouter([{ path: 'petitions', children: petitionRoutes }], withComponentInputBinding()),
        { provide: Session, useValue: { today: signal('2026-11-20'), can: (permission: string) => held.has(permission), actsFor: () => standsInFor } },
        ...batches.map((batch) => ({ provide: PETITION_BATCHES, useValue: batch, multi: true })),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create(address);
    await settle();
    const request = asked();
    request.flush({ items: rows, total: rows.length, nextCursor: null });
    await settle();
    return request.request.params;
  }
  const views = () => [...page().querySelectorAll('.views button')].map((button) => button.textContent?.trim());
  const boxes = () => [...page().querySelectorAll<HTMLInputElement>('tbody input[type="checkbox"]')];
  const click = async (box: HTMLElement | undefined, shiftKey = false) => {
    box?.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, shiftKey }));
    box?.click();
    await settle();
  };

  it('offers what higher domains do with the petitions that fit, to who may', async () => {
    const done: string[][] = [];
    const batch = (permission: string): PetitionBatch => ({
      verb: permission === 'petition.read' ? 'Lập phiếu chuyển' : 'Việc khác',
      permission,
      fits: ({ way }) => way !== 'file',
      run: (rows) => done.push(rows.map(({ id }) => id)),
    });
    const rows = ['p1', 'p2', 'p3'].map((id): PetitionRow => ({ ...ROW, id, actions: [], way: id === 'p2' ? 'file' : null }));
    await open('petition-officer', rows, '/petitions', [batch('petition.read'), batch('petition.expire')]);
    expect(boxes()).toHaveLength(2);
    for (const box of boxes()) await click(box);
    const buttons = [...page().querySelectorAll<HTMLElement>('tiepdan-chosen-bar button')];
    expect(buttons.map((button) => button.textContent?.trim())).toEqual(['Lập phiếu chuyển 2 đơn', 'Bỏ chọn']);
    buttons[0]?.click();
    expect(done).toEqual([['p1', 'p3']]);
  });

  it('gives each role its own lists', async () => {
    await open('head', []);
    expect(views()).toEqual(expect.arrayContaining(['Việc của tôi', 'Chưa phân công', 'Chờ duyệt', 'Chờ ký', 'Hết hạn lưu', 'Quá hạn']));
  });

  it('gives a leader what waits for a signature, and no work of officers', async () => {
    await open('leader', []);
    expect(views()).toContain('Chờ ký');
    expect(views()).not.toContain('Việc của tôi');
    expect(views()).not.toContain('Chưa phân công');
    expect(views()).not.toContain('Hết hạn lưu');
  });

  it('asks for what the address says, in words that can be taken away', async () => {
    const params = await open('petition-officer', [], '/petitions?stage=registered,returned&mine=true&due=overdue');
    expect(params.toString()).toBe('stage=registered,returned&due=overdue&mine=true&status=active');
    const parts = [...page().querySelectorAll('tiepdan-filter-bar button')].map((part) => part.textContent?.trim());
    expect(parts).toEqual(['Chờ phân loại, làm lại', 'do tôi thụ lý', 'quá hạn, xếp theo hạn']);
  });

  it('has a list of the petitions of who is away, for who stands in for them, and says whose they are', async () => {
    await open('petition-officer', [], '/petitions', [], [{ id: 'a7', fullName: 'Nguyễn Văn An' }]);
    expect(views().slice(0, 3)).toEqual(['Tất cả', 'Việc của tôi', 'Của Nguyễn Văn An (đang thay)']);
    [...page().querySelectorAll<HTMLButtonElement>('.views button')][2]?.click();
    await settle();
    const { params } = asked().request;
    expect([params.get('officerId'), params.get('stage')]).toEqual(['a7', OPEN_STAGES.join(',')]);
    const pressed = [...page().querySelectorAll('.views button[aria-current="true"]')].map((button) => button.textContent?.trim());
    expect(pressed).toEqual(['Của Nguyễn Văn An (đang thay)']);
    const parts = [...page().querySelectorAll('tiepdan-filter-bar button')].map((part) => part.textContent?.trim());
    expect(parts).toContain('do Nguyễn Văn An thụ lý (đang thay)');
  });

  it('names nobody who is not away: another officer comes with a link only', async () => {
    await open('petition-officer', [], '/petitions?officerId=a7');
    expect(views().join()).not.toContain('đang thay');
    expect(page().querySelector('tiepdan-filter-bar')?.textContent).toContain('một người thụ lý');
  });

  it('opens a list by its button', async () => {
    await open('petition-officer', [ROW]);
    [...page().querySelectorAll<HTMLButtonElement>('.views button')].find((button) => button.textContent?.includes('Quá hạn'))?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/petitions?due=overdue');
    expect(asked().request.params.get('due')).toBe('overdue');
  });

  it('offers to give several to another officer, and only those the reader may pass on', async () => {
    const rows = [1, 2, 3].map((number) => ({ ...ROW, id: `p${number}`, officerName: null, actions: number === 3 ? [] : (['transfer'] as const) }));
    const params = await open('head', rows, '/petitions?unassigned=true');
    expect(params.toString()).toBe('unassigned=true&status=active');
    expect(page().querySelector('tiepdan-filter-bar')?.textContent).toContain('chưa phân công');
    expect(boxes()).toHaveLength(2);
    await click(boxes()[0]);
    await click(boxes()[1]);
    expect(page().querySelector('tiepdan-chosen-bar')?.textContent?.replace(/\s+/g, ' ')).toContain('Chuyển người thụ lý 2 đơn');
  });

  it('says the stage, what is proposed, and how the nearest limit stands', async () => {
    const due = { code: 'R4', dueOn: '2026-11-17' } as PetitionRow['nearestDue'];
    await open('petition-officer', [{ ...ROW, actions: [], nearestDue: due }]);
    const line = page().querySelector('tbody tr')?.textContent?.replace(/\s+/g, ' ');
    expect(line).toContain('Chờ duyệt đề xuất');
    expect(line).toContain('Thụ lý');
    expect(line).toContain('Quá hạn 3 ngày');
    expect(boxes()).toHaveLength(0);
  });

  it('says in the row and before the batch which petitions somebody else must approve, and takes the others', async () => {
    const why = 'Đề xuất này do chính đồng chí lập; xin để người khác được giao quyền duyệt.';
    const own = { actions: ['transfer'], withheld: [{ action: 'approve', why }] } as const;
    const rows: PetitionRow[] = [
      { ...ROW, id: 'p1' },
      { ...ROW, id: 'p2', ...own },
      { ...ROW, id: 'p3', ...own },
      // Nothing of it is the reader's, so it is not chosen at all.
      { ...ROW, id: 'p4', ...own, actions: [] },
    ];
    await open('head', rows);
    const lines = [...page().querySelectorAll('tbody tr')].map((line) => line.textContent?.includes('Chờ người khác duyệt'));
    expect(lines).toEqual([false, true, true, true]);
    expect(boxes()).toHaveLength(3);
    const bar = () => page().querySelector('tiepdan-chosen-bar');
    await click(boxes()[0]);
    expect(bar()?.textContent).not.toContain('trừ');
    await click(boxes()[1]);
    await click(boxes()[2]);
    expect(bar()?.querySelector('[role="status"]')?.textContent).toContain(`Duyệt: trừ 2 trong 3 đơn đang chọn. ${why}`);
    const verbs = [...(bar()?.querySelectorAll('button') ?? [])].map((button) => button.textContent?.replace(/\s+/g, ' ').trim());
    expect(verbs).toEqual(['Duyệt 1 đơn', 'Chuyển người thụ lý 2 đơn', 'Bỏ chọn']);
    await click(boxes()[0]);
    expect(bar()?.textContent).not.toContain('Duyệt 1 đơn');
    expect(bar()?.textContent).toContain('Duyệt: trừ 2 trong 2 đơn đang chọn.');
  });

  it('chooses several with Shift, only those that can be decided, and counts them on the button', async () => {
    const rows = [1, 2, 3, 4].map((number) => ({ ...ROW, id: `p${number}`, bookNumber: number, actions: number === 3 ? [] : ROW.actions }));
    await open('head', rows);
    expect(boxes()).toHaveLength(3);
    await click(boxes()[0]);
    await click(boxes()[2], true);
    expect(page().querySelector('tiepdan-chosen-bar')?.textContent?.replace(/\s+/g, ' ')).toContain('Đang chọn 3 đơn Duyệt 3 đơn');
    await click(boxes()[1]);
    expect(page().querySelector('tiepdan-chosen-bar')?.textContent).toContain('Đang chọn 2 đơn');
    expect(TestBed.inject(Router).url).toBe('/petitions');
  });
});
