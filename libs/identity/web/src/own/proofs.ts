import { Injectable, Injector, inject } from '@angular/core';
import { dialogSize, readError } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';

/** Does what needs a fresh proof of who is at the keyboard: asks for it when the server does, and does it then. */
@Injectable({ providedIn: 'root' })
export class Proofs {
  private readonly injector = inject(Injector);

  /** Null when the proof was not given. */
  async run<T>(act: () => Promise<T>): Promise<T | null> {
    try {
      return await act();
    } catch (failure) {
      if (readError(failure).code !== 'SESSION.PROOF_NEEDED') throw failure;
      return (await this.ask()) ? act() : null;
    }
  }

  private async ask(): Promise<boolean> {
    const [{ MatDialog }, { ProofDialog }] = await Promise.all([import('@angular/material/dialog'), import('./proof-dialog')]);
    const dialog = this.injector
      .get(MatDialog)
      .open<InstanceType<typeof ProofDialog>, undefined, boolean>(ProofDialog, dialogSize('narrow'));
    return (await firstValueFrom(dialog.afterClosed())) === true;
  }
}
