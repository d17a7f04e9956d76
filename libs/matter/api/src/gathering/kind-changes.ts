import { Injectable } from '@nestjs/common';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** What a domain above does, in the same transaction, when a matter's kind has changed. */
export type KindFollower = (tx: EntityManager, actor: Actor, matterId: string) => Promise<void>;

/** Announces that a matter's kind changed. Domains above follow it from their start on; matters know none of them (ADR 0002). */
@Injectable()
export class KindChanges {
  private readonly followers: KindFollower[] = [];

  follow(follower: KindFollower): void {
    this.followers.push(follower);
  }

  async tell(tx: EntityManager, actor: Actor, matterId: string): Promise<void> {
    for (const follower of this.followers) await follower(tx, actor, matterId);
  }
}
