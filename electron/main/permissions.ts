import type { Session } from 'electron';
import { isOwnUrl } from './own-url.ts';

/** Every permission that Electron may ask or check for. */
export type Permission = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1];

/** What pages of ours may do, each with its reason. Everything else is denied, to everybody. */
export const allowedPermissions: ReadonlyMap<Permission, string> = new Map<Permission, string>([
  ['local-network-access', 'the hub is on the local network; Chromium gates such requests'],
  ['local-network', 'the same, under its newer name'],
  ['loopback-network', 'the same, when the hub runs on this machine'],
  ['fullscreen', 'a board fills its screen'],
]);

/** One decision for requests and for checks, so that the two can't drift apart. */
export function isPermitted(permission: string, url: unknown, isMainFrame: boolean): boolean {
  return isMainFrame && isOwnUrl(url) && [...allowedPermissions.keys()].some((one) => one === permission);
}
