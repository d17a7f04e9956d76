import { describeAnswersTo } from './answers.js';

describeAnswersTo(['truongban']);
