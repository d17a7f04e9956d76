import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { type ImportedStaff, MOST_STAFF, type StaffPreview, staffImportErrors } from '@tiepdan/identity/contract';
import { type Actor, formatCount } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { CreateAccount, makePassword } from '../accounts/actions/create.js';
import { JudgeStaff, type JudgedStaff } from './judge-staff.js';
import { readStaff } from './read-staff.js';
import { slipSheet } from './staff-sheets.js';

/** Opens the accounts of a staff list, all of them or none. */
@Injectable()
export class ImportStaff {
  constructor(
    private readonly database: Database,
    private readonly judge: JudgeStaff,
    private readonly creation: CreateAccount,
    private readonly agencies: AgencyQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** What the list would write, and what is wrong with it. @throws Refusal STAFF.EMPTY, STAFF.TOO_MANY */
  async preview(actor: Actor, text: string): Promise<StaffPreview> {
    checkLength(text);
    const judged = await this.database.read((manager) => this.judge.run(manager, actor.officeId, text));
    return { lines: judged.map(({ line }) => line), wrong: wrongOf(judged).length };
  }

  /**
   * The passwords are made before the transaction begins: hashing hundreds takes seconds.
   * @throws Refusal STAFF.* naming wrong lines by number; ACCOUNT.*, ROLE.* when somebody was faster
   */
  async run(actor: Actor, text: string): Promise<ImportedStaff> {
    const made = await Promise.all(Array.from({ length: checkLength(text) }, makePassword));
    const accounts = await this.database.write(async (tx) => {
      const judged = await this.judge.run(tx, actor.officeId, text);
      refuseWrong(judged);
      const written: ImportedStaff['accounts'][number][] = [];
      for (const [index, { request }] of judged.entries()) {
        const password = made[index];
        if (!password) throw new Error('a list has more lines than were counted');
        const { id } = await this.creation.runIn(tx, actor, request, password);
        written.push({ id, username: request.username, fullName: request.fullName, position: request.position, password: password.password });
      }
      await this.chronicle.note(tx, { ...actor, action: 'account.passwords-handed-out', actorId: actor.accountId, details: { accounts: written.length } });
      return written;
    });
    const office = await this.agencies.office(actor.officeId);
    const slips = await slipSheet(accounts, office.name);
    return { accounts, slips: slips.toString('base64'), fileName: `phieu-tai-khoan-${this.clock.today()}.xlsx` };
  }
}

const wrongOf = (judged: readonly JudgedStaff[]) => judged.filter(({ line }) => line.problems.length > 0);

/** @throws Refusal STAFF.WRONG_LINES */
function refuseWrong(judged: readonly JudgedStaff[]): void {
  const wrong = wrongOf(judged);
  if (!wrong.length) return;
  const fields = wrong.slice(0, 100).map(({ line: { line, problems } }) => ({ path: `lines.${line}`, rule: 'line', message: `Dòng ${formatCount(line)}: ${problems.join(' ')}` }));
  throw new Refusal(staffImportErrors, 'STAFF.WRONG_LINES', { count: formatCount(wrong.length) }, fields);
}

/** How many people the list names. @throws Refusal STAFF.EMPTY, STAFF.TOO_MANY */
function checkLength(text: string): number {
  const lines = readStaff(text).length;
  if (!lines) throw new Refusal(staffImportErrors, 'STAFF.EMPTY');
  if (lines > MOST_STAFF) throw new Refusal(staffImportErrors, 'STAFF.TOO_MANY', { lines: formatCount(lines), most: formatCount(MOST_STAFF) });
  return lines;
}
