import { Injectable } from '@nestjs/common';
import { type PersonDetails, SEALED_TEXT, sealingErrors } from '@tiepdan/citizen/contract';
import { foldText } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { SealedIdentities } from '../vault/sealed-identities.js';

/** The texts of a form by the path of their field: what the field is called, and what was typed. */
export type Texts = Readonly<Record<string, readonly [label: string, text: string | null | undefined]>>;

/** A number shorter than this stands in many texts without meaning anybody. Digits. */
const TELLING_NUMBER = 6;

/**
 * Keeps the people of a sealed matter out of the texts of its records: a summary that names who denounced would be read by
 * everyone who reads the record. Call it at the end of an action, when the people are written.
 */
@Injectable()
export class SealedTexts {
  constructor(private readonly identities: SealedIdentities) {}

  /** The same by a record: what is written about it, such as the reason of its cancellation. */
  async checkOn(tx: EntityManager, officeId: string, record: keyof typeof MATTER_OF, id: string, texts: Texts): Promise<void> {
    const [matter] = await tx.query<{ id: string }[]>(MATTER_OF[record], [officeId, id]);
    if (matter) await this.check(tx, officeId, matter.id, texts);
  }

  /** @throws Refusal SEALED.TEXT_NAMES_PERSON naming the field, never the person */
  async check(tx: EntityManager, officeId: string, matterId: string | null, texts: Texts): Promise<void> {
    const typed = Object.entries(texts).filter(([, [, text]]) => text);
    if (!matterId || !typed.length) return;
    const people = await this.people(tx, officeId, matterId);
    for (const [path, [field, text]] of typed) {
      if (!people.some((person) => names(text ?? '', person))) continue;
      const refusal = new Refusal(sealingErrors, 'SEALED.TEXT_NAMES_PERSON', { field });
      throw new Refusal(sealingErrors, 'SEALED.TEXT_NAMES_PERSON', { field }, [{ path, rule: 'sealed', message: refusal.message }]);
    }
  }

  /**
   * For a matter that has just become sealed: what its records say was written while they were open.
   * @throws Refusal SEALED.RECORDS_NAME_PERSON with the numbers of the records that name its people
   */
  async checkRecords(tx: EntityManager, officeId: string, matterId: string): Promise<void> {
    const people = await this.people(tx, officeId, matterId);
    if (!people.length) return;
    await maskPrinted(tx, officeId, matterId, (text) => people.some((person) => names(text, person)));
    const records = await tx.query<{ record: string; texts: string }[]>(RECORD_TEXTS, [officeId, matterId]);
    const naming = records.filter(({ texts }) => people.some((person) => names(texts, person))).map(({ record }) => record);
    if (naming.length) throw new Refusal(sealingErrors, 'SEALED.RECORDS_NAME_PERSON', { records: naming.slice(0, SAID).join(', ') });
  }

  /**
   * A value in which every text that names a sealed person of the matter is masked. Steps and histories cannot be written anew
   * when a matter becomes sealed, so what they say is masked when it is read.
   */
  async mask<T>(on: EntityManager, officeId: string, matterId: string | null, value: T): Promise<T> {
    const people = matterId ? await this.people(on, officeId, matterId) : [];
    return people.length ? (masked(value, (text) => people.some((person) => names(text, person))) as T) : value;
  }

  private async people(on: EntityManager, officeId: string, matterId: string): Promise<PersonDetails[]> {
    const ids = await peopleOf(on, officeId, matterId);
    return ids.length ? (await this.identities.open(on, officeId, ids)).map(({ value }) => value as PersonDetails) : [];
  }
}

/** SQL of a paper `d` that is about the matter `$2`, or about a visit of it, or the leader's day of one. */
const OF_MATTER = `d.id IN (
  SELECT o.id FROM document o WHERE o.office_id = $1 AND o.matter_id = $2
  UNION ALL SELECT o.id FROM reception e JOIN document o ON o.office_id = e.office_id AND o.reception_id = e.id WHERE e.office_id = $1 AND e.matter_id = $2
  UNION ALL SELECT o.id FROM reception e JOIN document o ON o.office_id = e.office_id AND o.leader_day_id = e.leader_day_id WHERE e.office_id = $1 AND e.matter_id = $2)`;

/**
 * What was printed is never written anew, so a matter whose papers name its people could not be sealed at all. What such a paper
 * says is masked where lists read it; its file, which is sealed with the matter, keeps what was said.
 */
async function maskPrinted(tx: EntityManager, officeId: string, matterId: string, tells: (text: string) => boolean): Promise<void> {
  const printed = await tx.query<{ id: string; summary: string; texts: object }[]>(
    `SELECT d.id, d.summary, d.texts FROM document d WHERE d.office_id = $1 AND d.file_id IS NOT NULL AND ${OF_MATTER} FOR UPDATE`,
    [officeId, matterId],
  );
  for (const { id, ...said } of printed) {
    const kept = masked(said, tells) as typeof said;
    if (JSON.stringify(kept) !== JSON.stringify(said))
      await tx.query(`UPDATE document SET summary = $3, texts = $4 WHERE office_id = $1 AND id = $2`, [officeId, id, kept.summary, JSON.stringify(kept.texts)]);
  }
}

/** So many records are named in a refusal. */
const SAID = 5;

