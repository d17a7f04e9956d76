import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type FieldProblem, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '../errors/refusal.js';
import { rememberRules } from './remembered-rules.js';

const UNKNOWN_FIELD = 'Không có ô này trong yêu cầu.';

/** Flattens class-validator's tree to `people.0.fullName` paths, one problem a rule. */
export function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = parent ? `${parent}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      path,
      rule,
      message: rule === 'whitelistValidation' ? UNKNOWN_FIELD : message,
    }));
    const nested = fieldProblems(error.children ?? [], path);
    return nested.length ? nested : own;
  });
}

/** Checks every body and query against its class; unknown fields are refused, nothing is converted silently. */
export function requestValidation(): ValidationPipe {
  rememberRules();
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new Refusal(platformErrors, 'REQUEST.INVALID', {}, fieldProblems(errors)),
  });
}
