import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { FormFigures, FormSettingsQueries, FormTables, UnitReturns } from '@tiepdan/form/api';
import type { DeclareRequest, NarrativeView, SaveNarrativeRequest, SavedBlock } from '@tiepdan/narrative/contract';
import { Database, StandingClock, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { DeclareFigures } from '../actions/declare.js';
import { FinishNarrative } from '../actions/finish.js';
import { OpenNarrative } from '../actions/open.js';
import { SaveNarrative } from '../actions/save.js';
import { DeclaredQueries } from '../declared/declared.queries.js';
import { NarrativeQueries } from '../narrative.queries.js';
import { GatherNumbers } from '../numbers/gather-numbers.js';

/** A return of the one-stop centre that adds up: 100 + 1.000 − 900 − 50 = 150. */
export const ONE_STOP: Readonly<Record<string, number>> = {
  opening: 100,
  received: 1000,
  'received-online': 800,
  'received-post': 50,
  'received-direct': 150,
  resolved: 900,
  'resolved-early': 300,
  'resolved-on-time': 590,
  'resolved-late': 10,
  'resolved-post': 200,
  returned: 50,
  closing: 150,
};

const LAST_DAY: Readonly<Record<string, string>> = {
  '2026-Q2': '2026-06-14',
  '2026-Q3': '2026-09-14',
  '2026-Y': '2026-12-14',
  '2025-Q3': '2025-09-14',
};

/** The narrative domain put together by hand around a database of its own; it is 20/11/2026. For specs. */
export async function openNarrativeDesk() {
  const test = await freshDatabase();
  const database = new Database(test.source);
  const clock = new StandingClock('2026-11-20');
  const chronicle = new Chronicle(database);
  const agencies = new AgencyQueries(database);
  const declared = new DeclaredQueries(database, chronicle);
  const settings = new FormSettingsQueries(database);
  const forms = new FormTables(new FormFigures(settings), new UnitReturns(), settings, clock);
  const queries = new NarrativeQueries(database, agencies, new GatherNumbers(forms, declared, clock), chronicle, clock);
  const actor: Actor = (await makeOffice(test.source)).actor('narrative.read', 'narrative.write', 'narrative.declare');
  const saving = new SaveNarrative(database, chronicle);
  const declaring = new DeclareFigures(database, chronicle);
  return {
    ...test,
    actor,
    stranger: (await makeOffice(test.source)).actor('narrative.read', 'narrative.write'),
    queries,
    declared,
    opening: new OpenNarrative(database, agencies, chronicle),
    finishing: new FinishNarrative(database, queries, chronicle),
    /** Declares one table with figures by row. */
    declare: (
      table: string,
      period: string,
      figures: Readonly<Record<string, number>>,
      changes: Partial<DeclareRequest> = {},
    ): Promise<WrittenRecord> => declaring.run(actor, table, { ...returnOf(period, figures), ...changes }),
    /** Saves a report as it was read, with some paragraphs changed. */
    save: (
      view: NarrativeView,
      changes: Readonly<Record<string, Partial<SavedBlock>>>,
      more: Partial<SaveNarrativeRequest> = {},
    ): Promise<WrittenRecord> =>
      saving.run(actor, view.id, { version: view.version, frame: view.frame, blocks: savedBlocks(view, changes), ...more }),
  };
}
export type NarrativeDesk = Awaited<ReturnType<typeof openNarrativeDesk>>;

function returnOf(period: string, figures: Readonly<Record<string, number>>): DeclareRequest {
  const values = Object.entries(figures).map(([row, value]) => ({ row, value }));
  return { period, version: 0, source: 'Trung tâm Phục vụ hành chính công', cutOffOn: LAST_DAY[period] ?? '', note: null, values };
}

function savedBlocks(view: NarrativeView, changes: Readonly<Record<string, Partial<SavedBlock>>>): SavedBlock[] {
  return view.blocks.map(({ key, text, basis, hidden }) => ({ key, text, basis, hidden, ...changes[key] }));
}
