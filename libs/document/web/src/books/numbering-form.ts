import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import {
  DOCUMENT_PAPERS,
  KIND_OF_PAPER,
  USUAL_SYMBOLS,
  type ChangeDocumentNumberingRequest,
  type DocumentNumbering,
  type DocumentPaper,
} from '@tiepdan/document/contract';

/** The longest symbol; `UBND-NN&MT-BTCD` is already long. */
const SYMBOL_LENGTH = 40;
/** Letters of any script, digits, and what joins them; a slash would be read as the end of the number. */
const SYMBOL = /^[\p{L}\d][\p{L}\d.&-]*$/u;

/** Whether a text can stand behind the slash of a number. */
export function symbolShape(control: AbstractControl<string>): ValidationErrors | null {
  const symbol = control.value.trim();
  return symbol === '' || SYMBOL.test(symbol) ? null : { symbolShape: 'Ký hiệu chỉ gồm chữ, số và các dấu "-", ".", "&".' };
}

type SymbolControls = { [P in DocumentPaper]: FormControl<string> };

function symbolControl(paper: DocumentPaper): FormControl<string> {
  const validators = [Validators.required, Validators.maxLength(SYMBOL_LENGTH), symbolShape];
  return new FormControl(USUAL_SYMBOLS[KIND_OF_PAPER[paper]], { nonNullable: true, validators });
}

/** The symbol of each paper. */
export class NumberingForm extends FormGroup<SymbolControls> {
  constructor() {
    super(Object.fromEntries(DOCUMENT_PAPERS.map((paper) => [paper, symbolControl(paper)])) as SymbolControls);
  }

  fill({ symbols }: DocumentNumbering): void {
    this.patchValue(Object.fromEntries(symbols.map(({ paper, symbol }) => [paper, symbol])));
  }

  toRequest(version: number): ChangeDocumentNumberingRequest {
    const values = this.getRawValue();
    return { version, symbols: DOCUMENT_PAPERS.map((paper) => ({ paper, symbol: values[paper].trim() })) };
  }
}
