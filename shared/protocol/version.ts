/** Raised when a station of an older build can no longer talk to the hub. */
export const protocolVersion = 1;
/** In which header a station says the protocol version it was built with; whoever says nothing is taken at the contract's word. */
export const protocolHeader = 'keyturn-protocol';
/** Where the contract's calls live on the hub. */
export const apiPrefix = '/api/v1';

/** Who must be updated before a station and a hub understand each other. */
export type ProtocolGap = 'stationTooOld' | 'hubTooOld';

/** What stands between a station and its hub, by the protocol versions of both; null when they understand each other. */
export function protocolGap(station: number, hub: number): ProtocolGap | null {
  if (station === hub) return null;
  return station < hub ? 'stationTooOld' : 'hubTooOld';
}
