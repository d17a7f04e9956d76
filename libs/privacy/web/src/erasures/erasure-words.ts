import type { ErasureItemState, ErasureState } from '@tiepdan/privacy/contract';
import type { ChipTone } from '@tiepdan/ui/web';

export const STATE_TONES: Readonly<Record<ErasureState, ChipTone>> = { drafted: 'neutral', submitted: 'info', approved: 'warning', done: 'good', withdrawn: 'neutral' };
export const ITEM_TONES: Readonly<Record<ErasureItemState, ChipTone>> = { waiting: 'info', erased: 'good', kept: 'warning', dropped: 'neutral' };
