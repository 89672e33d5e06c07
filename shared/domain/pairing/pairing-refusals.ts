/** Why a pairing came to nothing, as the journal keeps it. */
export const pairingRefusals = ['no-code', 'tries-used-up', 'unfinished', 'wrong-proof', 'used-meanwhile'] as const;
export type PairingRefusal = (typeof pairingRefusals)[number];
