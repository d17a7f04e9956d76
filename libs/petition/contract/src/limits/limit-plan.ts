import type { Competence, PetitionSource } from '../petition.js';
import type { ComplexCriterion } from '../life/axes.js';
import type { PetitionAction } from '../life/actions.js';
import type { PetitionStage } from '../life/stages.js';
import type { Way } from '../life/ways.js';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/** Which instance of complaining it is: the law gives each its own limit. `second` of a denunciation is "tố cáo tiếp". */
export const INSTANCES = {
  first: 'Lần đầu',
  second: 'Lần hai (tố cáo tiếp)',
  discipline: 'Khiếu nại quyết định kỷ luật cán bộ, công chức',
} as const;
export type Instance = keyof typeof INSTANCES;

/** What the plan needs to know of a petition, as it stands after the step. */
export interface LimitFacts {
  readonly kind: MatterKind;
  readonly source: PetitionSource;
  readonly receivedOn: PlainDate;
  readonly competence: Competence | null;
  readonly stage: PetitionStage;
  readonly way: Way | null;
  readonly complexCriteria: readonly ComplexCriterion[];
}

/**
 * What a step says besides what the petition's columns hold; all of it optional. `propose` gives its competence and way
 * (they are the proposal's until approved), the deciding step its instance.
 */
export interface LimitStepData {
  readonly competence?: Competence | null;
  readonly way?: Way | null;
  /** Several places must be verified, or a delegation sent (Luật Tố cáo Đ.24 k.1). */
  readonly severalPlaces?: boolean;
  readonly instance?: Instance;
  /** Remote area with difficult travel. */
  readonly remote?: boolean;
  readonly criteria?: readonly ComplexCriterion[];
  /** Days of an extension. */
  readonly days?: number;
  /** The paper: number and symbol in words. */
  readonly paper?: string | null;
}

export type LimitEvent = 'registered' | PetitionAction;
