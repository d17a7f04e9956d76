import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import {
  allowedWays,
  type Competence,
  type CompetentSystem,
  type DecisionFacts,
  type DecisionGround,
  type DecisionRule,
  type Eligibility,
  type IneligibleReason,
  type PetitionView,
  type Proposal,
  type Requirement,
  type Way,
} from '@tiepdan/petition/contract';
import { TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { textControl } from '@tiepdan/ui/web';

/** What the form knows of the petition. */
export type ProposedPetition = Pick<
  PetitionView,
  'kind' | 'source' | 'anonymous' | 'eligibility' | 'ineligibleReason' | 'competence' | 'mixed' | 'proposal'
>;

type Judged = Exclude<Eligibility, 'pending'>;
type ProposalControls = {
  kind: FormControl<MatterKind>;
  mixed: FormControl<boolean>;
  eligibility: FormControl<Judged | null>;
  ineligibleReason: FormControl<IneligibleReason | null>;
  verifiable: FormControl<boolean>;
  competence: FormControl<Competence | null>;
  competentSystem: FormControl<CompetentSystem | null>;
  severalPlaces: FormControl<boolean>;
  way: FormControl<Way | null>;
  recipientId: FormControl<string | null>;
  ground: FormControl<DecisionGround | null>;
  on: FormControl<PlainDate | null>;
  note: FormControl<string>;
};

const RECIPIENTS: readonly Requirement[] = ['recipient', 'unit'];
const GROUNDS: readonly Requirement[] = ['nonAcceptanceGround', 'condition', 'notHandledGround'];
const choice = <T>() => new FormControl<T | null>(null, Validators.required);

/**
 * The axes of a proposal from top to bottom, each due only when those above it say so, and the ways that the decision
 * matrix leaves open. What is not due is disabled, and sent as nothing.
 */
export class ProposalForm extends FormGroup<ProposalControls> {
  private arranging = false;
  private open: readonly DecisionRule[] = [];
  private petition: ProposedPetition | null = null;

  constructor(today: PlainDate) {
    super({
      kind: new FormControl<MatterKind>('complaint', { nonNullable: true }),
      mixed: new FormControl(false, { nonNullable: true }),
      eligibility: choice<Judged>(),
      ineligibleReason: choice<IneligibleReason>(),
      verifiable: new FormControl(false, { nonNullable: true, validators: [verified] }),
      competence: choice<Competence>(),
      competentSystem: choice<CompetentSystem>(),
      severalPlaces: new FormControl(false, { nonNullable: true }),
      way: choice<Way>(),
      recipientId: choice<string>(),
      ground: choice<DecisionGround>(),
      on: new FormControl<PlainDate | null>(today, Validators.required),
      note: textControl(TEXT_LIMITS.reason, false),
    });
    this.controls.kind.addValidators((control) => sameKind(control, this.petition));
    this.arrange();
    this.valueChanges.subscribe(() => this.arrange());
  }

  /** The rules of the matrix that are open under what has been chosen; none until the axes above are answered. */
  get ways(): readonly DecisionRule[] {
    return this.open;
  }

  /** The rule of the chosen way. */
  get rule(): DecisionRule | null {
    return this.open.find(({ way }) => way === this.controls.way.value) ?? null;
  }

  /** An anonymous petition that is no denunciation cannot be eligible (Luật Tố cáo Đ.25; TT 05/2021 Đ.6). */
  get neverEligible(): boolean {
    return (this.petition?.anonymous ?? false) && this.controls.kind.value !== 'denunciation';
  }

  /** Begins from what was proposed and returned, or from the first classification at registration. */
  begin(petition: ProposedPetition): void {
    this.petition = petition;
    const { proposal } = petition;
    this.reset(
      proposal
        ? {
            ...proposal,
            verifiable: proposal.verifiable ?? false,
            severalPlaces: proposal.severalPlaces ?? false,
            note: '',
            on: this.controls.on.value,
          }
        : {
            kind: petition.kind,
            mixed: petition.mixed,
            eligibility: petition.eligibility === 'pending' ? null : petition.eligibility,
            ineligibleReason: petition.ineligibleReason ?? null,
            competence: petition.competence ?? null,
            on: this.controls.on.value,
          },
      { emitEvent: false },
    );
    this.arrange();
  }

  toProposal(): Proposal {
    const value = this.getRawValue();
    const due = <T>(control: AbstractControl<T>): T | null => (control.enabled ? control.value : null);
    return {
      kind: value.kind,
      eligibility: value.eligibility ?? 'ineligible',
      ineligibleReason: due(this.controls.ineligibleReason),
      competence: due(this.controls.competence),
      competentSystem: due(this.controls.competentSystem),
      mixed: value.mixed && value.eligibility === 'eligible',
      verifiable: due(this.controls.verifiable),
      severalPlaces: due(this.controls.severalPlaces),
      way: value.way ?? 'file',
      recipientId: due(this.controls.recipientId),
      ground: due(this.controls.ground),
      note: tidyText(value.note) || null,
    };
  }

  private arrange(): void {
    if (this.arranging) return;
    this.arranging = true;
    const { kind, mixed, eligibility, ineligibleReason, verifiable, competence, competentSystem, severalPlaces } = this.controls;
    const denunciation = kind.value === 'denunciation';
    if (this.neverEligible && eligibility.value === 'eligible') eligibility.setValue(null, { emitEvent: false });
    const eligible = eligibility.value === 'eligible';
    toggle(ineligibleReason, eligibility.value === 'ineligible');
    toggle(mixed, eligible);
    toggle(verifiable, eligible && denunciation && (this.petition?.anonymous ?? false));
    toggle(competence, eligible && !mixed.value);
    toggle(competentSystem, competence.enabled && competence.value === 'outside');
    toggle(severalPlaces, denunciation && competence.enabled && competence.value === 'within');
    this.arrangeWay();
    this.updateValueAndValidity({ emitEvent: false });
    this.arranging = false;
  }

  /** The way stays while it is still open; where only one is open there is nothing to choose. */
  private arrangeWay(): void {
    const { way, recipientId, ground } = this.controls;
    const facts = this.petition && this.answered() ? this.facts(this.petition) : null;
    this.open = facts ? allowedWays(facts, this.controls.on.value ?? '') : [];
    const [only, ...others] = this.open;
    if (only && others.length === 0) way.setValue(only.way, { emitEvent: false });
    else if (way.value && !this.rule) way.setValue(null, { emitEvent: false });
    toggle(way, this.open.length > 0);
    const needs = (any: readonly Requirement[]) => this.rule?.requires.some((requirement) => any.includes(requirement)) ?? false;
    toggle(recipientId, needs(RECIPIENTS));
    toggle(ground, needs(GROUNDS));
  }

  private answered(): boolean {
    const { eligibility, ineligibleReason, competence, competentSystem, mixed } = this.controls;
    if (eligibility.value === 'ineligible') return ineligibleReason.value !== null;
    if (eligibility.value !== 'eligible') return false;
    return mixed.value || competence.value === 'within' || (competence.value === 'outside' && competentSystem.value !== null);
  }

  private facts({ source, anonymous }: ProposedPetition): DecisionFacts {
    const { kind, eligibility, ineligibleReason, competence, competentSystem, mixed } = this.controls;
    return {
      kind: kind.value,
      source,
      anonymous,
      eligibility: eligibility.value ?? 'pending',
      ineligibleReason: ineligibleReason.enabled ? ineligibleReason.value : null,
      competence: competence.enabled ? competence.value : null,
      competentSystem: competentSystem.enabled ? competentSystem.value : null,
      mixed: mixed.enabled && mixed.value,
    };
  }
}

/** A kind judged otherwise is mended in the record first: the matter has one kind, and the book's number stays. */
function sameKind(control: AbstractControl, petition: ProposedPetition | null): ValidationErrors | null {
  if (!petition || control.value === petition.kind) return null;
  return { kind: `Đơn đang ghi là ${MATTER_KINDS[petition.kind].toLocaleLowerCase('vi')}. Sửa loại đơn và vụ việc trước, rồi đề xuất.` };
}

const verified = (control: AbstractControl<boolean>): ValidationErrors | null =>
  control.value ? null : { verifiable: 'Không có đủ các điều này thì tố cáo nặc danh không đủ điều kiện xử lý.' };

function toggle(control: AbstractControl, on: boolean): void {
  if (on && control.disabled) control.enable({ emitEvent: false });
  if (!on && control.enabled) control.disable({ emitEvent: false });
}
