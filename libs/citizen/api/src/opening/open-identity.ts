import { Injectable } from '@nestjs/common';
import { type OpenIdentityRequest, type OpenedIdentity, type PersonDetails, SEALED_TEXT, sealingErrors } from '@tiepdan/citizen/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { names } from '../sealing/sealed-texts.js';
import { SealedIdentities } from '../vault/sealed-identities.js';
import { checkMayOpen, noteOpening, recordsOf } from './opening-record.js';

/** Opens one sealed identity for one reading, and writes down who did and why, in the same transaction: no entry, no data. */
@Injectable()
export class OpenIdentity {
  constructor(
    private readonly database: Database,
    private readonly identities: SealedIdentities,
  ) {}

  /** @throws Refusal PERMISSION.MISSING; RECORD.NOT_FOUND also for an identity that stands on no record; SEALED.* */
  async run(actor: Actor, id: string, { reason }: OpenIdentityRequest): Promise<OpenedIdentity> {
    const opened = await this.database.write(async (tx) => {
      checkMayOpen(actor);
      const records = await recordsOf(tx, actor.officeId, id);
      if (!records.length) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const [row] = await this.identities.open(tx, actor.officeId, [id]);
      if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const guessed = row.kind === 'person' && names(reason, row.value as PersonDetails);
      await noteOpening(tx, actor, id, guessed ? SEALED_TEXT : reason);
      return guessed ? null : row;
    });
    // The head reads the reason, and is not to learn from it who it is. The refusal says that a guess was right: it has its entry too.
    if (!opened) throw new Refusal(sealingErrors, 'SEALED.TEXT_NAMES_PERSON', { field: 'Lý do' });
    if (opened.kind === 'signatories') return { id, kind: 'signatories', person: null, signatories: opened.value as object[] };
    return { id, kind: 'person', person: opened.value as PersonDetails, signatories: null };
  }
}
