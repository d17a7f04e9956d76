import type { ComponentChildren } from 'preact';
import type { FormProblem } from './typed.js';

/** The id of what is said about a field. */
const aboutOf = (field: string): string => `${field}-about`;

/** All that is wrong, first on the page, each leading to its field. */
export function ProblemSummary({ problems }: { problems: readonly FormProblem[] }) {
  if (!problems.length) return null;
  return (
    <div class="problem" role="alert" aria-labelledby="problems">
      <h2 id="problems">Chưa gửi được</h2>
      <ul>
        {problems.map(({ field, words }) => (
          <li>{field ? <a href={`#${field}`}>{words}</a> : words}</li>
        ))}
      </ul>
    </div>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly most: number;
  readonly problems: readonly FormProblem[];
  readonly type?: 'text' | 'tel';
  readonly autocomplete?: string;
  readonly lines?: boolean;
  readonly optional?: boolean;
}

/** A field with its label, its hint, and what is wrong with it. */
export function TextField({ name, label, hint, value, most, problems, type = 'text', autocomplete, lines, optional }: TextFieldProps) {
  const problem = problems.find(({ field }) => field === name);
  const shared = {
    id: name,
    name,
    maxLength: most,
    required: !optional,
    autocomplete,
    'aria-describedby': hint || problem ? aboutOf(name) : undefined,
    'aria-invalid': problem ? ('true' as const) : undefined,
  };
  return (
    <div class="field">
      <label for={name}>
        {label}
        {optional && ' (không bắt buộc)'}
      </label>
      <About name={name} hint={hint} problem={problem} />
      {lines && <textarea {...shared}>{value}</textarea>}
      {!lines && (type === 'tel' ? <input type="tel" value={value} {...shared} /> : <input type="text" value={value} {...shared} />)}
    </div>
  );
}

function About({ name, hint, problem }: { name: string; hint?: string; problem?: FormProblem }) {
  if (!hint && !problem) return null;
  return (
    <div id={aboutOf(name)}>
      {hint && <p class="hint">{hint}</p>}
      {problem && <p class="wrong">{problem.words}</p>}
    </div>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly words: string; readonly hint?: string }[];
  readonly problems: readonly FormProblem[];
}

/** One of a few. */
export function Choices({ name, legend, value, choices, problems }: ChoicesProps): ComponentChildren {
  const problem = problems.find(({ field }) => field === name);
  return (
    <fieldset id={name} aria-describedby={problem ? aboutOf(name) : undefined}>
      <legend>{legend}</legend>
      <About name={name} problem={problem} />
      {choices.map((choice) => {
        const id = `${name}-${choice.value}`;
        return (
          <div class="choice">
            <input type="radio" id={id} name={name} value={choice.value} checked={choice.value === value} required aria-describedby={choice.hint ? aboutOf(id) : undefined} />
            <div>
              <label for={id}>{choice.words}</label>
              {choice.hint && (
                <p class="hint" id={aboutOf(id)}>
                  {choice.hint}
                </p>
              )}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
