/** Reads `--name value` options: those that are needed, and those that may be left out. */
import { parseArgs } from 'node:util';

/**
 * @param {string[]} args
 * @param {Record<string, string>} wanted option -> what it means, for the sentence when it is missing
 * @param {readonly string[]} spare options that may be left out
 * @param {readonly string[]} flags options without a value, that are given or not
 * @returns {Record<string, string | boolean>} every option given, trimmed, in NFC as all text of the database; every flag
 */
export function readOptions(args, wanted, spare = [], flags = []) {
  const names = [...Object.keys(wanted), ...spare];
  let values;
  try {
    ({ values } = parseArgs({ args, options: Object.fromEntries([...names.map((name) => [name, { type: 'string' }]), ...flags.map((name) => [name, { type: 'boolean' }])]) }));
  } catch (error) {
    throw new Error(`Không hiểu tham số: ${error.message}`, { cause: error });
  }
  const missing = Object.keys(wanted).filter((name) => !values[name]?.trim());
  if (missing.length) throw new Error(`Thiếu ${missing.map((name) => `--${name} (${wanted[name]})`).join(', ')}.`);
  const given = names.filter((name) => values[name]?.trim()).map((name) => [name, values[name].trim().normalize('NFC')]);
  return Object.fromEntries([...given, ...flags.map((name) => [name, values[name] === true])]);
}
