import { foldText } from '@tiepdan/platform/contract';

/** The name nearest to a mistyped one, without regard to accents first; null when none is near. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const folded = foldText(typed);
  const measured = names.map((name) => ({ name, distance: steps(folded, foldText(name)) })).sort((one, other) => one.distance - other.distance);
  const [best] = measured;
  return best && best.distance <= Math.max(2, Math.floor(folded.length * 0.4)) ? best.name : null;
}

/** How many letters must be put in, taken out or changed to make one text the other. */
function steps(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, position) => position);
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1];
    for (let column = 0; column < other.length; column += 1) {
      const changed = (previous[column] ?? 0) + (other[column] === letter ? 0 : 1);
      current.push(Math.min((current[column] ?? 0) + 1, (previous[column + 1] ?? 0) + 1, changed));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
