import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import { conclusionErrors } from '@tiepdan/conclusion/contract';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { CONCLUSION_TABLE, holdConclusion } from '../held-conclusion.js';
import { SealedWords } from '../sealed-words.js';

/** Takes a conclusion that was entered by mistake out of every list and figure, with its tasks, or puts it back. */
@Injectable()
export class CancelConclusion {
  constructor(
    private readonly database: Database,
    private readonly words: SealedWords,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.*, CONCLUSION.NOTICE_IN_FORCE, CONCLUSION.NOTICE_IN_PREPARATION, SEALED.TEXT_NAMES_PERSON */
  run(by: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const { notices, acting: actor } = await holdConclusion(tx, by, id, input.version);
      const issued = notices.find(({ state }) => state === 'issued');
      if (issued) throw new Refusal(conclusionErrors, 'CONCLUSION.NOTICE_IN_FORCE', { number: issued.number ?? '' });
      if (notices.length) throw new Refusal(conclusionErrors, 'CONCLUSION.NOTICE_IN_PREPARATION');
      await this.words.check(tx, actor.officeId, id, { reason: ['Lý do', input.reason] });
      return cancelRecord(tx, this.chronicle, CONCLUSION_TABLE, actor, id, input);
    });
  }

  /** @throws Refusal RECORD.*, SEALED.TEXT_NAMES_PERSON */
  restore(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const written = await restoreRecord(tx, this.chronicle, CONCLUSION_TABLE, actor, id, input);
      await this.words.check(tx, actor.officeId, id, { reason: ['Lý do', input.reason] });
      return written;
    });
  }
}
