/** SQL of the digests an actor may see, for the alias `d`; `$1` is the actor's office, `$2` the actor's account. Their own. */
export const OWN_DIGESTS = `d.office_id = $1 AND d.account_id = $2`;
