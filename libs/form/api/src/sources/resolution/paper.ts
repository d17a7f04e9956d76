/**
 * SQL for the number of a paper beside its `petition`. Of a sealed case it may have been typed while the case was open, with a name or the
 * digits of a telephone in it; no list of figures opens identities to tell. So of such a text the number with its symbol alone is shown.
 */
export const paperNumber = (paper: string): string => `CASE WHEN petition.sealed AND (${paper} ~ '\\s' OR length(regexp_replace(${paper}, '\\D', '', 'g')) > 5)
      THEN coalesce(substring(${paper} from '\\m[0-9]{1,5}/(?:[0-9]{4}/)?[A-ZĐ][A-ZĐ.&-]*'), '') ELSE ${paper} END`;
