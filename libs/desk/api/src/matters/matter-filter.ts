import type { Actor } from '@tiepdan/platform/contract';
import { type Conditions } from '@tiepdan/platform/api';
import { readMatterNumber } from '../numbers.js';
import { peopleVisibleSql } from '../visible.js';
import { namePatterns, textPatterns, wordsOf } from '../words.js';

/** Keeps matters (alias `m`) a citizen came or wrote about; a denunciation only for those who may know who made it. */
export function ofCitizen(where: Conditions, actor: Actor, citizenId: string): void {
  where.and(
    `${peopleVisibleSql(actor, 'm.kind')} AND m.id IN (
      SELECT r.matter_id FROM reception_person x JOIN reception r ON r.office_id = x.office_id AND r.id = x.reception_id
      WHERE x.office_id = ? AND x.citizen_id = ? AND r.status = 'active'
      UNION
      SELECT p.matter_id FROM petition_sender x JOIN petition p ON p.office_id = x.office_id AND p.id = x.petition_id
      WHERE x.office_id = ? AND x.citizen_id = ? AND p.status = 'active')`,
    ...[actor.officeId, citizenId, actor.officeId, citizenId],
  );
}

/** Keeps matters with this number, or with all the words in the summary, or the words in the name of someone on them. */
export function withWords(where: Conditions, actor: Actor, typed: string): void {
  const number = readMatterNumber(typed);
  if (number) {
    where.and('m.number = ?', number.number).and('m.year = ?', number.year);
    return;
  }
  const words = wordsOf(typed);
  if (!words.length) {
    where.and('false');
    return;
  }
  const texts = textPatterns(words);
  const names = namePatterns(words);
  const named = `SELECT c.office_id, c.id FROM citizen c WHERE c.office_id = ? AND (${names.map(() => 'fold(c.full_name) LIKE ?').join(' OR ')})`;
  where.and(
    `m.id IN (
      SELECT t.id FROM matter t WHERE t.office_id = ? AND ${texts.map(() => 'fold(t.summary) LIKE ?').join(' AND ')}
      UNION
      SELECT r.matter_id FROM (${named}) c JOIN reception_person x ON x.office_id = c.office_id AND x.citizen_id = c.id
      JOIN reception r ON r.office_id = x.office_id AND r.id = x.reception_id AND r.status = 'active'
      JOIN matter t ON t.office_id = r.office_id AND t.id = r.matter_id WHERE ${peopleVisibleSql(actor, 't.kind')}
      UNION
      SELECT p.matter_id FROM (${named}) c JOIN petition_sender x ON x.office_id = c.office_id AND x.citizen_id = c.id
      JOIN petition p ON p.office_id = x.office_id AND p.id = x.petition_id AND p.status = 'active' WHERE ${peopleVisibleSql(actor, 'p.kind')})`,
    ...[actor.officeId, ...texts, actor.officeId, ...names, actor.officeId, ...names],
  );
}
