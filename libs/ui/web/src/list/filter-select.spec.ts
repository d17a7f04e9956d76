import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl } from '@angular/forms';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatSelectHarness } from '@angular/material/select/testing';
import { FilterSelect } from './filter-select';

const AGENCIES = [['a1', 'Thanh tra tỉnh']] as const;

@Component({
  imports: [FilterSelect],
  template: `<tiepdan-filter-select label="Nơi nhận" [control]="control" [options]="options()" [list]="list" />`,
})
class Page {
  readonly control = new FormControl('', { nonNullable: true });
  readonly options = signal<readonly (readonly [string, string])[]>([]);
  readonly isLoading = signal(true);
  readonly error = signal<Error | undefined>(undefined);
  readonly reloads = signal(0);
  readonly list = {
    isLoading: this.isLoading,
    error: this.error,
    reload: () => {
      this.reloads.update((times) => times + 1);
      this.error.set(undefined);
      this.isLoading.set(true);
      return true;
    },
  };
}

describe('FilterSelect', () => {
  let page: Page;
  let loader: HarnessLoader;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [{ provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }] });
    const fixture = TestBed.createComponent(Page);
    page = fixture.componentInstance;
    loader = TestbedHarnessEnvironment.loader(fixture);
  });
  const open = async () => {
    const select = await loader.getHarness(MatSelectHarness);
    await select.close();
    await select.open();
    const options = await select.getOptions();
    return Promise.all(options.map(async (option) => [await option.getText(), await option.isDisabled()]));
  };
  const failed = () => {
    page.isLoading.set(false);
    page.error.set(new Error('503'));
  };

  it('says that its list is coming, and offers it when it has come', async () => {
    expect(await open()).toEqual([
      ['Tất cả', false],
      ['Đang tải danh sách…', true],
    ]);
    page.isLoading.set(false);
    page.options.set(AGENCIES);
    expect(await open()).toEqual([
      ['Tất cả', false],
      ['Thanh tra tỉnh', false],
    ]);
    expect(page.reloads()).toBe(0);
  });

  it('asks again for a list that failed when it is opened, and says so when it fails once more', async () => {
    failed();
    expect((await open())[1]).toEqual(['Đang tải danh sách…', true]);
    expect(page.reloads()).toBe(1);
    failed();
    const select = await loader.getHarness(MatSelectHarness);
    const [, told] = await select.getOptions();
    expect(await told?.getText()).toBe('Chưa tải được danh sách. Đóng rồi mở lại ô này để thử lại.');
    await open();
    expect(page.reloads()).toBe(2);
  });
});
