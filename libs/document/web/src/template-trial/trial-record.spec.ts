import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { By } from '@angular/platform-browser';
import type { PaperSubject } from '@tiepdan/paper/contract';
import type { Subject } from '../subject';
import { SubjectPicker } from '../subject-picker/subject-picker';
import { TrialRecord } from './trial-record';

const PETITION: Subject = {
  petitionId: 'p1',
  petitionNumber: '214/2026',
  matterId: 'm1',
  matterNumber: '88/2026',
  kind: 'proposal',
  summary: 'Đề nghị sửa đường',
  senders: ['Trần Văn Mẫu'],
  receivedOn: '2026-02-03',
};

describe('the record a template is tried on', () => {
  function open(subjects: readonly PaperSubject[]) {
    const chosen: unknown[] = [];
    TestBed.configureTestingModule({ imports: [MatIconTestingModule], providers: [provideHttpClient(), provideHttpClientTesting()] });
    const fixture = TestBed.createComponent(TrialRecord);
    fixture.componentRef.setInput('subjects', subjects);
    fixture.componentRef.setInput('choose', (record: unknown) => chosen.push(record));
    fixture.detectChanges();
    const pick = (subject: Subject | null) => {
      (fixture.debugElement.query(By.directive(SubjectPicker)).componentInstance as SubjectPicker).control().setValue(subject);
      fixture.detectChanges();
    };
    return { chosen, pick, page: fixture.nativeElement as HTMLElement };
  }

  it('is the petition, or the matter where there is none, and nothing when it is put away', () => {
    const { chosen, pick } = open(['petition', 'matter']);
    pick(PETITION);
    pick({ ...PETITION, petitionId: null });
    pick(null);
    expect(chosen).toEqual([null, { subject: 'petition', id: 'p1' }, { subject: 'matter', id: 'm1' }, null]);
  });

  it('is none where the paper is not made from it, and that is said', () => {
    const { chosen, pick, page } = open(['petition']);
    pick({ ...PETITION, petitionId: null });
    expect(chosen.at(-1)).toBeNull();
    expect(page.textContent).toContain('không lập từ loại bản ghi đó');
  });
});
