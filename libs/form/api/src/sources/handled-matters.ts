import type { FormSource } from '../engine/source.js';
import { describeMatter, matterDisplay, petitions } from './petitions.js';

/**
 * Vụ việc of the eligible petitions, for the older forms. A matter with several petitions stands where its latest one stands: the forms
 * print identities over matters without saying where such a matter belongs, and this way it belongs to one place in each of them.
 */
export const handledMatters: FormSource = {
  name: 'handled_matters',
  kind: 'matter',
  words: 'Vụ việc của các đơn đủ điều kiện xử lý, mỗi vụ việc một lần, theo đơn nhận sau cùng',
  on: [petitions],
  cte: () => `handled_matters AS (
    SELECT DISTINCT ON (office_id, matter_id) office_id, matter_id AS id, on_day, kind, instance, standing, stage, way, field
    FROM petitions WHERE standing IN ('within', 'outside')
    ORDER BY office_id, matter_id, petitions.on_day DESC, petitions.id DESC)`,
  display: matterDisplay,
  describe: describeMatter,
};
