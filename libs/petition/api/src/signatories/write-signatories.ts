import { Injectable } from '@nestjs/common';
import { Chronicle, lockRecord } from '@tiepdan/audit/api';
import type { FieldChange } from '@tiepdan/audit/contract';
import { type LineProblem, MOST_LINE_PROBLEMS, MOST_SIGNATORIES, readSignatories } from '@tiepdan/citizen/contract';
import { type PetitionView, type WriteSignatoriesRequest, type WrittenSignatories, signatoryErrors } from '@tiepdan/petition/contract';
import { type Actor, formatCount } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { PetitionQueries } from '../petition.queries.js';
import { SignatoryStore } from './signatory.store.js';

/** Writes down everyone who signed a group petition. */
@Injectable()
export class WriteSignatories {
  constructor(
    private readonly database: Database,
    private readonly queries: PetitionQueries,
    private readonly store: SignatoryStore,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal SIGNATORIES.* naming wrong lines by number; RECORD.* */
  async run(actor: Actor, id: string, request: WriteSignatoriesRequest): Promise<WrittenSignatories> {
    const { signatories, problems, doubled } = readSignatories(request.text);
    if (problems.length) throw wrongLines(problems);
    if (!signatories.length) throw new Refusal(signatoryErrors, 'SIGNATORIES.EMPTY');
    return this.database.write(async (tx) => {
      await lockRecord(tx, { table: 'petition', subject: 'petition' }, actor, id, request.version);
      const petition = await this.queries.one(actor, id, tx);
      const before = await this.linesOf(tx, actor.officeId, id);
      checkCount(signatories.length + (request.mode === 'append' ? before : 0), petition, request.setCount);
      const lines = await this.store.write(tx, actor, id, petition.sealed, request.mode, signatories);
      const signatoryCount = request.setCount ? lines : petition.signatoryCount;
      await tx.query(`UPDATE petition SET signatory_count = $3, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [
        actor.officeId,
        id,
        signatoryCount,
      ]);
      const changes = [change('signatories', 'Danh sách người ký', before, lines), change('signatoryCount', 'Số người đứng tên', petition.signatoryCount, signatoryCount)];
      await this.chronicle.record(tx, actor, { subject: 'petition', id, type: 'corrected', changes: changes.filter((one) => one.before !== one.after) });
      return { version: request.version + 1, lines, signatoryCount, doubled };
    });
  }

  private async linesOf(tx: EntityManager, officeId: string, id: string): Promise<number> {
    const [list] = await tx.query<{ lines: number }[]>(`SELECT line_count AS lines FROM petition_signatory_list WHERE office_id = $1 AND petition_id = $2`, [officeId, id]);
    return list?.lines ?? 0;
  }
}

function checkCount(lines: number, petition: PetitionView, setCount: boolean): void {
  if (lines > MOST_SIGNATORIES) throw new Refusal(signatoryErrors, 'SIGNATORIES.TOO_MANY', { lines: formatCount(lines), most: formatCount(MOST_SIGNATORIES) });
  const senders = petition.senders.length;
  if (setCount && lines < senders) throw new Refusal(signatoryErrors, 'SIGNATORIES.FEWER_THAN_SENDERS', { lines, senders });
}

function wrongLines(problems: readonly LineProblem[]): Refusal {
  const fields = problems.slice(0, MOST_LINE_PROBLEMS).map(({ line, message }) => ({ path: `lines.${line}`, rule: 'line', message: `Dòng ${formatCount(line)}: ${message}` }));
  return new Refusal(signatoryErrors, 'SIGNATORIES.WRONG_LINES', { count: formatCount(problems.length) }, fields);
}

/** How many people, in words: a list holds names, its history never does. */
function change(field: string, label: string, before: number, after: number): FieldChange {
  const words = (count: number) => (count ? `${formatCount(count)} người` : null);
  return { field, label, before: words(before), after: words(after) };
}
