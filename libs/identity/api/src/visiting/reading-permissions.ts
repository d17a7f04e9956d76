import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type Access, ONLY_READS } from '@tiepdan/platform/api';

/**
 * The permissions that let one read and nothing else: every route that asks for one of them is a GET, or writes nothing (`@OnlyReads()`). Told from the routes, so that a
 * permission that gets a writing route tomorrow is no longer one of them.
 */
@Injectable()
export class ReadingPermissions {
  private known: ReadonlySet<string> | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** What is left of permissions for somebody who may only look. */
  of(permissions: Iterable<string>): Set<string> {
    this.known ??= this.find();
    const { known } = this;
    return new Set([...permissions].filter((permission) => known.has(permission)));
  }

  private find(): ReadonlySet<string> {
    const reading = new Set<string>();
    const writing = new Set<string>();
    for (const { permission, reads } of this.routes()) (reads ? reading : writing).add(permission);
    return new Set([...reading].filter((permission) => !writing.has(permission)));
  }

  private *routes(): Generator<{ permission: string; reads: boolean }> {
    for (const { instance } of this.discovery.getControllers()) {
      if (!instance) continue;
      const prototype: Record<string, unknown> = Object.getPrototypeOf(instance);
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function') continue;
        const access = this.reflector.get<Access | undefined>(ACCESS, handler);
        if (access?.kind !== 'permission') continue;
        const method = this.reflector.get<RequestMethod>(METHOD_METADATA, handler);
        yield { permission: access.permission, reads: method === RequestMethod.GET || this.reflector.get<boolean | undefined>(ONLY_READS, handler) === true };
      }
    }
  }
}
