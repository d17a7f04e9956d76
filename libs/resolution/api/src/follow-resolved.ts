import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResolveListeners } from '@tiepdan/petition/api';
import { NOTHING_RECOMMENDED, isCase, isDecided } from '@tiepdan/resolution/contract';
import { insertDecision } from './decision.repository.js';
import { otherAuthorityDecides } from './second-instance.js';

/**
 * A case that is resolved by the petition's own step gets its decision too, with nothing demanded yet: what it demands is
 * written by correcting it. A conciliated complaint and an answered proposal end without one.
 */
@Injectable()
export class FollowResolved implements OnModuleInit {
  constructor(private readonly listeners: ResolveListeners) {}

  onModuleInit(): void {
    this.listeners.add(async (tx, actor, resolved) => {
      const { kind, outcome, paper, note } = resolved;
      if (isCase(kind) && isDecided(outcome)) await insertDecision(tx, actor, { ...resolved, kind }, { outcome, paper, note, recommendations: NOTHING_RECOMMENDED });
    }, otherAuthorityDecides);
  }
}
