import { inject } from '@angular/core';
import { MatIconRegistry } from '@angular/material/icon';
import { DomSanitizer } from '@angular/platform-browser';

/**
 * Registers icons by name, so that `<mat-icon svgIcon="add">` works without any request. The frame registers all of them; the
 * sign-in page, which must be light, only its own. Call in a constructor.
 */
export function registerIcons(icons: Readonly<Record<string, string>>): void {
  const registry = inject(MatIconRegistry);
  const sanitizer = inject(DomSanitizer);
  for (const [name, svg] of Object.entries(icons)) registry.addSvgIconLiteral(name, sanitizer.bypassSecurityTrustHtml(svg));
}
