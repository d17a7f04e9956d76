import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from '@tiepdan/platform/api';
import { IdentitySettings } from './identity.settings.js';

/** At start, every route must say who may, and every permission named must stand in a domain's table. */
@Injectable()
export class AccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly settings: IdentitySettings,
  ) {}

  /** @throws Error naming the routes that would be reachable by accident */
  onApplicationBootstrap(): void {
    const known = new Set(this.settings.permissionTables.flatMap((table) => Object.keys(table)));
    const open: string[] = [];
    for (const { instance, metatype } of this.discovery.getControllers()) {
      if (!instance || !metatype) continue;
      const prototype: Record<string, unknown> = Object.getPrototypeOf(instance);
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function' || !Reflect.hasMetadata('path', handler)) continue;
        const access = this.reflector.get<Access | undefined>(ACCESS, handler);
        if (!access || (access.kind === 'permission' && !known.has(access.permission))) open.push(`${metatype.name}.${name}`);
      }
    }
    if (open.length) throw new Error(`Routes without a known permission: ${open.join(', ')}`);
  }
}
