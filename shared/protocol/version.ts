/** Raised when a station of an older build can no longer talk to the hub. */
export const protocolVersion = 1;
/** Where the contract's calls live on the hub. */
export const apiPrefix = '/api/v1';
