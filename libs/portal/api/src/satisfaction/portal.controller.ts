import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Day, Permission } from '@tiepdan/platform/api';
import { PUBLIC_ADDRESSES, type PortalUseView, type PublicAddressList, type SatisfactionView, portalErrors, portalPaths } from '@tiepdan/portal/contract';
import { PublicAddresses } from './public-addresses.js';
import { SatisfactionQueries } from './satisfaction.queries.js';

class PortalPeriodQuery {
  @Day({ doc: 'First day, inclusive' })
  from!: string;

  @Day({ doc: 'Last day, inclusive' })
  to!: string;
}

/** What the office sees of its public pages. */
@ApiTags('portal')
@Controller()
export class PortalController {
  constructor(
    private readonly queries: SatisfactionQueries,
    private readonly addresses: PublicAddresses,
  ) {}

  @Get(portalPaths.satisfaction)
  @Permission('portal.read')
  @Answers('SatisfactionView', portalErrors)
  satisfaction(@CurrentActor() actor: Actor, @Query() query: PortalPeriodQuery): Promise<SatisfactionView> {
    return this.queries.satisfaction(actor, query);
  }

  @Get(portalPaths.use)
  @Permission('portal.read')
  @Answers('PortalUseView', portalErrors)
  use(@CurrentActor() actor: Actor, @Query() query: PortalPeriodQuery): Promise<PortalUseView> {
    return this.queries.use(actor, query);
  }

  @Get(portalPaths.addresses)
  @Permission('portal.read')
  @Answers('PublicAddressList', portalErrors)
  list(@CurrentActor() actor: Actor): Promise<PublicAddressList> {
    return this.addresses.of(actor, Object.keys(PUBLIC_ADDRESSES) as (keyof typeof PUBLIC_ADDRESSES)[]);
  }
}
