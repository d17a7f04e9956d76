import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { Rail } from './rail';

describe('Rail', () => {
  const held = signal<readonly string[]>([]);
  const shown = async (...permissions: string[]) => {
    held.set(permissions);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Session, useValue: { can: (permission: string) => held().includes(permission) } },
        { provide: MatIconRegistry, useClass: FakeMatIconRegistry },
      ],
    });
    const fixture = TestBed.createComponent(Rail);
    await fixture.whenStable();
    return [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')].map((link) => link.textContent?.trim());
  };

  it('shows only what the officer may enter', async () =>
    expect(await shown('desk.read', 'petition.read', 'report.read')).toEqual(['Bàn làm việc', 'Đơn thư', 'Báo cáo']));

  it('shows nothing to one who may enter nothing', async () => expect(await shown()).toEqual([]));

  it('keeps the order of the house', async () =>
    expect(
      await shown('report.read', 'leader-day.read', 'document.read', 'matter.read', 'petition.read', 'reception.read', 'desk.read'),
    ).toEqual(['Bàn làm việc', 'Tiếp công dân', 'Đơn thư', 'Vụ việc', 'Văn bản', 'Lịch tiếp', 'Báo cáo', 'Danh mục lĩnh vực']));
});
