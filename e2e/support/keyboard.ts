import { type Locator, type Page, expect } from '@playwright/test';

/** How fast an officer types: 240 strokes a minute, a quarter of a second each. */
const HUMAN_STROKE = 250;
/** How fast a story types, so that the screen sees the text grow letter by letter. */
const STORY_STROKE = 25;

/** The keyboard of an officer: counts every stroke, and knows how long a person would have taken. */
export class Keyboard {
  /** Strokes that are not the content: keys of the program, letters typed to find something. */
  strokes = 0;
  private contentStrokes = 0;
  private readonly startedAt = Date.now();

  constructor(private readonly page: Page) {}

  /** One key, or one combination such as `Alt+3`. */
  async press(key: string): Promise<void> {
    this.strokes += 1;
    await this.page.keyboard.press(key);
  }

  /** Letters that find or fill something. */
  async type(text: string): Promise<void> {
    this.strokes += text.length;
    await this.page.keyboard.type(text, { delay: STORY_STROKE });
  }

  /** What the citizen said: as long as it is, and no fault of the form. */
  async tell(text: string): Promise<void> {
    this.contentStrokes += text.length;
    await this.page.keyboard.type(text, { delay: STORY_STROKE });
  }

  /** Goes down the open list with the arrow key to the option that reads so, and takes it with Enter. */
  async choose(field: Locator, option: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('option', { name: option }).first()).toBeVisible();
    const marked = async () => {
      const id = await field.getAttribute('aria-activedescendant');
      return id ? ((await this.page.locator(`[id="${id}"]`).textContent()) ?? '') : '';
    };
    const count = await this.page.getByRole('option').count();
    for (let step = 0; !matches(await marked(), option); step++) {
      expect(step, `the arrow key reaches the option ${String(option)}`).toBeLessThanOrEqual(count);
      await this.press('ArrowDown');
    }
    await this.press('Enter');
  }

  /** Milliseconds since the first key, had a person pressed them: the waiting was real, the typing is reckoned at a person's speed. */
  humanTime(): number {
    return Date.now() - this.startedAt + (this.strokes + this.contentStrokes) * (HUMAN_STROKE - STORY_STROKE);
  }
}

function matches(text: string, option: string | RegExp): boolean {
  const words = text.replace(/\s+/g, ' ');
  return typeof option === 'string' ? words.includes(option) : option.test(words);
}
