/** Points of one line of text by the size of its font. */
export const lineHeight = (size: number): number => Math.ceil(size * 1.32);

/** How many letters of a size stand in a column `width` wide (widths are in digits of eleven points). */
const capacityOf = (width: number, size: number): number => Math.max(1, (width - 0.6) * (12.2 / size));

/** How many lines a text takes when it breaks between words; a word longer than the line breaks within. */
export function linesOf(text: string, width: number, size: number): number {
  const capacity = capacityOf(width, size);
  return text.split('\n').reduce((sum, paragraph) => sum + wrapped(paragraph, capacity), 0);
}

function wrapped(text: string, capacity: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(/\s+/)) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= capacity) used = needed;
    else {
      if (used > 0) lines += 1;
      lines += Math.ceil(word.length / capacity) - 1;
      used = word.length % capacity || Math.min(word.length, capacity);
    }
  }
  return lines;
}
