import { Component, signal } from '@angular/core';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { Session } from '@tiepdan/identity/web';
import type { MatterKind } from '@tiepdan/matter/contract';
import { MatterForm } from './matter-form';
import { SealMark } from './seal-mark';

@Component({ imports: [SealMark], template: '<tiepdan-seal-mark [matter]="matter" [kind]="kind()" />' })
class Desk {
  readonly matter = new MatterForm({ inherits: true });
  readonly kind = signal<MatterKind | null>(null);
}

describe('SealMark', () => {
  let fixture: ComponentFixture<Desk>;
  let may: boolean;

  beforeEach(() => {
    may = true;
    TestBed.configureTestingModule({ providers: [{ provide: Session, useValue: { can: (permission: string) => may && permission === 'matter.seal' } }] });
  });
  const start = async (kind: MatterKind | null, open = true) => {
    fixture = TestBed.createComponent(Desk);
    fixture.componentInstance.kind.set(kind);
    if (open) fixture.componentInstance.matter.openNew();
    await fixture.whenStable();
  };
  const marks = () => TestbedHarnessEnvironment.loader(fixture).getAllHarnesses(MatCheckboxHarness);

  it('is offered of a complaint or a proposal that is being written, and says what it does', async () => {
    await start('proposal');
    const [mark] = await marks();
    await mark?.check();
    expect(fixture.componentInstance.matter.sealed).toBe(true);
    expect(fixture.nativeElement.textContent).toContain('bản nháp trên máy này không giữ thông tin về họ');
  });

  it('is fixed on a denunciation, for everybody', async () => {
    may = false;
    await start('denunciation');
    const [mark] = await marks();
    expect([await mark?.isChecked(), await mark?.isDisabled()]).toEqual([true, true]);
    expect(await mark?.getLabelText()).toContain('Luật Tố cáo Điều 8');
  });

  it('is not offered to who may not mark, of a matter from the list, or before the kind is known', async () => {
    await start('proposal', false);
    expect(await marks()).toEqual([]);
    await start(null);
    expect(await marks()).toEqual([]);
    may = false;
    await start('proposal');
    expect(await marks()).toEqual([]);
  });
});
