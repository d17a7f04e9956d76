import { matterNumberSql } from '../matter-number.js';

const LINK = `jsonb_build_object('id', o.id, 'number', ${matterNumberSql('o')}, 'summary', o.summary)`;

/**
 * Between a sealed matter and an open one no link is shown, but to who may open identities (`$3`): the people of the open one
 * may be those of the sealed one.
 */
const SHOWN = '(o.sealed = m.sealed OR $3::boolean)';
const linkTo = (column: 'merged_into_id' | 'split_from_id'): string => `(SELECT ${LINK} FROM matter o WHERE o.office_id = m.office_id AND o.id = m.${column} AND ${SHOWN})`;
const linksFrom = (column: 'merged_into_id' | 'split_from_id'): string =>
  `(SELECT coalesce(jsonb_agg(${LINK} ORDER BY o.year, o.number), '[]') FROM matter o WHERE o.office_id = m.office_id AND o.${column} = m.id AND ${SHOWN})`;

/** SQL columns of where the matter `m` went and came from, as MatterView names them; `$3` is whether the reader may open identities. */
export const LINKS_SQL = `${linkTo('merged_into_id')} AS "mergedInto", ${linksFrom('merged_into_id')} AS "mergedHere",
                ${linkTo('split_from_id')} AS "splitFrom", ${linksFrom('split_from_id')} AS "splitOff"`;
