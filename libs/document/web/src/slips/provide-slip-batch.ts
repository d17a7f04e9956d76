import type { Provider } from '@angular/core';
import { Router } from '@angular/router';
import { PETITION_BATCHES, type PetitionBatch } from '@tiepdan/petition/web';

/** Lets several petitions of the petition book be forwarded together: those decided to go, and those nothing is decided of yet. */
export function provideSlipBatch(): Provider {
  return {
    provide: PETITION_BATCHES,
    multi: true,
    useFactory: (router: Router): PetitionBatch => ({
      verb: 'Lập phiếu chuyển',
      permission: 'document.draft-any',
      fits: ({ status, way }) => status === 'active' && (way === null || way === 'forward'),
      run: (rows) => router.navigate(['/documents/slips'], { state: { petitionIds: rows.map(({ id }) => id) } }),
    }),
    deps: [Router],
  };
}
