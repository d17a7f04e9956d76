import type {
  ContinueRequest,
  DetermineComplexityRequest,
  ExtendRequest,
  NotedStepRequest,
  ProposeRequest,
  ReasonedStepRequest,
  ResolveRequest,
  SplitRequest,
  SuspendRequest,
  TerminateRequest,
  TransferRequest,
  WithdrawRequest,
} from '@tiepdan/petition/contract';

/** What each action is sent with. */
export interface StepRequestOf {
  readonly propose: ProposeRequest;
  readonly recall: NotedStepRequest;
  readonly approve: NotedStepRequest;
  readonly return: ReasonedStepRequest;
  readonly sign: NotedStepRequest;
  readonly transfer: TransferRequest;
  readonly 'determine-complexity': DetermineComplexityRequest;
  readonly extend: ExtendRequest;
  readonly suspend: SuspendRequest;
  readonly continue: ContinueRequest;
  readonly terminate: TerminateRequest;
  readonly withdraw: WithdrawRequest;
  readonly resolve: ResolveRequest;
  readonly split: SplitRequest;
  readonly reopen: ReasonedStepRequest;
  readonly 'keep-filed': NotedStepRequest;
  readonly expire: NotedStepRequest;
}
