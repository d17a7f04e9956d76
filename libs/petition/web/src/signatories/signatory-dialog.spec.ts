import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { SignatoryDialog, type SignatoryQuestion } from './signatory-dialog';

const PATH = '/api/petitions/p1/signatories';
const QUESTION: SignatoryQuestion = { petitionId: 'p1', version: 3, lines: 0, signatoryCount: 121, sealed: false };

describe('writing down who signed', () => {
  async function open(question: Partial<SignatoryQuestion> = {}) {
    const close = jest.fn();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        { provide: MatIconRegistry, useClass: FakeMatIconRegistry },
        { provide: MAT_DIALOG_DATA, useValue: { ...QUESTION, ...question } },
        { provide: MatDialogRef, useValue: { close } },
      ],
    });
    const fixture = TestBed.createComponent(SignatoryDialog);
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const area = await loader.getHarness(MatInputHarness.with({ selector: 'textarea' }));
    const paste = async (text: string) => {
      await area.setValue(text);
      await new Promise((done) => setTimeout(done, 180));
      fixture.detectChanges();
    };
    const save = () => loader.getHarness(MatButtonHarness.with({ text: 'Lưu danh sách' }));
    return { fixture, loader, area, paste, save, close, http: TestBed.inject(HttpTestingController), text: () => (fixture.nativeElement as HTMLElement).textContent };
  }

  it('names the wrong lines, leads to them, and keeps what was pasted', async () => {
    const { paste, area, save, text, loader, fixture } = await open();
    const pasted = 'Lê Thị Ký\t1970\nTrần Ký\tbảy mươi\nPhạm Ký\t1960';
    await paste(pasted);
    expect(text()).toContain('2 dòng đúng');
    expect(text()).toContain('Năm sinh phải có 4 chữ số');
    expect(await (await save()).isDisabled()).toBe(true);
    await (await loader.getHarness(MatButtonHarness.with({ text: 'Dòng 2' }))).click();
    const field = (fixture.nativeElement as HTMLElement).querySelector('textarea');
    expect(pasted.slice(field?.selectionStart, field?.selectionEnd)).toBe('Trần Ký\tbảy mươi');
    expect(await area.getValue()).toBe(pasted);
  });

  it('saves from the version one saw, and offers to set the number of signatories', async () => {
    const { paste, save, http, loader, close } = await open();
    await paste('Lê Thị Ký\t1970\nPhạm Ký\t1960');
    await (await loader.getHarness(MatCheckboxHarness)).check();
    await (await save()).click();
    const request = http.expectOne(PATH);
    expect([request.request.method, request.request.body]).toEqual(['PUT', { version: 3, mode: 'replace', text: 'Lê Thị Ký\t1970\nPhạm Ký\t1960', setCount: true }]);
    const written = { version: 4, lines: 2, signatoryCount: 2, doubled: [] };
    request.flush(written);
    await new Promise((done) => setTimeout(done));
    expect(close).toHaveBeenCalledWith(written);
  });

  it('stays open with the text when the server refuses', async () => {
    const { paste, save, http, area, close, text, fixture } = await open({ lines: 5 });
    await paste('Lê Thị Ký\t1970');
    await (await save()).click();
    const request = http.expectOne(PATH);
    expect(request.request.body).toMatchObject({ mode: 'append' });
    request.flush({ code: 'RECORD.BUSY', message: 'Có người đang ghi cùng bản ghi này.', requestId: 'r' }, { status: 409, statusText: 'Conflict' });
    await new Promise((done) => setTimeout(done));
    fixture.detectChanges();
    expect(text()).toContain('Có người đang ghi cùng bản ghi này.');
    expect(await area.getValue()).toBe('Lê Thị Ký\t1970');
    expect(close).not.toHaveBeenCalled();
  });

  it('tells of those who stand in it twice', async () => {
    const { paste, text, save } = await open();
    await paste('Lê Thị Ký\t1970\t000170000001\nLê Ký\t1970\t000170000001');
    expect(text()).toContain('trùng với dòng 1');
    expect(await (await save()).isDisabled()).toBe(false);
  });
});
