import { hash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt at about 50 ms: slow for whoever guesses PINs from a stolen file, quick enough at the desk. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, cost, (problem, key) => (problem ? reject(problem) : resolve(key)));
  });
}

/** The stored form of a PIN: a salt of its own and the slow hash. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64')}.${(await derive(pin, salt)).toString('base64')}`;
}

/** Whether a PIN is the one that was stored; takes the same time either way. */
export async function pinMatches(pin: string, stored: string): Promise<boolean> {
  const [salt = '', expected = ''] = stored.split('.');
  const key = await derive(pin, Buffer.from(salt, 'base64'));
  const wanted = Buffer.from(expected, 'base64');
  return wanted.length === key.length && timingSafeEqual(wanted, key);
}

/** A bearer token of 256 bits; its prefix tells sessions (`ks_`) from stations (`kt_`). */
export function newToken(prefix: 'ks' | 'kt'): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** Tokens and codes are random: a fast hash is enough to keep them out of the database. */
export function tokenHash(token: string): string {
  return hash('sha256', token, 'hex');
}
