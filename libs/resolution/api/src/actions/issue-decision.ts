import { Injectable } from '@nestjs/common';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { OUTCOMES } from '@tiepdan/petition/contract';
import { ResolvePetition, type ResolvedPetition } from '@tiepdan/petition/api';
import type { Actor, PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import { describeChanges } from '@tiepdan/audit/api';
import { type IssueDecisionRequest, type IssuedDecision, NOTHING_RECOMMENDED, isCase } from '@tiepdan/resolution/contract';
import type { EntityManager } from 'typeorm';
import { type DecisionColumns, insertDecision } from '../decision.repository.js';
import { DECISION_WORDING } from '../decision-words.js';
import { checkAgency, checkNotBefore, checkOfficials, refusalAt } from '../rules.js';
import { TellPetition } from '../tell.js';

/**
 * Issues the decision on a complaint (Luật Khiếu nại Đ.31, Đ.40) or the conclusion about a denunciation (Luật Tố cáo Đ.35): the
 * petition is resolved by it, in the same transaction.
 */
@Injectable()
export class IssueDecision {
  constructor(
    private readonly resolve: ResolvePetition,
    private readonly tell: TellPetition,
  ) {}

  /** @throws Refusal what the step `resolve` refuses; RESOLUTION.*, SEALED.TEXT_NAMES_PERSON */
  async run(actor: Actor, petitionId: string, request: IssueDecisionRequest): Promise<IssuedDecision> {
    const { version, on, outcome, paper, note = null } = request;
    let decision: WrittenRecord | null = null;
    const taken = await this.resolve.run(actor, petitionId, { version, on, outcome, paper, note }, async (tx, _, resolved) => {
      decision = await this.write(tx, actor, resolved, request);
    });
    const written = decision as WrittenRecord | null;
    if (!written) throw new Error('a petition was resolved without its decision');
    return { ...written, petitionVersion: taken.version };
  }

  private async write(tx: EntityManager, actor: Actor, resolved: ResolvedPetition, request: IssueDecisionRequest): Promise<WrittenRecord> {
    const { kind } = resolved;
    if (!isCase(kind)) throw refusalAt('outcome', 'RESOLUTION.OUTCOME_NOT_DUE', { outcome: OUTCOMES[request.outcome], kind: MATTER_KINDS[kind].toLowerCase(), instance: resolved.instance });
    await checkTerms(tx, actor, request, request.on);
    const written = await insertDecision(tx, actor, { ...resolved, kind }, request);
    // The step has told outcome, paper and note already.
    const plain: DecisionColumns = { outcome: request.outcome, paper: request.paper, note: request.note ?? null, recommendations: NOTHING_RECOMMENDED };
    const changes = describeChanges(DECISION_WORDING, plain, request);
    if (changes.length) await this.tell.run(tx, actor, resolved, { type: 'decision-detailed', changes });
    return written;
  }
}

/** What must hold of a decision issued on `issuedOn`. @throws Refusal RESOLUTION.DAY_BEFORE, UNKNOWN_AGENCY, OFFICIALS_EXCEED_PEOPLE */
export async function checkTerms(tx: EntityManager, actor: Actor, { inEffectOn, enforceBy, agencyId, recommendations }: DecisionColumns, issuedOn: PlainDate): Promise<void> {
  checkNotBefore(inEffectOn, { what: 'ban hành', on: issuedOn }, 'inEffectOn');
  checkNotBefore(enforceBy, { what: 'ban hành', on: issuedOn }, 'enforceBy');
  checkOfficials(recommendations.disciplineOfficials, recommendations.disciplinePeople, 'recommendations.disciplineOfficials');
  await checkAgency(tx, actor, agencyId);
}
