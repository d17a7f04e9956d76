import { Injectable } from '@nestjs/common';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { type PUBLIC_ADDRESSES, type PublicAddressView, publicPaths } from '@tiepdan/portal/contract';
import { qrSvg } from '../codes/qr.js';
import { PublicOffices } from '../frame/public-offices.js';
import { PortalSettings } from '../portal.settings.js';

type What = keyof typeof PUBLIC_ADDRESSES;

const PATHS: Readonly<Record<What, (office: string) => string>> = {
  home: publicPaths.home,
  schedule: publicPaths.schedule,
  calendar: publicPaths.calendar,
  lookup: () => publicPaths.lookup,
};

/** The public addresses of an office with their QR, to print and to post. */
@Injectable()
export class PublicAddresses {
  constructor(
    private readonly offices: PublicOffices,
    private readonly settings: PortalSettings,
  ) {}

  async of(actor: Actor, wanted: readonly What[]): Promise<PublicAddressView[]> {
    const office = (await this.offices.all()).find(({ id }) => id === actor.officeId);
    if (!office) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return Promise.all(
      wanted.map(async (what) => {
        const address = `${this.settings.publicUrl}${PATHS[what](encodeURIComponent(office.code))}`;
        return { what, address, qrSvg: await qrSvg(address) };
      }),
    );
  }
}
