import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { citizenPaths, type CitizenMatch } from '@tiepdan/citizen/contract';
import type { Observable } from 'rxjs';

/** The routes of citizens, typed. */
@Injectable({ providedIn: 'root' })
export class CitizenApi {
  private readonly http = inject(HttpClient);

  /** Who it may be, best first, for a part of a name, a paper number or a telephone number. */
  matches(query: string): Observable<readonly CitizenMatch[]> {
    return this.http.get<readonly CitizenMatch[]>(citizenPaths.matches, { params: { q: query } });
  }
}
