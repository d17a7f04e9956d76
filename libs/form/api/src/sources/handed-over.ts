import type { Counting, FormSource } from '../engine/source.js';
import { describeMatter, describePetition, matterDisplay, petitionDisplay, petitions } from './petitions.js';

/** Petitions received at receptions in the span: a part of those that were under review in it, because receipt begins the review. */
export const handedOver: FormSource = {
  name: 'handed_over',
  kind: 'petition',
  words: 'Đơn nhận tại buổi tiếp công dân có ngày nhận trong kỳ, chưa hủy; tình trạng tính đến hết ngày cuối',
  on: [petitions],
  cte: ({ from }: Counting) => `handed_over AS (
    SELECT office_id, id, on_day, matter_id, kind, standing, way FROM petitions WHERE source = 'reception' AND on_day >= ${from})`,
  display: petitionDisplay,
  describe: describePetition,
};

/** Their matters, each where its latest petition stands. */
export const handedOverMatters: FormSource = {
  name: 'handed_over_matters',
  kind: 'matter',
  words: 'Vụ việc của các đơn nhận tại buổi tiếp công dân trong kỳ, mỗi vụ việc một lần, theo đơn nhận sau cùng',
  on: [handedOver],
  cte: () => `handed_over_matters AS (
    SELECT DISTINCT ON (office_id, matter_id) office_id, matter_id AS id, on_day, kind, standing, way
    FROM handed_over ORDER BY office_id, matter_id, handed_over.on_day DESC, handed_over.id DESC)`,
  display: matterDisplay,
  describe: describeMatter,
};
