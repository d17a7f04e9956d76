import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cellsOf } from './cells.js';
import { missingIn } from './house/house.js';
import { type RowTable, rowsOf } from './row.js';
import { Run } from './run.js';

/**
 * Asks every question of some tables, in an application of its own. The tables are parted between spec files so that several
 * machines' worth of asking happens at once.
 */
export function answersOf(tables: readonly RowTable[]): void {
  describe('the answers of the matrix', () => {
    let run: Run;
    beforeAll(async () => {
      run = await Run.open();
    }, 120_000);
    afterAll(() => run.stop());

    it('has a record of every kind in every state to ask about', () => {
      expect(missingIn(run.house)).toEqual([]);
    });

    it.each(tables.map((table) => [table.heading, table] as const))(
      '%s',
      async (_, table) => {
        const wrong: string[] = [];
        for (const row of rowsOf(table)) wrong.push(...(await run.wrongIn(row)));
        const asked = rowsOf(table).flatMap(cellsOf).length;
        if (process.env['MATRIX_COUNTS']) process.stdout.write(`${table.domain}: ${rowsOf(table).length} operations, ${asked} answers, ${wrong.length} unexplained\n`);
        expect(wrong).toEqual([]);
      },
      180_000,
    );
  });
}
