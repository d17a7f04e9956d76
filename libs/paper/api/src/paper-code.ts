import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { PAPERS, type PaperCode, paperErrors } from '@tiepdan/paper/contract';
import { Refusal } from '@tiepdan/platform/api';

@Injectable()
class PaperCodePipe implements PipeTransform<string, PaperCode> {
  transform(value: string): PaperCode {
    if (!Object.hasOwn(PAPERS, value)) throw new Refusal(paperErrors, 'PAPER.UNKNOWN');
    return value as PaperCode;
  }
}

/** The `:code` of a route. */
export const PaperCodeParam = () => Param('code', PaperCodePipe);

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

@Injectable()
class TemplateIdPipe implements PipeTransform<string, string | null> {
  transform(value: string): string | null {
    if (value === 'system') return null;
    if (!UUID.test(value)) throw new Refusal(paperErrors, 'PAPER.UNKNOWN_TEMPLATE');
    return value;
  }
}

/** The `:template` of a route: a kept version, or (null) the system's newest. */
export const TemplateIdParam = () => Param('template', TemplateIdPipe);
