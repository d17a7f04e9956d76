import { Module } from '@nestjs/common';
import { ChangeFlag } from './actions/change-flag.js';
import { CitizenModule } from '@tiepdan/citizen/api';
import { CorrectMatter } from './actions/correct-matter.js';
import { MergeMatters } from './actions/merge-matters.js';
import { RaiseFlag } from './actions/raise-flag.js';
import { SealMatter } from './actions/seal-matter.js';
import { SettleMatter } from './actions/settle-matter.js';
import { SplitMatter } from './actions/split-matter.js';
import { UndoMerge } from './actions/undo-merge.js';
import { FieldQueries } from './fields/field.queries.js';
import { FlagController } from './flags/flag.controller.js';
import { ChangeKind } from './gathering/change-kind.js';
import { KindChanges } from './gathering/kind-changes.js';
import { GatheringController } from './gathering/gathering.controller.js';
import { MatterController } from './matter.controller.js';
import { MatterQueries } from './matter.queries.js';

@Module({ imports: [CitizenModule], controllers: [MatterController, FlagController, GatheringController], providers: [MatterQueries, FieldQueries, SealMatter, SettleMatter, CorrectMatter, RaiseFlag, ChangeFlag, MergeMatters, UndoMerge, SplitMatter, ChangeKind, KindChanges], exports: [MatterQueries, SealMatter, SettleMatter, RaiseFlag, KindChanges] })
export class MatterModule {}
