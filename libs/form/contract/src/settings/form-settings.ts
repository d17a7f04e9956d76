/**
 * What the circulars leave open and an office decides for itself: TT 06/2025 does not define vụ việc or đoàn, and its guidance on a matter
 * received both regularly and by the head can be read in two ways. Every choice is printed under the forms, and kept with what is filed.
 */
export interface FormSettings {
  /** What one "vụ việc" of a reception form is. */
  readonly cases: keyof typeof FORM_CHOICES.cases.choices;
  /** What "tính một lần" takes away when a matter is received both regularly and by the head (guidance of 01/TCD, columns 7 and 13). */
  readonly doubleReception: keyof typeof FORM_CHOICES.doubleReception.choices;
  /** Whose a matter is that both the head and a delegate received; the circular is silent. */
  readonly priority: keyof typeof FORM_CHOICES.priority.choices;
  /** What one "đoàn đông người" is. */
  readonly groups: keyof typeof FORM_CHOICES.groups.choices;
}

/** One way of counting: its name, and the sentence printed under the forms while it is chosen. */
export interface FormChoice {
  readonly label: string;
  readonly sentence: string;
}

/** Every choice in words, in the order of the footnotes. `question` says what the law leaves open. */
export const FORM_CHOICES = {
  cases: {
    label: 'Vụ việc tiếp',
    question: 'Thông tư không nêu thế nào là một vụ việc khi nhiều lượt tiếp cùng về một việc.',
    choices: {
      distinct: { label: 'Mỗi việc tính một lần trong kỳ', sentence: 'Vụ việc: mỗi vụ việc tính một lần trong kỳ, dù được tiếp bao nhiêu lượt.' },
      'per-reception': { label: 'Mỗi lượt tiếp tính một vụ việc', sentence: 'Vụ việc: mỗi lượt tiếp tính một vụ việc, kể cả khi nhiều lượt cùng về một việc.' },
    },
  },
  doubleReception: {
    label: 'Vụ việc vừa được tiếp thường xuyên, vừa được Thủ trưởng tiếp',
    question: 'Hướng dẫn cách ghi biểu 01/TCD chỉ nói số liệu được ghi một lần ở phần Thủ trưởng, không nói rõ gồm những số liệu nào.',
    choices: {
      'cases-once': {
        label: 'Chỉ số vụ việc ghi một lần; lượt, người, đoàn ghi ở nơi đã tiếp',
        sentence: 'Vụ việc vừa được tiếp thường xuyên, vừa được lãnh đạo tiếp trong kỳ: số vụ việc ghi một lần ở phần lãnh đạo; số lượt, số người, số đoàn ghi theo thực tế từng lần tiếp.',
      },
      'all-figures': {
        label: 'Mọi số liệu chỉ ghi ở phần Thủ trưởng',
        sentence: 'Vụ việc vừa được tiếp thường xuyên, vừa được lãnh đạo tiếp trong kỳ: mọi số liệu (lượt, người, vụ việc, đoàn) chỉ ghi ở phần lãnh đạo; các lượt tiếp thường xuyên của vụ việc đó không ghi vào biểu.',
      },
    },
  },
  priority: {
    label: 'Vụ việc vừa do Thủ trưởng tiếp, vừa do người được ủy quyền tiếp',
    question: 'Thông tư không nêu vụ việc được ghi ở cột của Thủ trưởng hay cột ủy quyền.',
    choices: {
      'chair-first': { label: 'Ghi ở cột Thủ trưởng tiếp', sentence: 'Vụ việc vừa do Thủ trưởng tiếp, vừa do người được ủy quyền tiếp trong kỳ: ghi ở cột Thủ trưởng tiếp.' },
      'delegate-first': { label: 'Ghi ở cột ủy quyền tiếp', sentence: 'Vụ việc vừa do Thủ trưởng tiếp, vừa do người được ủy quyền tiếp trong kỳ: ghi ở cột ủy quyền tiếp.' },
    },
  },
  groups: {
    label: 'Đoàn đông người',
    question: 'Thông tư không nêu một đoàn đến nhiều lần về cùng một việc được tính là một hay nhiều đoàn.',
    choices: {
      'per-reception': { label: 'Mỗi lượt tiếp từ 5 người trở lên tính một đoàn', sentence: 'Đoàn đông người: mỗi lượt tiếp có từ 5 người trở lên tính một đoàn.' },
      'per-case': {
        label: 'Mỗi việc tính một đoàn trong kỳ',
        sentence: 'Đoàn đông người: các lượt tiếp từ 5 người trở lên về cùng một vụ việc, ở cùng một hình thức tiếp, tính một đoàn trong kỳ; số người là của lượt đông nhất.',
      },
    },
  },
} as const;

/** The settings of an office that has set nothing (docs/adr/0004). The database's defaults say the same (tested). */
export const USUAL_FORM_SETTINGS: FormSettings = { cases: 'distinct', doubleReception: 'cases-once', priority: 'chair-first', groups: 'per-reception' };

export interface FormSettingsView extends FormSettings {
  /** 0 while everything is as usual. */
  readonly version: number;
}

export interface ChangeFormSettingsRequest extends FormSettings {
  /** The version the officer saw. */
  readonly version: number;
}

/** The names of the settings in the order of their footnotes. */
export const FORM_SETTING_NAMES = Object.keys(FORM_CHOICES) as readonly (keyof FormSettings)[];

/** The choice an office has made, in words. */
export function formChoice(settings: FormSettings, name: keyof FormSettings): FormChoice {
  const choices: Readonly<Record<string, FormChoice>> = FORM_CHOICES[name].choices;
  return choices[settings[name]] ?? { label: settings[name], sentence: settings[name] };
}

/**
 * The sentences printed under the forms of receptions, one a setting. Where every reception is a case of its own it stands where it took
 * place: then nothing is left to say of matters received twice, unless all their figures are moved.
 */
export function formSettingSentences(settings: FormSettings): readonly string[] {
  const byMatter = settings.cases === 'distinct';
  const speaks = (name: keyof FormSettings): boolean => byMatter || (name !== 'priority' && (name !== 'doubleReception' || settings.doubleReception === 'all-figures'));
  return FORM_SETTING_NAMES.filter(speaks).map((name) => formChoice(settings, name).sentence);
}
