import { provideHttpClient, withInterceptors, withXhr, withXsrfConfiguration } from '@angular/common/http';
import { type ApplicationConfig, inject, provideAppInitializer, provideBrowserGlobalErrorListeners } from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideAttachmentPanels } from '@tiepdan/attachment/web';
import { provideConclusionPanels } from '@tiepdan/conclusion/web';
import { provideDeskPanels } from '@tiepdan/desk/web';
import { provideDocumentPanels, provideSlipBatch, provideTrialRecord } from '@tiepdan/document/web';
import { provideFeedbackPanels } from '@tiepdan/feedback/web';
import { provideForwardingPanels } from '@tiepdan/forwarding/web';
import { provideHearingPanels } from '@tiepdan/hearing/web';
import { CSRF } from '@tiepdan/identity/contract';
import { sessionInterceptor } from '@tiepdan/identity/web';
import { providePetitionPanels } from '@tiepdan/petition/web';
import { providePortalPanels } from '@tiepdan/portal/web';
import { providePrivacyPanels } from '@tiepdan/privacy/web';
import { provideReceptionPanels } from '@tiepdan/reception/web';
import { provideResolutionPanels } from '@tiepdan/resolution/web';
import { RECORD_ADDRESS, onceInterceptor } from '@tiepdan/ui/web';
import { routes } from './app.routes';
import { ProductTitle } from './product-title';
import { recordAddress } from './record-address';
import { Theme } from './theme';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    // The newer way to ask does not tell how far an upload is.
    provideHttpClient(withXhr(), withInterceptors([sessionInterceptor, onceInterceptor]), withXsrfConfiguration({ cookieName: CSRF.cookie, headerName: CSRF.header })),
    { provide: RECORD_ADDRESS, useValue: recordAddress },
    { provide: TitleStrategy, useExisting: ProductTitle },
    provideAppInitializer(() => void inject(Theme)),
    provideDeskPanels(),
    providePetitionPanels(),
    provideReceptionPanels(),
    provideDocumentPanels(),
    provideTrialRecord(),
    provideSlipBatch(),
    provideForwardingPanels(),
    provideResolutionPanels(),
    provideConclusionPanels(),
    provideHearingPanels(),
    provideFeedbackPanels(),
    providePortalPanels(),
    provideAttachmentPanels(),
    providePrivacyPanels(),
  ],
};
