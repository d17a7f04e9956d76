/** A name typed wholly in small letters, with the first letter of each word capital; any other name is left as typed. */
export function properName(name: string): string {
  const tidy = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (tidy !== tidy.toLocaleLowerCase('vi')) return tidy;
  return tidy.replace(/(^|\s)(\p{L})/gu, (_, space: string, letter: string) => space + letter.toLocaleUpperCase('vi'));
}