/** SQL of what the records of the matter `$2` say, with how each is called. */
const RECORD_TEXTS = `
  SELECT 'vụ việc' AS record, m.summary AS texts FROM matter m WHERE m.office_id = $1 AND m.id = $2
  UNION ALL
  SELECT 'dấu của vụ việc', concat_ws(' | ', f.basis, f.note) FROM matter_flag f WHERE f.office_id = $1 AND f.matter_id = $2 AND f.status = 'active'
  UNION ALL
  SELECT 'đơn số ' || p.book_number || '/' || p.book_year, concat_ws(' | ', p.summary, p.respondent, p.sender_body)
  FROM petition p WHERE p.office_id = $1 AND p.matter_id = $2
  UNION ALL
  SELECT 'lượt tiếp số ' || r.book_number || '/' || r.book_year, concat_ws(' | ', r.content, r.result_note)
  FROM reception r WHERE r.office_id = $1 AND r.matter_id = $2
  UNION ALL
  SELECT coalesce('văn bản số ' || d.number || '/' || d.symbol, 'dự thảo văn bản'), concat_ws(' | ', d.summary, d.returned_reason, (SELECT string_agg(t.value, ' | ') FROM jsonb_each_text(d.texts) t)) FROM document d WHERE d.office_id = $1 AND ${OF_MATTER}
  UNION ALL
  SELECT 'ghi chú của tệp đính kèm ' || a.number, a.note FROM attachment a
  LEFT JOIN petition p ON p.office_id = a.office_id AND p.id = a.petition_id
  LEFT JOIN reception r ON r.office_id = a.office_id AND r.id = a.reception_id
  LEFT JOIN document d ON d.office_id = a.office_id AND d.id = a.document_id
  WHERE a.office_id = $1 AND a.note IS NOT NULL AND $2 IN (a.matter_id, p.matter_id, r.matter_id, d.matter_id)
  UNION ALL
  SELECT 'phản ánh, kiến nghị số ' || b.book_number || '/' || b.book_year, concat_ws(' | ', b.content, b.procedure_name, b.answer, b.published_question, b.published_answer, b.withdraw_reason)
  FROM feedback b LEFT JOIN petition p ON p.office_id = b.office_id AND p.id = b.petition_id LEFT JOIN reception r ON r.office_id = b.office_id AND r.id = b.reception_id
  WHERE b.office_id = $1 AND $2 IN (p.matter_id, r.matter_id)
  UNION ALL
  SELECT 'ngày tiếp ' || to_char(l.held_on, 'DD/MM/YYYY'), concat_ws(' | ', l.note, l.place, l.planned_content, l.participants) FROM leader_day l
  WHERE l.office_id = $1 AND l.id IN (
    SELECT r.leader_day_id FROM reception r WHERE r.office_id = $1 AND r.matter_id = $2 UNION ALL SELECT h.leader_day_id FROM hearing_request h WHERE h.office_id = $1 AND h.matter_id = $2)`;

/** The value with each of its texts that tells somebody replaced; keys stay. */
function masked(value: unknown, tells: (text: string) => boolean): unknown {
  if (typeof value === 'string') return tells(value) ? SEALED_TEXT : value;
  if (Array.isArray(value)) return value.map((part) => masked(part, tells));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, masked(part, tells)]));
}

/** SQL of the matter of a record. */
const MATTER_OF = {
  petition: 'SELECT matter_id AS id FROM petition WHERE office_id = $1 AND id = $2 AND sealed',
  reception: 'SELECT matter_id AS id FROM reception WHERE office_id = $1 AND id = $2 AND sealed',
  document: 'SELECT m.id FROM document d JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id WHERE d.office_id = $1 AND d.id = $2 AND m.sealed',
} as const;

/** The sealed people of all records of a matter, without the lists of signatories and what was erased. */
async function peopleOf(tx: EntityManager, officeId: string, matterId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT i.id FROM sealed_identity i WHERE i.office_id = $1 AND i.erased_at IS NULL AND i.id IN (
       SELECT s.sealed_id FROM petition p JOIN petition_sender s ON s.office_id = p.office_id AND s.petition_id = p.id
       WHERE p.office_id = $1 AND p.matter_id = $2 AND p.sealed
       UNION
       SELECT x.sealed_id FROM reception r JOIN reception_person x ON x.office_id = r.office_id AND x.reception_id = r.id
       WHERE r.office_id = $1 AND r.matter_id = $2 AND r.sealed
       UNION
       SELECT h.sealed_id FROM hearing_request h WHERE h.office_id = $1 AND h.matter_id = $2)`,
    [officeId, matterId],
  );
  return rows.map(({ id }) => id);
}

/** Whether a text holds the full name, a number of a paper, a telephone, the e-mail or the address of a person. */
export function names(text: string, person: PersonDetails): boolean {
  const words = ` ${wordsOf(text)} `;
  const numbers = text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  const papers = [person.paperNumber, ...(person.formerPapers ?? []).map(({ number }) => number)];
  return (
    [person.fullName, person.headName].some((name) => isWhole(name) && words.includes(` ${wordsOf(name ?? '')} `)) ||
    papers.some((paper) => holds(numbers, bare(paper))) ||
    holds(numbers.replace(/84(?=\d{9})/g, '0'), bare(person.phone).replace(/^84(?=\d{9}$)/, '0')) ||
    Boolean(person.email && foldText(text).includes(foldText(person.email))) ||
    [person.address, person.formerAddress].some((address) => isPrecise(address) && words.includes(` ${wordsOf(address ?? '')} `))
  );
}

const wordsOf = (text: string): string =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');

const bare = (number: string | null | undefined): string => (number ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
const holds = (numbers: string, number: string): boolean => number.length >= TELLING_NUMBER && numbers.includes(number);

/** A name of one word is an ordinary word as well. */
const isWhole = (name: string | null | undefined): boolean => wordsOf(name ?? '').includes(' ');

/** An address that is no more than a commune or a province does not tell one person from another. */
const isPrecise = (address: string | null | undefined): boolean => /[\d,]/.test(address ?? '');
