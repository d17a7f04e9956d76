import { ApproveProposal } from '../actions/approve.js';
import { ContinueResolution } from '../actions/continue.js';
import { DetermineComplexity } from '../actions/determine-complexity.js';
import { ExpirePetition } from '../actions/expire.js';
import { ExtendResolution } from '../actions/extend.js';
import { KeepFiled } from '../actions/keep-filed.js';
import { ProposePetition } from '../actions/propose.js';
import { RecallProposal } from '../actions/recall.js';
import { ReopenPetition } from '../actions/reopen.js';
import { ResolvePetition } from '../actions/resolve.js';
import { ReturnProposal } from '../actions/return.js';
import { SignDecision } from '../actions/sign.js';
import { SplitPetitionAction } from '../actions/split.js';
import { SuspendResolution } from '../actions/suspend.js';
import { TerminateResolution } from '../actions/terminate.js';
import { TransferPetition } from '../actions/transfer.js';
import { WithdrawPetition } from '../actions/withdraw.js';

/** What can happen to a registered petition, one class an action of `LIFECYCLE`. */
export const LIFE_ACTIONS = [
  ProposePetition,
  RecallProposal,
  ApproveProposal,
  ReturnProposal,
  SignDecision,
  TransferPetition,
  DetermineComplexity,
  ExtendResolution,
  SuspendResolution,
  ContinueResolution,
  TerminateResolution,
  WithdrawPetition,
  ResolvePetition,
  SplitPetitionAction,
  ReopenPetition,
  KeepFiled,
  ExpirePetition,
];
