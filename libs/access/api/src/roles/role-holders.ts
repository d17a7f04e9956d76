import { Injectable } from '@nestjs/common';
import type { RoleHolder } from '@tiepdan/access/contract';
import type { EntityManager } from 'typeorm';

/** An active account and its roles. */
export interface HoldingAccount extends RoleHolder {
  readonly roles: readonly string[];
}

/** Reads every active account of an office by the caller's connection, in the order of names. */
export type TellsHolders = (manager: EntityManager, officeId: string) => Promise<readonly HoldingAccount[]>;

/** Where the domain that keeps accounts says who has which role; it lies above this one. */
@Injectable()
export class RoleHolders {
  private teller: TellsHolders | null = null;

  /** To be called in `onModuleInit`. */
  add(teller: TellsHolders): void {
    this.teller = teller;
  }

  async of(manager: EntityManager, officeId: string): Promise<readonly HoldingAccount[]> {
    return this.teller ? this.teller(manager, officeId) : [];
  }
}
