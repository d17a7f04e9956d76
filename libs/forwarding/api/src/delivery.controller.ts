import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { sealingErrors } from '@tiepdan/citizen/contract';
import { PeopleInHistory } from '@tiepdan/citizen/api';
import { documentErrors } from '@tiepdan/document/contract';
import { type AcceptedReturn, type DeliveryCounts, type DeliveryPage, type DeliveryView, type DraftedPaper, type SendResult, forwardingErrors, forwardingPaths } from '@tiepdan/forwarding/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { AcceptReturnBody, DeliveryDayBody, MoveDueBody, ReturnBody, SendBody, TellBody } from './forwarding.body.js';
import { CloseDelivery } from './following/close.js';
import { ExtendDelivery } from './following/extend.js';
import { DeliveryFilter } from './ledger/delivery-list.query.js';
import { DeliveryQueries } from './ledger/delivery.queries.js';
import { ExportLedger } from './ledger/export-ledger.js';
import { OneDelivery } from './ledger/one-delivery.js';
import { AcceptReturn } from './returning/accept-return.js';
import { ReturnDelivery } from './returning/return.js';
import { ReceiveDelivery } from './sending/receive.js';
import { SendDeliveries } from './sending/send.js';
import { DraftNotice } from './telling/draft-notice.js';
import { TellCitizen } from './telling/tell-citizen.js';

/** The ledger, and what the office's own people do with a delivery. */
@ApiTags('forwarding')
@Controller()
export class DeliveryController {
  constructor(
    private readonly queries: DeliveryQueries,
    private readonly delivery: OneDelivery,
    private readonly exporting: ExportLedger,
    private readonly sending: SendDeliveries,
    private readonly receiving: ReceiveDelivery,
    private readonly returning: ReturnDelivery,
    private readonly accepting: AcceptReturn,
    private readonly extending: ExtendDelivery,
    private readonly closing: CloseDelivery,
    private readonly telling: TellCitizen,
    private readonly noticing: DraftNotice,
    private readonly chronicle: Chronicle,
    private readonly people: PeopleInHistory,
  ) {}

  @Get(forwardingPaths.list)
  @Permission('forwarding.read')
  @Answers('DeliveryPage')
  list(@CurrentActor() actor: Actor, @Query() query: DeliveryFilter): Promise<DeliveryPage> {
    return this.queries.list(actor, query);
  }

  @Get(forwardingPaths.export)
  @Permission('forwarding.read')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Answers(null)
  export(@CurrentActor() actor: Actor, @Query() query: DeliveryFilter): Promise<StreamableFile> {
    return this.exporting.run(actor, query);
  }

  @Get(forwardingPaths.counts)
  @Permission('forwarding.read')
  @Answers('DeliveryCounts')
  counts(@CurrentActor() actor: Actor): Promise<DeliveryCounts> {
    return this.queries.counts(actor);
  }

  /** Several papers left the house; what cannot be sent is left out and said. */
  @Post(forwardingPaths.sending)
  @HttpCode(200)
  @Permission('forwarding.send')
  @Answers('SendResult', forwardingErrors, sealingErrors)
  send(@CurrentActor() actor: Actor, @Body() body: SendBody): Promise<SendResult> {
    return this.sending.run(actor, body);
  }

  @Get(forwardingPaths.one(':id'))
  @Permission('forwarding.read')
  @Answers('DeliveryView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<DeliveryView> {
    return this.delivery.read(actor, id);
  }

  @Get(forwardingPaths.history(':id'))
  @Permission('forwarding.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    const { sealed, matterId } = await this.delivery.read(actor, id);
    return this.people.read(actor.officeId, { sealed, matterId }, await this.chronicle.historyOf(actor.officeId, 'delivery', id));
  }

  @Post(forwardingPaths.receipt(':id'))
  @HttpCode(200)
  @Permission('forwarding.send')
  @Answers('WrittenRecord', forwardingErrors)
  receive(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: DeliveryDayBody): Promise<WrittenRecord> {
    return this.receiving.run(actor, id, body);
  }

  @Post(forwardingPaths.return(':id'))
  @HttpCode(200)
  @Permission('forwarding.answer')
  @Answers('WrittenRecord', forwardingErrors, sealingErrors)
  return(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ReturnBody): Promise<WrittenRecord> {
    return this.returning.byOffice(actor, id, body);
  }

  @Post(forwardingPaths.returnAcceptance(':id'))
  @HttpCode(200)
  @Permission('forwarding.follow')
  @Answers('AcceptedReturn', forwardingErrors, documentErrors)
  acceptReturn(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: AcceptReturnBody): Promise<AcceptedReturn> {
    return this.accepting.run(actor, id, body);
  }

  @Post(forwardingPaths.due(':id'))
  @HttpCode(200)
  @Permission('forwarding.follow')
  @Answers('WrittenRecord', forwardingErrors, sealingErrors)
  extend(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: MoveDueBody): Promise<WrittenRecord> {
    return this.extending.run(actor, id, body);
  }

  @Post(forwardingPaths.closing(':id'))
  @HttpCode(200)
  @Permission('forwarding.follow')
  @Answers('WrittenRecord', forwardingErrors, sealingErrors)
  close(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ReturnBody): Promise<WrittenRecord> {
    return this.closing.run(actor, id, body);
  }

  @Post(forwardingPaths.reopening(':id'))
  @HttpCode(200)
  @Permission('forwarding.follow')
  @Answers('WrittenRecord', forwardingErrors, sealingErrors)
  reopen(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.closing.reopen(actor, id, body);
  }

  @Post(forwardingPaths.telling(':id'))
  @HttpCode(200)
  @Permission('forwarding.tell')
  @Answers('WrittenRecord', forwardingErrors)
  tell(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: TellBody): Promise<WrittenRecord> {
    return this.telling.run(actor, id, body);
  }

  @Post(forwardingPaths.notice(':id'))
  @Permission('forwarding.tell')
  @Answers('DraftedPaper', forwardingErrors, documentErrors)
  notice(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<DraftedPaper> {
    return this.noticing.run(actor, id);
  }
}
