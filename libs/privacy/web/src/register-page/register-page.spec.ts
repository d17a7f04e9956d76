import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatExpansionPanelHarness } from '@angular/material/expansion/testing';
import { registerEntries } from '@tiepdan/privacy/contract';
import { RegisterPage } from './register-page';

describe('the register on the screen', () => {
  const open = () => TestbedHarnessEnvironment.loader(TestBed.createComponent(RegisterPage)).getAllHarnesses(MatExpansionPanelHarness);

  it('has every entry, closed', async () => {
    const panels = await open();
    expect(panels).toHaveLength(registerEntries().length);
    expect(await Promise.all(panels.map((panel) => panel.isExpanded()))).not.toContain(true);
  });

  it('says of an entry whose it is, why, how long, and in which columns it stands', async () => {
    const [people] = await open();
    await people?.expand();
    const text = await people?.getTextContent();
    for (const part of ['Công dân đến nơi tiếp công dân', 'Nghị định 154/2026', 'thời hạn bảo quản', 'citizen', 'paper_number']) expect(text).toContain(part);
  });
});
