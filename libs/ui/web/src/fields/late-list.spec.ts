import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { HttpClient, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TestBed } from '@angular/core/testing';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectModule } from '@angular/material/select';
import { MatSelectHarness } from '@angular/material/select/testing';
import { provideTestIcons } from '../testing/test-icons';
import { LateList, reloadFailed } from './late-list';

@Component({
  imports: [LateList, MatFormFieldModule, MatSelectModule, ReactiveFormsModule],
  template: `
    @if (leaders.hasValue()) {
      <mat-form-field>
        <mat-label>Lãnh đạo</mat-label>
        <mat-select [formControl]="leader">
          @for (name of leaders.value(); track name) {
            <mat-option [value]="name">{{ name }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
    } @else {
      <tiepdan-late-list label="Lãnh đạo" [list]="leaders" />
    }
  `,
})
class Page {
  private readonly http = inject(HttpClient);
  readonly leader = new FormControl('');
  readonly leaders = rxResource({ stream: () => this.http.get<string[]>('/leaders') });
}

describe('LateList', () => {
  let loader: HarnessLoader;
  let http: HttpTestingController;
  let page: Page;
  let shown: HTMLElement;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideTestIcons()] });
    const fixture = TestBed.createComponent(Page);
    [page, shown, http] = [fixture.componentInstance, fixture.nativeElement as HTMLElement, TestBed.inject(HttpTestingController)];
    loader = TestbedHarnessEnvironment.loader(fixture);
    TestBed.tick();
  });

  it('keeps the place of the select, says that its list is coming, and gives way to it', async () => {
    const waiting = shown.querySelector('input');
    expect([waiting?.value, waiting?.readOnly, waiting?.labels?.[0]?.textContent.trim()]).toEqual(['Đang tải danh sách…', true, 'Lãnh đạo']);
    http.expectOne('/leaders').flush(['Vượng', 'Liên']);
    const select = await loader.getHarness(MatSelectHarness);
    await select.clickOptions({ text: 'Liên' });
    expect(page.leader.value).toBe('Liên');
    expect(await loader.getHarnessOrNull(MatInputHarness)).toBeNull();
  });

  it('hands the focus on to the select that comes in its place', async () => {
    shown.querySelector('input')?.focus();
    http.expectOne('/leaders').flush(['Vượng']);
    const select = await loader.getHarness(MatSelectHarness);
    expect(await select.isFocused()).toBe(true);
  });

  it('leaves the focus with whoever has gone on meanwhile', async () => {
    const elsewhere = document.body.appendChild(document.createElement('button'));
    shown.querySelector('input')?.focus();
    elsewhere.focus();
    http.expectOne('/leaders').flush(['Vượng']);
    const select = await loader.getHarness(MatSelectHarness);
    expect([await select.isFocused(), document.activeElement === elsewhere]).toEqual([false, true]);
    elsewhere.remove();
  });

  it('says of a list that failed which one it is, and asks for it again', async () => {
    http.expectOne('/leaders').flush({ code: 'X', message: 'Máy chủ đang bận.', requestId: '1' }, { status: 503, statusText: 'Busy' });
    await loader.getHarness(MatButtonHarness.with({ text: 'Thử lại' }));
    expect(shown.textContent).toContain('Chưa tải được danh sách để chọn ở ô “Lãnh đạo”.');
    expect(await loader.getHarnessOrNull(MatFormFieldHarness)).toBeNull();
    // A harness would wait for the answer, which comes only afterwards.
    shown.querySelector<HTMLButtonElement>('tiepdan-error-panel button')?.click();
    TestBed.tick();
    http.expectOne('/leaders').flush(['Vượng']);
    expect(await (await loader.getHarness(MatSelectHarness)).isDisabled()).toBe(false);
  });
});

describe('reloadFailed', () => {
  it('asks again for what failed, and for nothing else', () => {
    const asked: string[] = [];
    const list = (name: string, error?: Error) => ({ error: signal(error), reload: () => asked.push(name) > 0 });
    reloadFailed(list('came'), list('failed', new Error('503')), list('failed too', new Error('503')));
    expect(asked).toEqual(['failed', 'failed too']);
  });
});
