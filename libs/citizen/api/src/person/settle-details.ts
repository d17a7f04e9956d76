import { type PersonDetails, type PersonInput, type Place, type PlaceRequest, addressLine } from '@tiepdan/citizen/contract';
import type { EntityManager } from 'typeorm';
import { type Line, checkDetails, refuseField, storedDetails } from './person.rules.js';

/**
 * Details as typed, checked and completed as they are stored: numbers bare, the telephone as E.164, the address one line of
 * the names of its areas.
 * @throws Refusal CITIZEN.* naming the line and the field
 */
export async function settleDetails(tx: EntityManager, input: PersonInput, line: Line): Promise<PersonDetails> {
  checkDetails(input, line);
  const place = input.place ? await settlePlace(tx, input.place, line) : null;
  return storedDetails(input, place, place ? addressLine(place) : (input.address ?? ''));
}

/** The names of the areas; an area that has ended may still be named, as an old paper does. */
async function settlePlace(tx: EntityManager, place: PlaceRequest, line: Line): Promise<Place> {
  const [found] = await tx.query<{ provinceName: string; communeName: string | null }[]>(
    `SELECT p.name AS "provinceName", c.name AS "communeName" FROM area p LEFT JOIN area c ON c.code = $2 AND c.parent_code = p.code
     WHERE p.code = $1 AND p.parent_code IS NULL`,
    [place.provinceCode, place.communeCode ?? null],
  );
  const communeName = place.communeCode ? found?.communeName : place.communeName;
  if (!found || !communeName) throw refuseField('CITIZEN.UNKNOWN_AREA', line, found ? 'place.communeCode' : 'place.provinceCode');
  return {
    street: place.street ?? null,
    provinceCode: place.provinceCode,
    communeCode: place.communeCode ?? null,
    provinceName: found.provinceName,
    communeName,
  };
}
