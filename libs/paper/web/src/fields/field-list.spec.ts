import { Clipboard } from '@angular/cdk/clipboard';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { FieldList } from './field-list';

describe('the fields of a paper', () => {
  const open = () => {
    const copied: string[] = [];
    TestBed.configureTestingModule({ imports: [MatIconTestingModule], providers: [{ provide: Clipboard, useValue: { copy: (text: string) => copied.push(text) > 0 } }] });
    const fixture = TestBed.createComponent(FieldList);
    fixture.componentRef.setInput('code', 'urging');
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    const buttons = () => [...page.querySelectorAll<HTMLButtonElement>('button.tag')];
    return { fixture, page, copied, buttons, tags: () => buttons().map((button) => button.textContent.trim()) };
  };

  it('are those it may use, in groups, lists with their columns', () => {
    const { page, tags } = open();
    expect([...page.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual(['Thể thức và nội dung chung', 'Đơn và người gửi đơn', 'Văn bản đã gửi và trả lời']);
    expect(tags()).toContain('{Số văn bản đã gửi}');
    expect(tags()).toContain('{#Các lần đôn đốc}{Số văn bản đôn đốc} {Ngày đôn đốc}{/Các lần đôn đốc}');
    expect(tags()).not.toContain('{Căn cứ từ chối}');
  });

  it('are found without accents and copied as they are typed', async () => {
    const { fixture, tags, buttons, copied } = open();
    const search = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatInputHarness);
    await search.setValue('han tra loi');
    expect(tags()).toEqual(['{Hạn trả lời}', '{Số ngày chậm}']);
    buttons()[0]?.click();
    expect(copied).toEqual(['{Hạn trả lời}']);
    await search.setValue('không hề có trường này');
    expect(tags()).toEqual([]);
  });
});
