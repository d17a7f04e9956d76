import { checkAppointments, ofTheGroup } from '@tiepdan/citizen/api';
import { representativesAllowed } from '@tiepdan/citizen/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { DELEGATION_FROM, type ReceptionDetails, receptionErrors } from '@tiepdan/reception/contract';

const refuse = (code: keyof typeof receptionErrors, details = {}) => new Refusal(receptionErrors, code, details);

/**
 * What must hold between the fields of a reception; the database's CHECKs say the same where they can.
 * @throws Refusal RECEPTION.* naming the first rule that is broken
 */
export function checkReception(reception: ReceptionDetails, today: PlainDate): void {
  const { receivedOn, mode, leaderDayId, attendance, refusalGround } = reception;
  if (receivedOn > today) throw refuse('RECEPTION.IN_FUTURE', { day: formatDay(receivedOn) });
  if (mode !== 'regular' && !leaderDayId) throw refuse('RECEPTION.LEADER_DAY_MISSING');
  if (mode === 'regular' && leaderDayId) throw refuse('RECEPTION.LEADER_DAY_NOT_DUE');
  if (attendance === 'refused' && !refusalGround) throw refuse('RECEPTION.REFUSAL_GROUND_MISSING');
  if (attendance !== 'refused' && refusalGround) throw refuse('RECEPTION.REFUSAL_GROUND_NOT_DUE');
  checkPeople(reception);
  if (attendance !== 'received') return;
  if (!reception.matter) throw refuse('RECEPTION.MATTER_MISSING');
  if (!reception.result) throw refuse('RECEPTION.RESULT_MISSING');
}

/** Heads and names (Luật TCD Đ.29: 1–2 representatives of 5–10 people, up to 5 of more). */
function checkPeople({ attendance, people, headCount, receivedOn }: ReceptionDetails): void {
  if (attendance === 'received' && !people.length) throw refuse('RECEPTION.PEOPLE_MISSING');
  if (people.length > headCount) throw refuse('RECEPTION.MORE_NAMED_THAN_CAME', { named: people.length, headCount });
  const { most } = representativesAllowed(headCount);
  if (headCount >= DELEGATION_FROM && ofTheGroup(people).length > most) throw refuse('RECEPTION.TOO_MANY_REPRESENTATIVES', { headCount, most });
  checkAppointments(people, { count: headCount, on: receivedOn, path: 'people' });
}

/** A petition on the spot and the result "Nhận đơn" go together. */
export function checkPetitionTaken(result: ReceptionDetails['result'], taken: boolean): void {
  if ((result === 'petition-taken') !== taken) throw refuse('RECEPTION.PETITION_NOT_TAKEN');
}
