import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { FormFigures, FormSettingsQueries, FormTables, UnitReturns } from '@tiepdan/form/api';
import { DeclareFigures, DeclaredQueries, FinishNarrative, GatherNumbers, NarrativeQueries, OpenNarrative, SaveNarrative } from '@tiepdan/narrative/api';
import { DECLARED_TABLES } from '@tiepdan/narrative/contract';
import { type Actor, type PlainDate, addDays } from '@tiepdan/platform/contract';
import { Clock, type Database } from '@tiepdan/platform/api';
import { type Period, comparablePeriod, quarterOf } from '@tiepdan/statistics/contract';
import { DEMO_FIGURES, DEMO_FIGURES_BEFORE, DEMO_PARAGRAPHS } from './demo-narrative-texts.js';

/** The last quarter of the demo that is over, as the office reported it in words: figures of other departments, the officer's paragraphs, finished. */
export async function writeDemoNarratives(database: Database, actor: Actor, today: PlainDate): Promise<void> {
  const period = quarterOf(addDays(quarterOf(today).from, -1));
  const { opening, saving, finishing, declaring, queries } = desk(database);
  await declare(declaring, actor, comparablePeriod(period), DEMO_FIGURES_BEFORE);
  await declare(declaring, actor, period, DEMO_FIGURES);
  const { id } = await opening.run(actor, { variant: 'office', period: period.code ?? '' });
  const { version, frame, blocks } = await queries.one(actor, id);
  const written = blocks.map(({ key, text, basis, hidden }) => ({ key, text: DEMO_PARAGRAPHS[key] ?? text, basis, hidden }));
  const saved = await saving.run(actor, id, { version, frame: { ...frame, addressee: 'Thanh tra tỉnh' }, blocks: written });
  await finishing.run(actor, id, saved.version);
  // The circular's report of the same quarter is begun, and left to be written.
  await opening.run(actor, { variant: 'report-02', period: period.code ?? '' });
}

function desk(database: Database) {
  const [chronicle, clock, agencies, settings] = [new Chronicle(database), new Clock(), new AgencyQueries(database), new FormSettingsQueries(database)];
  const declared = new DeclaredQueries(database, chronicle);
  const forms = new FormTables(new FormFigures(settings), new UnitReturns(), settings, clock);
  const queries = new NarrativeQueries(database, agencies, new GatherNumbers(forms, declared, clock), chronicle, clock);
  return {
    queries,
    opening: new OpenNarrative(database, agencies, chronicle),
    saving: new SaveNarrative(database, chronicle),
    finishing: new FinishNarrative(database, queries, chronicle),
    declaring: new DeclareFigures(database, chronicle),
  };
}

async function declare(declaring: DeclareFigures, actor: Actor, period: Period, figures: typeof DEMO_FIGURES): Promise<void> {
  for (const { code, source, rows } of DECLARED_TABLES) {
    const values = rows.map((row) => ({ row: row.code, value: figures[code]?.[row.code] ?? null }));
    await declaring.run(actor, code, { period: period.code ?? '', version: 0, source, cutOffOn: period.to, note: null, values });
  }
}
