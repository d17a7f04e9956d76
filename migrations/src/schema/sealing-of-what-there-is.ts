import type { QueryRunner } from 'typeorm';
import { type SealedColumns, sealer } from '../sealer.js';

/** Denouncers as the first version wrote them down: a citizen on a record of a denunciation. */
interface Denouncer {
  readonly officeId: string;
  readonly matterId: string;
  readonly citizenId: string;
  readonly createdBy: string;
  readonly details: object;
}

/** Link rows of the records of denunciations, with the matter's id. */
const ON_DENUNCIATIONS = `
  SELECT s.office_id, m.id AS matter_id, s.citizen_id, p.created_by FROM petition_sender s
  JOIN petition p ON p.office_id = s.office_id AND p.id = s.petition_id
  JOIN matter m ON m.office_id = p.office_id AND m.id = p.matter_id WHERE m.kind = 'denunciation'
  UNION ALL
  SELECT x.office_id, m.id, x.citizen_id, r.created_by FROM reception_person x
  JOIN reception r ON r.office_id = x.office_id AND r.id = x.reception_id
  JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id WHERE m.kind = 'denunciation'`;

/** Seals everyone on the records of denunciations, and takes those off the list of citizens whom no other record names. */
export async function sealDenouncers(runner: QueryRunner): Promise<void> {
  const denouncers: Denouncer[] = await runner.query(`
    SELECT DISTINCT ON (d.office_id, d.matter_id, d.citizen_id) d.office_id AS "officeId", d.matter_id AS "matterId", d.citizen_id AS "citizenId",
      d.created_by AS "createdBy", jsonb_build_object('fullName', c.full_name, 'birthYear', c.birth_year, 'sex', c.sex, 'paperKind', c.paper_kind,
        'paperNumber', c.paper_number, 'noPaperReason', c.no_paper_reason, 'phone', c.phone, 'address', c.address) AS details
    FROM (${ON_DENUNCIATIONS}) d JOIN citizen c ON c.office_id = d.office_id AND c.id = d.citizen_id`);
  for (const denouncer of denouncers) await sealDenouncer(runner, denouncer);
  await runner.query(`UPDATE petition SET sealed = true WHERE kind = 'denunciation'`);
  await runner.query(`
    UPDATE reception r SET sealed = true FROM matter m WHERE m.office_id = r.office_id AND m.id = r.matter_id AND m.kind = 'denunciation'`);
  await runner.query(`UPDATE matter SET sealed = true WHERE kind = 'denunciation'`);
  const sealed = [...new Set(denouncers.map(({ citizenId }) => citizenId))];
  await runner.query(
    `DELETE FROM citizen c WHERE c.id = ANY($1)
     AND NOT EXISTS (SELECT 1 FROM petition_sender s WHERE s.office_id = c.office_id AND s.citizen_id = c.id)
     AND NOT EXISTS (SELECT 1 FROM reception_person x WHERE x.office_id = c.office_id AND x.citizen_id = c.id)`,
    [sealed],
  );
}

async function sealDenouncer(runner: QueryRunner, { officeId, matterId, citizenId, createdBy, details }: Denouncer): Promise<void> {
  const [made]: { id: string }[] = await runner.query(`SELECT uuidv7() AS id`);
  const id = made?.id ?? '';
  const { keyId, nonce, ciphertext, fingerprints } = sealer().seal(officeId, id, details);
  await runner.query(
    `INSERT INTO sealed_identity (office_id, id, kind, key_id, nonce, ciphertext, fingerprints, created_by) VALUES ($1, $2, 'person', $3, $4, $5, $6, $7)`,
    [officeId, id, keyId, nonce, ciphertext, fingerprints, createdBy],
  );
  const place = [officeId, matterId, citizenId, id];
  await runner.query(
    `UPDATE petition_sender s SET sealed = true, sealed_id = $4, citizen_id = NULL FROM petition p
     WHERE s.office_id = $1 AND s.citizen_id = $3 AND p.office_id = s.office_id AND p.id = s.petition_id AND p.matter_id = $2`,
    place,
  );
  await runner.query(
    `UPDATE reception_person x SET sealed = true, sealed_id = $4, citizen_id = NULL FROM reception r
     WHERE x.office_id = $1 AND x.citizen_id = $3 AND r.office_id = x.office_id AND r.id = x.reception_id AND r.matter_id = $2`,
    place,
  );
}

/**
 * Names out of the history of petitions and receptions: the first version wrote them there in words, and kept the people of
 * the earlier version. The history is append-only for everyone but this step.
 */
export async function scrubHistory(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE history_event DISABLE TRIGGER "TRG_history_event_append_only"`);
  await runner.query(`
    UPDATE history_event SET data = data #- '{before,people}' #- '{before,senders}' || CASE WHEN data ? 'changes' THEN jsonb_build_object('changes', (
        SELECT coalesce(jsonb_agg(CASE WHEN change ->> 'field' IN ('people', 'senders')
          THEN change || '{"before": "(không còn ghi tên)", "after": "(không còn ghi tên)"}' ELSE change END ORDER BY place), '[]')
        FROM jsonb_array_elements(data -> 'changes') WITH ORDINALITY AS c (change, place))) ELSE '{}' END
    WHERE subject_kind IN ('petition', 'reception') AND data <> '{}'`);
  await runner.query(`ALTER TABLE history_event ENABLE TRIGGER "TRG_history_event_append_only"`);
}

/** Back to the first version: every sealed person becomes a citizen again, and nothing is sealed. Needs the keys. */
export async function unsealEveryone(runner: QueryRunner): Promise<void> {
  const rows: ({ officeId: string; id: string; createdBy: string } & SealedColumns)[] = await runner.query(`
    SELECT i.office_id AS "officeId", i.id, i.created_by AS "createdBy", i.key_id AS "keyId", i.nonce, i.ciphertext FROM sealed_identity i
    WHERE i.kind = 'person' AND i.erased_at IS NULL`);
  for (const row of rows) {
    const details = sealer().open(row.officeId, row.id, row);
    await runner.query(
      `INSERT INTO citizen (office_id, id, full_name, birth_year, sex, paper_kind, paper_number, no_paper_reason, phone, address, created_by)
       SELECT $1, $2, d."fullName", d."birthYear", d.sex, d.kind, CASE WHEN d.kind <> 'none' THEN d."paperNumber" END,
              CASE WHEN d.kind = 'none' THEN d."noPaperReason" END, d.phone, d.address, $4
       FROM (SELECT *, CASE WHEN "paperKind" IN ('citizen-id', 'id-certificate', 'passport', 'none') THEN "paperKind" ELSE 'other' END AS kind
             FROM jsonb_to_record($3::jsonb) AS r ("fullName" text, "birthYear" integer, sex text, "paperKind" text, "paperNumber" text,
               "noPaperReason" text, phone text, address text)) d`,
      [row.officeId, row.id, JSON.stringify(details), row.createdBy],
    );
  }
  await runner.query(`
    INSERT INTO citizen (office_id, id, full_name, paper_kind, no_paper_reason, address, created_by)
    SELECT office_id, id, '(đã xóa)', 'none', '(đã xóa)', '(đã xóa)', created_by FROM sealed_identity WHERE kind = 'person' AND erased_at IS NOT NULL`);
  for (const table of ['petition_sender', 'reception_person'])
    await runner.query(`UPDATE ${table} SET citizen_id = sealed_id, sealed_id = NULL, sealed = false WHERE sealed`);
  for (const table of ['petition', 'reception']) await runner.query(`UPDATE ${table} SET sealed = false WHERE sealed`);
}
