import { SetMetadata } from '@nestjs/common';

export const AT_HOME = 'tiepdan:at-home';

/**
 * A route, or every route of a controller, that is about the account itself: its session, its password, its second factor. It is done
 * in the account's own office also while it looks into another, and may be written.
 */
export const AtHome = () => SetMetadata(AT_HOME, true);
