import { Injectable } from '@nestjs/common';
import { RoleBook, RoleChecks } from '@tiepdan/access/api';
import { type CreateAccountRequest, type RoleRef, type StaffLine, USERNAME, firstFree, proposeUsername } from '@tiepdan/identity/contract';
import { TEXT_LIMITS, foldText } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { EMAIL, PHONE, USERNAME_WORDS } from '../accounts/account.body.js';
import { checkAgency } from '../accounts/account.rules.js';
import { type TypedStaff, readStaff } from './read-staff.js';

/** A line with what would be written for it. */
export interface JudgedStaff {
  readonly line: StaffLine;
  readonly request: CreateAccountRequest;
}

/** What names in the list mean in this office. */
interface Known {
  readonly roles: ReadonlyMap<string, RoleRef>;
  readonly agencies: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  /** Usernames that are taken, by whoever; grows with those of the list. */
  readonly taken: Set<string>;
  /** The line of the list that has a username. */
  readonly lineOf: Map<string, number>;
}

/** Looks a staff list over, line by line: what would be written, and what is wrong. */
@Injectable()
export class JudgeStaff {
  constructor(
    private readonly book: RoleBook,
    private readonly checks: RoleChecks,
  ) {}

  async run(manager: EntityManager, officeId: string, text: string): Promise<JudgedStaff[]> {
    const typed = readStaff(text);
    const known = await this.known(manager, officeId, typed);
    const judged: JudgedStaff[] = [];
    for (const one of typed) judged.push(await this.judge(manager, officeId, one, known));
    return judged;
  }

  private async judge(manager: EntityManager, officeId: string, typed: TypedStaff, known: Known): Promise<JudgedStaff> {
    const problems = textProblems(typed);
    const roles = rolesOf(typed, known, problems);
    const agency = typed.agency ? known.agencies.get(foldText(typed.agency)) : undefined;
    if (typed.agency && !agency) problems.push(`Không có cơ quan “${typed.agency}” trong danh mục.`);
    const username = usernameOf(typed, known, problems);
    const keys = roles.map(({ key }) => key);
    if (keys.length) problems.push(...(await this.roleProblems(manager, officeId, keys, agency?.id ?? null, typed.agency !== '')));
    const own = { fullName: typed.fullName, position: typed.position, unit: typed.unit || null, email: typed.email || null, phone: typed.phone || null, username };
    return {
      line: { line: typed.line, ...own, roles, usernameProposed: typed.username === '', agencyName: agency?.name ?? null, problems },
      request: { ...own, roles: keys, agencyId: agency?.id ?? null },
    };
  }

  /** The same refusals as for one account, as sentences. */
  private async roleProblems(manager: EntityManager, officeId: string, keys: readonly string[], agencyId: string | null, agencyNamed: boolean): Promise<string[]> {
    try {
      if (agencyId !== null || !agencyNamed) checkAgency(keys, agencyId);
      await this.checks.checkGiven(manager, officeId, keys, agencyId !== null);
      return [];
    } catch (error) {
      if (error instanceof Refusal) return [error.message];
      throw error;
    }
  }

  private async known(manager: EntityManager, officeId: string, typed: readonly TypedStaff[]): Promise<Known> {
    const roles = new Map<string, RoleRef>();
    for (const { key, name, retired } of (await this.book.rolesOf(manager, officeId)).values()) {
      if (retired) continue;
      roles.set(foldText(name), { key, name }).set(key, { key, name });
    }
    const agencies = new Map<string, { id: string; name: string }>();
    for (const agency of await manager.query<{ id: string; name: string; shortName: string }[]>(`SELECT id, name, short_name AS "shortName" FROM agency WHERE office_id = $1`, [officeId]))
      for (const name of [agency.shortName, agency.name]) agencies.set(foldText(name), { id: agency.id, name: agency.name });
    // Proposals carry a number where the name is taken: everything that begins alike is read.
    const names = typed.map(({ username, fullName }) => username.toLowerCase() || proposeUsername(fullName)).filter(Boolean);
    const rows = await manager.query<{ username: string }[]>(`SELECT username FROM account WHERE username LIKE ANY ($1)`, [names.map((name) => `${name.replace(/[\\%_]/g, '\\$&')}%`)]);
    return { roles, agencies, taken: new Set(rows.map(({ username }) => username)), lineOf: new Map() };
  }
}

function textProblems({ fullName, position, unit, email, phone }: TypedStaff): string[] {
  const problems: string[] = [];
  if (fullName.length < 2) problems.push('Thiếu họ và tên.');
  if (!position) problems.push('Thiếu chức vụ.');
  for (const [label, text] of [['Họ và tên', fullName], ['Chức vụ', position], ['Phòng, đơn vị', unit]] as const)
    if (text.length > TEXT_LIMITS.name) problems.push(`${label} dài quá ${TEXT_LIMITS.name} ký tự.`);
  if (email && (!EMAIL.test(email) || email.length > 254)) problems.push('Địa chỉ thư điện tử phải có dạng ten@coquan.vn.');
  if (phone && !PHONE.test(phone)) problems.push('Số điện thoại gồm từ 6 đến 30 chữ số, có thể có dấu cách.');
  return problems;
}

function rolesOf({ roles: typed }: TypedStaff, { roles }: Known, problems: string[]): RoleRef[] {
  const names = typed.split(/[;,+]/).map((name) => name.trim()).filter(Boolean);
  if (!names.length) problems.push('Thiếu vai trò.');
  const found = names.flatMap((name) => {
    const role = roles.get(name.toLowerCase()) ?? roles.get(foldText(name));
    if (!role) problems.push(`Cơ quan không có vai trò “${name}”.`);
    return role ?? [];
  });
  return [...new Map(found.map((role) => [role.key, role])).values()];
}

/** The name typed, or the first free one made from the person's. */
function usernameOf({ line, username, fullName }: TypedStaff, { taken, lineOf }: Known, problems: string[]): string {
  const typed = username.toLowerCase();
  const proposed = typed || proposeUsername(fullName);
  if (!proposed) {
    problems.push('Không đặt được tên đăng nhập từ họ tên này; xin ghi vào cột “Tên đăng nhập”.');
    return '';
  }
  if (!typed) {
    const free = firstFree(proposed, taken);
    taken.add(free);
    lineOf.set(free, line);
    return free;
  }
  const first = lineOf.get(typed);
  if (!USERNAME.test(typed)) problems.push(`Tên đăng nhập chưa đúng: ${USERNAME_WORDS.charAt(0).toLowerCase()}${USERNAME_WORDS.slice(1)}`);
  else if (first !== undefined) problems.push(`Tên đăng nhập “${typed}” trùng với dòng ${first}.`);
  else if (taken.has(typed)) problems.push(`Tên đăng nhập “${typed}” đã có người dùng; có thể dùng “${firstFree(typed, taken)}”.`);
  taken.add(typed);
  if (first === undefined) lineOf.set(typed, line);
  return typed;
}
