import { Injectable } from '@nestjs/common';
import { RoleBook } from '@tiepdan/access/api';
import { type EffectiveRole, conflictsOf } from '@tiepdan/access/contract';
import type { RoleChoice } from '@tiepdan/identity/contract';
import { isOfBody } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** The roles of an office, as lists and forms of accounts show them. */
@Injectable()
export class OfficeRoles {
  constructor(private readonly book: RoleBook) {}

  /** What each role is called, retired ones too. */
  async names(officeId: string, manager: EntityManager): Promise<ReadonlyMap<string, string>> {
    return new Map([...(await this.book.rolesOf(manager, officeId)).values()].map(({ key, name }) => [key, name]));
  }

  /** What the form of an account offers, each role with those that must not be ticked beside it. */
  async choices(officeId: string, manager: EntityManager): Promise<RoleChoice[]> {
    const offered = [...(await this.book.rolesOf(manager, officeId)).values()].filter(({ retired }) => !retired);
    return offered.map((role) => ({
      key: role.key,
      name: role.name,
      ofAgency: isOfBody([role.key]),
      conflicts: offered.flatMap((other) => {
        const reason = other.key === role.key ? null : reasonAgainst(role, other);
        return reason === null ? [] : [{ key: other.key, reason }];
      }),
    }));
  }
}

/** Why one account must not hold both; null when it may. */
function reasonAgainst(one: EffectiveRole, other: EffectiveRole): string | null {
  if (isOfBody([one.key]) !== isOfBody([other.key])) return 'tài khoản của cơ quan, đơn vị bên ngoài không giữ vai trò nào của Ban.';
  const [found] = conflictsOf([...one.permissions, ...other.permissions]);
  return found?.why ?? null;
}
