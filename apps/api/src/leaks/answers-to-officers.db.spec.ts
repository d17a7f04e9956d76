import { describeAnswersTo } from './answers.js';

describeAnswersTo(['tiepdan', 'xulydon']);
