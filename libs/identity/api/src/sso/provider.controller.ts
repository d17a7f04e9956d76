import { Controller, Delete, Get, HttpCode, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import { identityErrors, identityPaths, secondFactorPaths } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Database, Public, Refusal, SignedIn } from '@tiepdan/platform/api';
import type { Request, Response } from 'express';
import { callerOf } from '../caller.js';
import { Cookies } from '../cookies.js';
import { CurrentSession } from '../current-session.js';
import { Proof } from '../proof.js';
import type { OpenSession } from '../sessions.js';
import { SignInSettings } from '../sign-in.settings.js';
import { LinkAccount } from './link-account.js';
import { OFFER_COOKIE, OFFER_KEPT } from './offers.js';
import { NotLetIn, Provider } from './provider.js';
import type { ProviderSettings } from './provider.settings.js';
import { SignInByProvider } from './sign-in-by-provider.js';

/** What a browser carries to the sign-in service and back. */
const JOURNEY_COOKIE = 'tiepdan_provider';
/** Seconds. */
const JOURNEY_KEPT = 600;
/** Where the holder agrees to an offer. */
const OFFERED_AT = '/account';

/** Signing in by another service. What leaves and comes back are pages; problems are told on the sign-in page. */
@ApiTags('session')
@Controller()
export class ProviderController {
  constructor(
    private readonly provider: Provider,
    private readonly signIn: SignInByProvider,
    private readonly linking: LinkAccount,
    private readonly proof: Proof,
    private readonly cookies: Cookies,
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly settings: SignInSettings,
  ) {}

  /** Sends the browser to the sign-in service; `?return=` is where to go afterwards. */
  @Get(identityPaths.provider)
  @Public()
  @Answers(null, identityErrors)
  async leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    const settings = this.own();
    const target = ownAddress(queryOf(request).get('return'));
    await this.orTell(response, async () => {
      const { url, journey } = await this.provider.begin(settings, target);
      this.cookies.setOwn(response, JOURNEY_COOKIE, journey, JOURNEY_KEPT);
      response.redirect(303, url.href);
    });
  }

  /** Where it sends the browser back to. Opens a session when it names somebody who has an account. */
  @Get(identityPaths.providerReturn)
  @Public()
  @Answers(null, identityErrors)
  async comeBack(@Req() request: Request, @Res() response: Response): Promise<void> {
    const settings = this.own();
    const carried = this.cookies.read(request, JOURNEY_COOKIE) ?? null;
    this.cookies.setOwn(response, JOURNEY_COOKIE, '', 0);
    await this.orTell(response, async () => {
      const { identity, target } = await this.provider.finish(settings, queryOf(request).toString(), carried);
      const signedIn = await this.signIn.run(identity, settings.match, callerOf(request, this.cookies), target);
      this.cookies.setSession(response, signedIn);
      this.cookies.setDevice(response, signedIn.device);
      response.redirect(303, target);
    });
  }

  /** Sends a browser that has signed out here to sign out there as well. Nothing is ended by it: a foreign page may send anybody here. */
  @Get(identityPaths.providerEnd)
  @Public()
  @Answers(null, identityErrors)
  async end(@Res() response: Response): Promise<void> {
    response.redirect(303, (await this.provider.end(this.own()))?.href ?? '/sign-in');
  }

  /** Links whoever came from the service in this browser with one's own account. */
  @Put(secondFactorPaths.link)
  @HttpCode(204)
  @SignedIn()
  @Answers(null, identityErrors)
  async link(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    this.own();
    await this.linking.run(actor, session, this.cookies.read(request, OFFER_COOKIE));
    this.cookies.setOwn(response, OFFER_COOKIE, '', 0);
  }

  /** Takes the account at the service off one's own account. */
  @Delete(secondFactorPaths.link)
  @HttpCode(204)
  @SignedIn()
  @Answers(null, identityErrors)
  async unlink(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession): Promise<void> {
    const { issuer } = this.own();
    this.proof.require(session);
    await this.database.write(async (tx) => {
      const gone = await tx.query<unknown[]>(
        `WITH gone AS (DELETE FROM account_link WHERE office_id = $1 AND account_id = $2 AND issuer = $3 RETURNING 1) SELECT 1 FROM gone`,
        [actor.officeId, actor.accountId, issuer],
      );
      if (gone.length === 0) throw new Refusal(identityErrors, 'PROVIDER.NOT_LINKED');
      await this.chronicle.note(tx, { ...actor, action: 'provider.unlinked', actorId: actor.accountId, details: { issuer } });
    });
  }

  private own(): ProviderSettings {
    if (!this.settings.provider) throw new Refusal(identityErrors, 'PROVIDER.NOT_SET');
    return this.settings.provider;
  }

  private async orTell(response: Response, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (failure) {
      if (!(failure instanceof NotLetIn)) throw failure;
      if (failure.offer) this.cookies.setOwn(response, OFFER_COOKIE, failure.offer, OFFER_KEPT);
      const target = failure.offer ? OFFERED_AT : failure.target;
      response.redirect(303, `/sign-in?${new URLSearchParams({ problem: failure.problem, ...(target === '/' ? {} : { return: target }) }).toString()}`);
    }
  }
}

const queryOf = (request: Request): URLSearchParams => new URLSearchParams(request.originalUrl.split('?').slice(1).join('?'));

/** An address of this application, never another site's. */
function ownAddress(target: string | null): string {
  return target && /^\/(?![/\\])[^\\\s]*$/.test(target) && !target.startsWith('/sign-in') && !target.startsWith('/api/') && target.length <= 500 ? target : '/';
}
