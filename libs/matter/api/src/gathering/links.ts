import { matterNumberSql } from '../matter-number.js';

const LINK = `jsonb_build_object('id', o.id, 'number', ${matterNumberSql('o')}, 'summary', o.summary)`;

const linkTo = (column: 'merged_into_id' | 'split_from_id'): string => `(SELECT ${LINK} FROM matter o WHERE o.office_id = m.office_id AND o.id = m.${column})`;
const linksFrom = (column: 'merged_into_id' | 'split_from_id'): string =>
  `(SELECT coalesce(jsonb_agg(${LINK} ORDER BY o.year, o.number), '[]') FROM matter o WHERE o.office_id = m.office_id AND o.${column} = m.id)`;

/** SQL columns of where the matter `m` went and came from, as MatterView names them. */
export const LINKS_SQL = `${linkTo('merged_into_id')} AS "mergedInto", ${linksFrom('merged_into_id')} AS "mergedHere",
                ${linkTo('split_from_id')} AS "splitFrom", ${linksFrom('split_from_id')} AS "splitOff"`;
