import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from '@tiepdan/platform/api';

/**
 * The permissions that let one read and nothing else: every route that asks for one of them is a GET. Told from the routes, so that a
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
    for (const { permission, method } of this.routes()) (method === RequestMethod.GET ? reading : writing).add(permission);
    return new Set([...reading].filter((permission) => !writing.has(permission)));
  }

  private *routes(): Generator<{ permission: string; method: RequestMethod }> {
    for (const { instance } of this.discovery.getControllers()) {
      if (!instance) continue;
      const prototype: Record<string, unknown> = Object.getPrototypeOf(instance);
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function') continue;
        const access = this.reflector.get<Access | undefined>(ACCESS, handler);
        if (access?.kind === 'permission') yield { permission: access.permission, method: this.reflector.get<RequestMethod>(METHOD_METADATA, handler) };
      }
    }
  }
}
