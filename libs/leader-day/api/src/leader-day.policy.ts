import { ME } from '@tiepdan/platform/api';

/** SQL of the leaders' days an actor may see, for the alias `d`; `$1` is the actor's office. The list is announced publicly (Luật TCD Đ.24). */
export const VISIBLE_LEADER_DAYS = `d.office_id = $1`;

/** That the row's leader's day is held by somebody whose account this is (docs/adr/0038): a condition on `t.leader_day_id`. */
export const HOSTED = `EXISTS (SELECT 1 FROM public.leader_day d JOIN public.leader l ON l.office_id = d.office_id AND l.id = d.host_id
  WHERE d.office_id = t.office_id AND d.id = t.leader_day_id AND l.account_id = ${ME})`;
