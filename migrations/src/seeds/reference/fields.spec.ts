import { describe, expect, it } from '@jest/globals';
import { FORM_SETS, MATTER_KINDS } from '@tiepdan/matter/contract';
import { fieldMappingRows } from './field-mappings.js';
import { fieldRows } from './fields.js';
import { FORMS, formColumnRows } from './form-columns.js';

describe('the taxonomy of fields', () => {
  const leaves = fieldRows().map(({ code }) => code);
  const mappings = fieldMappingRows();
  const pairs = Object.keys(FORM_SETS).flatMap((set) => Object.keys(MATTER_KINDS).map((kind) => [set, kind] as const));

  it('has each leaf once, and a place of its own for each', () => {
    expect(new Set(leaves).size).toBe(leaves.length);
    expect(new Set(fieldRows().map(({ position }) => position)).size).toBe(leaves.length);
  });

  it('knows the columns of every set of forms for every kind, each number of a form once', () => {
    expect(FORMS.map(({ form_set, kind }) => `${form_set} ${kind}`).sort()).toEqual(pairs.map(([set, kind]) => `${set} ${kind}`).sort());
    const places = formColumnRows().map(({ form_set, form, number }) => `${form_set} ${form} ${number}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(pairs)('maps every leaf to exactly one column of %s for a %s', (set, kind) => {
    const here = mappings.filter((row) => row.form_set === set && row.kind === kind);
    const columns = formColumnRows().filter((row) => row.form_set === set && row.kind === kind).map(({ code }) => code);
    expect(here.map((row) => row.field_code).sort()).toEqual([...leaves].sort());
    expect(here.filter((row) => !columns.includes(row.column_code))).toEqual([]);
  });

  it.each(pairs)('reaches every column of %s for a %s by some leaf', (set, kind) => {
    const reached = new Set(mappings.filter((row) => row.form_set === set && row.kind === kind).map((row) => row.column_code));
    const columns = formColumnRows().filter((row) => row.form_set === set && row.kind === kind);
    expect(columns.filter(({ code }) => !reached.has(code))).toEqual([]);
  });

  it.each([
    ['land-recovery', 'tt06', 'complaint', 'land'],
    ['land-recovery', 'tt06', 'denunciation', 'administrative'],
    ['housing', 'tt02-2021', 'complaint', 'land'],
    ['merit-people', 'tt06', 'proposal', 'policy'],
    ['official-conduct', 'tt06', 'complaint', 'other'],
    ['official-conduct', 'tt01-2024', 'denunciation', 'civil-service'],
    ['official-conduct', 'tt01-2024', 'complaint', 'administrative'],
    ['corruption', 'tt06', 'denunciation', 'corruption'],
    ['corruption', 'tt02-2021', 'complaint', 'other'],
    ['court', 'tt06', 'complaint', 'other'],
    ['court', 'tt02-2021', 'complaint', 'judicial'],
    ['party', 'tt01-2024', 'proposal', 'other'],
    ['environment', 'tt06', 'denunciation', 'administrative'],
  ])('counts %s of %s, %s, under %s', (field_code, form_set, kind, column_code) => {
    expect(mappings).toContainEqual({ form_set, kind, field_code, column_code });
  });
});
