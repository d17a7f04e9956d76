import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import { VERDICTS, VERDICTS_OF_ONE_MATTER, type Verdict, type VerdictRequest, verdictErrors } from '@tiepdan/petition/contract';
import { type Actor, type PlainDate, type WrittenRecord, formatDay, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { PetitionLimits } from '../limits/petition-limits.js';

/** One of two petitions, as a verdict on them needs it. */
interface Compared {
  readonly id: string;
  readonly number: string;
  readonly receivedOn: PlainDate;
  readonly order: number;
  readonly kind: string;
  readonly status: string;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly repeatsId: string | null;
}

/** What writing a verdict works with. */
export interface VerdictTools {
  readonly chronicle: Chronicle;
  readonly limits: PetitionLimits;
  readonly texts: SealedTexts;
}

/** Writes down what a petition is to an earlier one. */
@Injectable()
export class GiveVerdict {
  constructor(
    private readonly database: Database,
    private readonly limits: PetitionLimits,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal VERDICT.*, RECORD.NOT_FOUND, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, petitionId: string, request: VerdictRequest): Promise<WrittenRecord> {
    return this.database.write((tx) => giveVerdict(tx, { chronicle: this.chronicle, limits: this.limits, texts: this.texts }, actor, petitionId, request));
  }
}

/**
 * The same in the caller's transaction: a petition that is registered with a verdict on an earlier one is registered with it
 * or not at all. The history of both says it; a petition found to be the same again repeats the other, a second complaint
 * gets the limits of one (Luật Khiếu nại Đ.37).
 */
export async function giveVerdict(
  tx: EntityManager,
  { chronicle, limits, texts }: VerdictTools,
  actor: Actor,
  petitionId: string,
  { earlierId, verdict, note }: VerdictRequest,
): Promise<WrittenRecord> {
  if (petitionId === earlierId) throw new Refusal(verdictErrors, 'VERDICT.ON_ITSELF');
  const both = await lockBoth(tx, actor.officeId, petitionId, earlierId);
  const petition = both.find(({ id }) => id === petitionId);
  const earlier = both.find(({ id }) => id === earlierId);
  if (!petition) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (petition.status !== 'active') throw new Refusal(platformErrors, 'RECORD.CANCELLED');
  if (!earlier) throw new Refusal(verdictErrors, 'VERDICT.EARLIER_UNKNOWN');
  await checkVerdict(tx, actor.officeId, petition, earlier, verdict);
  const [row] = await tx
    .query<{ id: string }[]>(
      `INSERT INTO petition_verdict (office_id, petition_id, earlier_id, verdict, note, created_by) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [actor.officeId, petitionId, earlierId, verdict, note ?? null, actor.accountId],
    )
    .catch((error: unknown) => {
      throw brokenConstraint(error) === 'UQ_petition_verdict_pair' ? givenAlready(verdict) : error;
    });
  if (!row) throw new Error('petition_verdict was not written');
  // The note is read in the histories of both.
  for (const { id } of both) await texts.checkOn(tx, actor.officeId, 'petition', id, { note: ['Ghi chú', note] });
  await applyVerdict(tx, actor.officeId, petition, earlierId, verdict);
  for (const [one, other] of [[petition, earlier], [earlier, petition]] as const)
    await chronicle.record(tx, actor, {
      subject: 'petition',
      id: one.id,
      type: 'compared',
      reason: note ?? null,
      changes: [{ field: 'verdict', label: `So với đơn số ${other.number}`, before: null, after: VERDICTS[verdict] }],
    });
  if (verdict === 'second-instance') await limits.onCorrected(tx, actor, petitionId, petition);
  return { id: row.id, version: 1 };
}

/** Both rows, locked in the order of their ids, so that two officers who compare the same pair wait instead of blocking. */
function lockBoth(tx: EntityManager, officeId: string, petitionId: string, earlierId: string): Promise<Compared[]> {
  return tx.query<Compared[]>(
    `SELECT p.id, p.book_number || '/' || p.book_year AS number, p.received_on::text AS "receivedOn", (p.book_year::float8 * 10000000 + p.book_number) AS "order",
            p.kind, p.status, p.matter_id AS "matterId", ${MATTER_NUMBER_SQL} AS "matterNumber", p.repeats_id AS "repeatsId"
     FROM petition p JOIN matter m ON m.office_id = p.office_id AND m.id = p.matter_id
     WHERE p.office_id = $1 AND p.id IN ($2, $3) ORDER BY p.id FOR NO KEY UPDATE OF p`,
    [officeId, petitionId, earlierId],
  );
}

async function checkVerdict(tx: EntityManager, officeId: string, petition: Compared, earlier: Compared, verdict: Verdict): Promise<void> {
  const { number } = earlier;
  if (earlier.status !== 'active') throw new Refusal(verdictErrors, 'VERDICT.EARLIER_CANCELLED', { number });
  const [given] = await tx.query<{ verdict: Verdict }[]>(
    `SELECT verdict FROM petition_verdict WHERE office_id = $1 AND status = 'active'
     AND least(petition_id, earlier_id) = least($2::uuid, $3::uuid) AND greatest(petition_id, earlier_id) = greatest($2::uuid, $3::uuid)`,
    [officeId, petition.id, earlier.id],
  );
  if (given) throw givenAlready(given.verdict);
  if (!VERDICTS_OF_ONE_MATTER.includes(verdict)) return;
  if (earlier.receivedOn > petition.receivedOn || (earlier.receivedOn === petition.receivedOn && earlier.order > petition.order))
    throw new Refusal(verdictErrors, 'VERDICT.EARLIER_LATER', { number, day: formatDay(earlier.receivedOn) });
  if (earlier.matterId !== petition.matterId)
    throw new Refusal(verdictErrors, 'VERDICT.OTHER_MATTER', { number, matter: earlier.matterNumber });
  if (verdict === 'second-instance' && petition.kind === 'proposal') throw new Refusal(verdictErrors, 'VERDICT.NO_SECOND_INSTANCE');
  if (verdict === 'same' && petition.repeatsId)
    throw new Refusal(verdictErrors, 'VERDICT.REPEATS_ANOTHER', { number: await numberOf(tx, officeId, petition.repeatsId) });
}

const givenAlready = (verdict: Verdict): Refusal => new Refusal(verdictErrors, 'VERDICT.GIVEN_ALREADY', { verdict: VERDICTS[verdict] });

async function numberOf(tx: EntityManager, officeId: string, id: string): Promise<string> {
  const [row] = await tx.query<{ number: string }[]>(`SELECT book_number || '/' || book_year AS number FROM petition WHERE office_id = $1 AND id = $2`, [officeId, id]);
  return row?.number ?? '';
}

async function applyVerdict(tx: EntityManager, officeId: string, petition: Compared, earlierId: string, verdict: Verdict): Promise<void> {
  if (verdict === 'same') await tx.query(`UPDATE petition SET repeats_id = $3 WHERE office_id = $1 AND id = $2`, [officeId, petition.id, earlierId]);
  if (verdict === 'second-instance') await tx.query(`UPDATE petition SET instance = 2 WHERE office_id = $1 AND id = $2`, [officeId, petition.id]);
}
