import { Pipe, type PipeTransform, inject } from '@angular/core';
import { Router, type UrlTree } from '@angular/router';

/** A client address with its query (`/petitions?eligibility=pending`) as what `routerLink` takes. */
@Pipe({ name: 'link' })
export class LinkPipe implements PipeTransform {
  private readonly router = inject(Router);

  transform(address: string): UrlTree {
    return this.router.parseUrl(address);
  }
}
