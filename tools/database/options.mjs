/** Reads `--name value` options, all of them needed. */
import { parseArgs } from 'node:util';

/**
 * @param {string[]} args
 * @param {Record<string, string>} wanted option -> what it means, for the sentence when it is missing
 * @returns {Record<string, string>} every option, trimmed, in NFC as all text of the database
 */
export function readOptions(args, wanted) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: Object.fromEntries(Object.keys(wanted).map((name) => [name, { type: 'string' }])) }));
  } catch (error) {
    throw new Error(`Không hiểu tham số: ${error.message}`, { cause: error });
  }
  const missing = Object.keys(wanted).filter((name) => !values[name]?.trim());
  if (missing.length) throw new Error(`Thiếu ${missing.map((name) => `--${name} (${wanted[name]})`).join(', ')}.`);
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, values[name].trim().normalize('NFC')]));
}
