import { TestBed } from '@angular/core/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { actionsFor, petitionPermissions, PETITION_STAGES, type PetitionAction, type PetitionStage } from '@tiepdan/petition/contract';
import { permissionsOf, type Role, type Withheld } from '@tiepdan/platform/contract';
import { Notice } from '@tiepdan/ui/web';
import { ActionBar } from './action-bar';
import { offered } from './action-order';

const allowed = (stage: PetitionStage, role: Role, kind: 'complaint' | 'denunciation' = 'complaint') =>
  actionsFor(
    { status: 'active', stage, kind, officerId: 'me' },
    { accountId: 'me', permissions: permissionsOf([role], [petitionPermissions]) },
  );

describe('what a petition’s page offers', () => {
  it.each<[PetitionStage, Role, PetitionAction | null, PetitionAction[]]>([
    ['registered', 'petition-officer', 'propose', []],
    ['registered', 'head', 'propose', []],
    ['registered', 'leader', null, []],
    ['returned', 'petition-officer', 'propose', []],
    ['proposed', 'petition-officer', 'recall', []],
    ['proposed', 'head', 'approve', ['return', 'recall']],
    ['proposed', 'leader', null, []],
    ['awaiting-signature', 'head', 'return', []],
    ['awaiting-signature', 'leader', 'sign', ['return']],
    ['accepted', 'petition-officer', 'resolve', ['suspend']],
    ['accepted', 'reception-officer', null, []],
    ['suspended', 'petition-officer', 'continue', []],
    ['filed', 'head', 'keep-filed', []],
    ['filed', 'petition-officer', null, []],
    ['resolved', 'petition-officer', null, []],
  ])('%s, %s: %s stands out, beside it %j', (stage, role, first, beside) => {
    expect(offered(stage, allowed(stage, role))).toMatchObject({ first, beside });
  });

  it.each(Object.keys(PETITION_STAGES) as PetitionStage[])('%s: everything allowed is offered exactly once', (stage) => {
    for (const role of ['petition-officer', 'head', 'leader'] as const) {
      const actions = allowed(stage, role, 'denunciation');
      const { first, beside, menu } = offered(stage, actions);
      expect([...(first ? [first] : []), ...beside, ...menu].sort()).toEqual([...actions].sort());
    }
  });
});

describe('ActionBar', () => {
  async function open(stage: PetitionStage, role: Role, withheld: readonly Withheld<PetitionAction>[] = []) {
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [{ provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }],
    });
    const fixture = TestBed.createComponent(ActionBar);
    const done: PetitionAction[] = [];
    fixture.componentInstance.act.subscribe((action) => done.push(action));
    fixture.componentRef.setInput('petition', { stage, kind: 'complaint', actions: allowed(stage, role).filter((action) => !withheld.some((step) => step.action === action)), withheld });
    await fixture.whenStable();
    const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    return { fixture, done, press, loader: TestbedHarnessEnvironment.loader(fixture) };
  }

  it('does what its buttons and keys say, and nothing that is not allowed', async () => {
    const { fixture, done, press } = await open('proposed', 'head');
    const buttons = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')];
    buttons.at(-1)?.click();
    press('t');
    press('x');
    press('d');
    expect(done).toEqual(['approve', 'return', 'approve']);
    expect(buttons.at(-1)?.getAttribute('aria-keyshortcuts')).toBe('d');
  });

  it('shows what two people must do as a button that is reached by the keyboard, does nothing and says why', async () => {
    const why = 'Đề xuất này do chính đồng chí lập; xin để người khác được giao quyền duyệt.';
    const { done, press, loader } = await open('proposed', 'head', [{ action: 'approve', why }]);
    const approve = await loader.getHarness(MatButtonHarness.with({ text: /Duyệt/ }));
    const host = await approve.host();
    expect([await approve.isDisabled(), await host.getAttribute('aria-disabled'), await host.getAttribute('disabled'), await host.getAttribute('aria-describedby')]).toEqual([true, 'true', null, 'withheld-0']);
    const said = jest.spyOn(TestBed.inject(Notice), 'say').mockImplementation(() => undefined);
    await host.focus();
    expect(await host.isFocused()).toBe(true);
    await host.click();
    press('d');
    expect(done).toEqual([]);
    expect(said.mock.calls).toEqual([[why], [why]]);
    press('t');
    expect(done).toEqual(['return']);
  });

  it('keeps the rest in a menu', async () => {
    const { done, loader } = await open('accepted', 'petition-officer');
    const menu = await loader.getHarness(MatMenuHarness);
    expect(await menu.getTriggerText()).toContain('Việc khác');
    await menu.open();
    const items = await Promise.all((await menu.getItems()).map((item) => item.getText()));
    expect(items.map((text) => text.replace(/\s+\w$/, ''))).toEqual([
      'Chuyển người thụ lý hồ sơ',
      'Xác định vụ việc phức tạp',
      'Đình chỉ',
      'Ghi nhận rút đơn',
    ]);
    await menu.clickItem({ text: /Đình chỉ/ });
    expect(done).toEqual(['terminate']);
  });
});
