import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { PETITION } from '../../testing/sample-petition';
import { SplitPage } from './split-page';

describe('SplitPage', () => {
  function open(sealed: boolean) {
    localStorage.clear();
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: { today: signal('2026-11-20'), can: () => true } },
      ],
    });
    const fixture = TestBed.createComponent(SplitPage);
    fixture.componentRef.setInput('petition', { ...PETITION, sealed });
    fixture.detectChanges();
    const form = fixture.componentInstance['form'];
    const told = () => {
      fixture.detectChanges();
      return (fixture.nativeElement as HTMLElement).querySelector('.turns')?.textContent ?? null;
    };
    return { form, told };
  }

  it('says before saving that the whole becomes sealed with a denunciation among its parts, or a part marked so', () => {
    const { form, told } = open(false);
    const [part] = form.controls.parts.controls;
    expect(told()).toBeNull();
    part?.controls.kind.setValue('denunciation');
    expect(told()).toContain('giữ bí mật danh tính người gửi');
    expect(told()).toContain('VV-2026-000123');
    part?.controls.kind.setValue('proposal');
    expect(told()).toBeNull();
    part?.controls.sealed.setValue(true);
    expect(told()).not.toBeNull();
  });

  it('has nothing to say of a petition that is sealed already', () => {
    const { form, told } = open(true);
    form.controls.parts.controls[0]?.controls.kind.setValue('denunciation');
    expect(told()).toBeNull();
  });
});
