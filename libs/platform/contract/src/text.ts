/** Text as it is stored: Unicode NFC, outer spaces gone, inner runs of spaces one. Line breaks stay. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/**
 * Text folded for accent-blind comparison: lower case, no diacritics, đ as d. Must agree with the
 * database's `fold()` (migrations), which the search indexes are built on; a database test compares them.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}
