/** Only the parts of a filter that say something, as query parameters. */
export function present(filter: object): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(filter).filter(
      (entry): entry is [string, string | number | boolean] => entry[1] !== null && entry[1] !== undefined && entry[1] !== '',
    ),
  );
}
