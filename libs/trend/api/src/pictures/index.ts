import type { PictureCode } from '@tiepdan/trend/contract';
import { answersByAgency, receptionsOverTime } from './other-pictures.js';
import { limitsMet, petitionsByArea, petitionsByAreaAndField, petitionsByField, petitionsOverTime } from './petition-pictures.js';
import type { PictureSource } from './picture-source.js';

export type { PictureSource } from './picture-source.js';

/** What each picture counts. */
export const PICTURE_SOURCES: Readonly<Record<PictureCode, PictureSource>> = {
  receptions: receptionsOverTime,
  petitions: petitionsOverTime,
  'limits-met': limitsMet,
  fields: petitionsByField,
  areas: petitionsByArea,
  heat: petitionsByAreaAndField,
  agencies: answersByAgency,
};
