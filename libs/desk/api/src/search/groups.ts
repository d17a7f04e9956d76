import type { SearchHit } from '@tiepdan/desk/contract';
import { documentPermissions } from '@tiepdan/document/contract';
import { citizenPermissions } from '@tiepdan/citizen/contract';
import { matterPermissions } from '@tiepdan/matter/contract';
import { petitionPermissions } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { receptionPermissions } from '@tiepdan/reception/contract';
import { readMatterNumber, readPaperNumber } from '../numbers.js';
import { searchKey } from '@tiepdan/platform/contract';

type Kind = SearchHit['kind'];

/** The permission without which a kind is not searched. */
const READS: Readonly<Record<Kind, string>> = {
  citizen: 'citizen.read' satisfies keyof typeof citizenPermissions,
  matter: 'matter.read' satisfies keyof typeof matterPermissions,
  reception: 'reception.read' satisfies keyof typeof receptionPermissions,
  petition: 'petition.read' satisfies keyof typeof petitionPermissions,
  document: 'document.read' satisfies keyof typeof documentPermissions,
};

const USUAL: readonly Kind[] = ['citizen', 'matter', 'reception', 'petition', 'document'];
/** Whoever types a number of a book looks for the record; the same digits in identity papers are chance. */
const BY_NUMBER: readonly Kind[] = ['petition', 'document', 'reception', 'matter', 'citizen'];

/** The kinds to search for what was typed, in the order the groups are shown. Two letters find people alone: every text has them. */
export function kindsFor(actor: Actor, typed: string): Kind[] {
  const numbered = readMatterNumber(typed) !== null || readPaperNumber(typed) !== null;
  const order = numbered ? BY_NUMBER : searchKey(typed).replaceAll(' ', '').length < 3 ? USUAL.slice(0, 1) : USUAL;
  return order.filter((kind) => actor.permissions.has(READS[kind]));
}
