/** Reads `--name value` options: those that are needed, and those that may be left out. */
import { parseArgs } from 'node:util';

/**
 * @param {string[]} args
 * @param {Record<string, string>} wanted option -> what it means, for the sentence when it is missing
 * @param {readonly string[]} spare options that may be left out
 * @returns {Record<string, string>} every option given, trimmed, in NFC as all text of the database
 */
export function readOptions(args, wanted, spare = []) {
  const names = [...Object.keys(wanted), ...spare];
  let values;
  try {
    ({ values } = parseArgs({ args, options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) }));
  } catch (error) {
    throw new Error(`Không hiểu tham số: ${error.message}`, { cause: error });
  }
  const missing = Object.keys(wanted).filter((name) => !values[name]?.trim());
  if (missing.length) throw new Error(`Thiếu ${missing.map((name) => `--${name} (${wanted[name]})`).join(', ')}.`);
  return Object.fromEntries(names.filter((name) => values[name]?.trim()).map((name) => [name, values[name].trim().normalize('NFC')]));
}
