import { HttpContextToken } from '@angular/common/http';

/** Set on what a page asks by itself, now and then: it does not keep a session alive at which nobody sits. */
export const UNATTENDED = new HttpContextToken<boolean>(() => false);
