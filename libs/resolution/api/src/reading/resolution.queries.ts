import { Injectable } from '@nestjs/common';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { MatterKind } from '@tiepdan/matter/contract';
import { type CaseInstance, type PetitionStage, outcomesOf } from '@tiepdan/petition/contract';
import { type Actor, type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { type CaseAction, type ProtectionView, type ResolutionView, type Timeliness, type TransferView, type VerificationView, isCase, isDecided } from '@tiepdan/resolution/contract';
import type { EntityManager } from 'typeorm';
import { DecisionQueries, decisionView } from './decision.queries.js';
import { PETITION_TIMELINESS, withToday } from './decision-sql.js';

interface StoredPetition {
  readonly version: number;
  readonly kind: MatterKind;
  readonly instance: CaseInstance;
  readonly stage: PetitionStage;
  readonly active: boolean;
  readonly sealed: boolean;
  readonly matterId: string;
  readonly receivedOn: PlainDate;
  readonly acceptedOn: PlainDate | null;
  readonly lastStepOn: PlainDate;
  readonly timeliness: Timeliness | null;
}

const PETITION_SQL = withToday(
  `SELECT p.version, p.kind, p.instance, p.stage, p.status = 'active' AS active, p.sealed, p.matter_id AS "matterId", p.received_on::text AS "receivedOn",
          p.accepted_on::text AS "acceptedOn", ${PETITION_TIMELINESS} AS timeliness,
          coalesce((SELECT max(t.on_day) FROM petition_step t WHERE t.office_id = p.office_id AND t.petition_id = p.id AND t.action <> 'register'), p.received_on)::text AS "lastStepOn"
   FROM petition p WHERE p.office_id = $1 AND p.id = $2`,
  '$3',
);

const VERIFICATIONS_SQL = `SELECT v.id, v.version, v.status, v.ordered_on::text AS "orderedOn", v.paper, v.agency_id AS "agencyId", g.name AS "agencyName", v.team,
    v.due_on::text AS "dueOn", v.reported_on::text AS "reportedOn", v.report_paper AS "reportPaper", v.finding
  FROM resolution_verification v LEFT JOIN agency g ON g.office_id = v.office_id AND g.id = v.agency_id
  WHERE v.office_id = $1 AND v.petition_id = $2 ORDER BY v.status, v.ordered_on, v.id`;

const TRANSFERS_SQL = `SELECT t.id, t.version, t.status, t.on_day::text AS "on", t.paper, t.body, t.cases, t.people, t.officials, t.note
  FROM investigation_transfer t WHERE t.office_id = $1 AND t.petition_id = $2 ORDER BY t.status, t.on_day, t.id`;

const PROTECTIONS_SQL = `SELECT x.id, x.version, x.status, x.measure, x.taken_on::text AS "takenOn", x.people, x.paper, x.agency_id AS "agencyId", g.name AS "agencyName", x.note,
    x.ended_on::text AS "endedOn", x.end_reason AS "endReason"
  FROM protection x LEFT JOIN agency g ON g.office_id = x.office_id AND g.id = x.agency_id
  WHERE x.office_id = $1 AND x.petition_id = $2 ORDER BY x.status, x.taken_on, x.id`;

/** Everything about how one petition was resolved. */
@Injectable()
export class ResolutionQueries {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionQueries,
    private readonly texts: SealedTexts,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND for another office's petition as for none */
  of(actor: Actor, petitionId: string): Promise<ResolutionView> {
    const { officeId } = actor;
    return this.database.read(async (on) => {
      const [petition] = await on.query<StoredPetition[]>(PETITION_SQL, [officeId, petitionId, this.clock.today()]);
      if (!petition) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const view = await this.view(on, actor, petitionId, petition);
      return petition.sealed ? this.texts.mask(on, officeId, petition.matterId, view) : view;
    });
  }

  private async view(on: EntityManager, actor: Actor, petitionId: string, petition: StoredPetition): Promise<ResolutionView> {
    const { version, kind, instance, stage, active, matterId: _matter, ...shown } = petition;
    const own = [actor.officeId, petitionId];
    const verifications = await on.query<VerificationView[]>(VERIFICATIONS_SQL, own);
    const decisions = await this.decisions.stored(on, actor, 'd.petition_id = $3', petitionId);
    return {
      ...shown,
      petitionId,
      petitionVersion: version,
      kind: isCase(kind) ? kind : null,
      instance,
      outcomes: outcomesOf(kind, instance).filter(isDecided),
      verifications,
      decisions: decisions.map((decision) => decisionView(decision, actor)),
      transfers: await on.query<TransferView[]>(TRANSFERS_SQL, own),
      protections: await on.query<ProtectionView[]>(PROTECTIONS_SQL, own),
      actions: active ? caseActions({ kind, stage, verified: verifications.every(isSettled) }, actor) : [],
      mayHandle: active && actor.permissions.has('resolution.handle'),
    };
  }
}

const isSettled = ({ status, reportedOn }: VerificationView): boolean => status === 'cancelled' || reportedOn !== null;

/** What may be done about the case now; the actions refuse by the same rules. */
function caseActions({ kind, stage, verified }: { readonly kind: MatterKind; readonly stage: PetitionStage; readonly verified: boolean }, { permissions }: Actor): CaseAction[] {
  if (!isCase(kind)) return [];
  const [handle, decide] = [permissions.has('resolution.handle'), permissions.has('resolution.decide') && permissions.has('petition.handle')];
  const may: Readonly<Record<CaseAction, boolean>> = {
    verify: handle && verified && ['accepted', 'suspended', 'assigned', 'urged'].includes(stage),
    decide: decide && ['accepted', 'assigned', 'urged'].includes(stage),
    transfer: handle,
    protect: handle && kind === 'denunciation',
  };
  return (Object.keys(may) as CaseAction[]).filter((action) => may[action]);
}
