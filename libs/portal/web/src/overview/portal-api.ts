import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { PlainDate } from '@tiepdan/platform/contract';
import { portalPaths, type PortalUseView, type PublicAddressList, type SatisfactionView } from '@tiepdan/portal/contract';
import type { Observable } from 'rxjs';

/** What the office sees of its public pages, typed. */
@Injectable({ providedIn: 'root' })
export class PortalApi {
  private readonly http = inject(HttpClient);

  satisfaction(from: PlainDate, to: PlainDate): Observable<SatisfactionView> {
    return this.http.get<SatisfactionView>(portalPaths.satisfaction, { params: { from, to } });
  }

  use(from: PlainDate, to: PlainDate): Observable<PortalUseView> {
    return this.http.get<PortalUseView>(portalPaths.use, { params: { from, to } });
  }

  addresses(): Observable<PublicAddressList> {
    return this.http.get<PublicAddressList>(portalPaths.addresses);
  }
}
