import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { sealingErrors } from '@tiepdan/citizen/contract';
import { type ConclusionReport, type OpenByAgencyList, type TaskListCounts, type TaskPage, conclusionErrors, conclusionPaths } from '@tiepdan/conclusion/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { CloseTaskBody, ExtendTaskBody, MineQuery, PeriodQuery, TaskSaysBody } from './conclusion.body.js';
import { ExportConclusions } from './figures/export.js';
import { FigureQueries } from './figures/figure.queries.js';
import { TaskFilter } from './ledger/task-list.query.js';
import { TaskQueries } from './ledger/task.queries.js';
import { CloseTask } from './tasks/close-task.js';
import { ExtendTask } from './tasks/extend-task.js';
import { ReportTask } from './tasks/report-task.js';
import { WithdrawTask } from './tasks/withdraw-task.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The tasks that came of conclusions, followed to their end. */
@ApiTags('conclusion')
@Controller()
export class TaskController {
  constructor(
    private readonly queries: TaskQueries,
    private readonly figures: FigureQueries,
    private readonly exporting: ExportConclusions,
    private readonly reporting: ReportTask,
    private readonly closing: CloseTask,
    private readonly extending: ExtendTask,
    private readonly withdrawing: WithdrawTask,
  ) {}

  @Get(conclusionPaths.taskList)
  @Permission('conclusion.read')
  @Answers('TaskPage')
  list(@CurrentActor() actor: Actor, @Query() query: TaskFilter): Promise<TaskPage> {
    return this.queries.list(actor, query);
  }

  @Get(conclusionPaths.taskExport)
  @Permission('conclusion.read')
  @ApiProduces(XLSX)
  @Answers(null)
  export(@CurrentActor() actor: Actor, @Query() query: TaskFilter): Promise<StreamableFile> {
    return this.exporting.tasksFile(actor, query);
  }

  @Get(conclusionPaths.taskCounts)
  @Permission('conclusion.read')
  @Answers('TaskListCounts')
  counts(@CurrentActor() actor: Actor): Promise<TaskListCounts> {
    return this.queries.counts(actor);
  }

  @Get(conclusionPaths.openByAgency)
  @Permission('conclusion.read')
  @Answers('OpenByAgencyList')
  openByAgency(@CurrentActor() actor: Actor, @Query() { mine }: MineQuery): Promise<OpenByAgencyList> {
    return this.queries.openByAgency(actor, mine ?? false);
  }

  @Get(conclusionPaths.figures)
  @Permission('conclusion.read')
  @Answers('ConclusionReport')
  report(@CurrentActor() actor: Actor, @Query() query: PeriodQuery): Promise<ConclusionReport> {
    return this.figures.report(actor, query);
  }

  @Get(conclusionPaths.figuresExport)
  @Permission('conclusion.read')
  @ApiProduces(XLSX)
  @Answers(null)
  exportReport(@CurrentActor() actor: Actor, @Query() query: PeriodQuery): Promise<StreamableFile> {
    return this.exporting.reportFile(actor, query);
  }

  @Post(conclusionPaths.progress(':id'))
  @HttpCode(200)
  @Permission('conclusion.follow')
  @Answers('WrittenRecord', conclusionErrors, sealingErrors)
  progress(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: TaskSaysBody): Promise<WrittenRecord> {
    return this.reporting.progress(actor, id, body);
  }

  @Post(conclusionPaths.report(':id'))
  @HttpCode(200)
  @Permission('conclusion.follow')
  @Answers('WrittenRecord', conclusionErrors, sealingErrors)
  reported(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: TaskSaysBody): Promise<WrittenRecord> {
    return this.reporting.result(actor, id, body);
  }

  @Post(conclusionPaths.close(':id'))
  @HttpCode(200)
  @Permission('conclusion.follow')
  @Answers('WrittenRecord', conclusionErrors, sealingErrors)
  close(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CloseTaskBody): Promise<WrittenRecord> {
    return this.closing.run(actor, id, body);
  }

  @Post(conclusionPaths.extend(':id'))
  @HttpCode(200)
  @Permission('conclusion.follow')
  @Answers('WrittenRecord', conclusionErrors, sealingErrors)
  extend(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ExtendTaskBody): Promise<WrittenRecord> {
    return this.extending.run(actor, id, body);
  }

  @Post(conclusionPaths.withdraw(':id'))
  @HttpCode(200)
  @Permission('conclusion.follow')
  @Answers('WrittenRecord', conclusionErrors, sealingErrors)
  withdraw(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.withdrawing.run(actor, id, body);
  }

  @Post(conclusionPaths.reopen(':id'))
  @HttpCode(200)
  @Permission('conclusion.follow')
  @Answers('WrittenRecord', conclusionErrors, sealingErrors)
  reopen(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.closing.reopen(actor, id, body);
  }
}
