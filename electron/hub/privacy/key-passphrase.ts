import { createSecretKey, randomBytes, scryptSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { seal, unseal } from './cipher.ts';

/** The passphrase that is to open the data key at each start does not. */
export class WrongKeyPassphrase extends Error {
  constructor(file: string) {
    super(`the passphrase does not open ${file}; check KEYTURN_KEY_PASSPHRASE_FILE or the unit's credential`);
    this.name = 'WrongKeyPassphrase';
  }
}

/** The data key lies wrapped in a passphrase, and none was given. */
export class KeyPassphraseWanted extends Error {
  constructor(file: string) {
    super(`${file} is wrapped in a passphrase; name its file in KEYTURN_KEY_PASSPHRASE_FILE`);
    this.name = 'KeyPassphraseWanted';
  }
}

const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const boundTo = 'data-key by passphrase';
const wrappedFile = z.object({ version: z.literal(1), salt: z.base64(), wrapped: z.base64() });

/** Wraps the data key in a passphrase; it is in place only once it was proved to open again. */
export function wrapKey(file: string, key: Uint8Array, passphrase: string): void {
  const salt = randomBytes(16);
  const wrapped = seal(keyOf(passphrase, salt), key, boundTo).toString('base64');
  const beside = `${file}.new`;
  const content = JSON.stringify({ version: 1, salt: salt.toString('base64'), wrapped });
  writeFileSync(beside, content, { mode: 0o600, flush: true });
  unwrapKey(beside, passphrase);
  renameSync(beside, file);
}

/** The data key out of its wrapping. Throws WrongKeyPassphrase. */
export function unwrapKey(file: string, passphrase: string): Buffer {
  const { salt, wrapped } = wrappedFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  try {
    return unseal(keyOf(passphrase, Buffer.from(salt, 'base64')), Buffer.from(wrapped, 'base64'), boundTo);
  } catch {
    throw new WrongKeyPassphrase(file);
  }
}

/** The key of a folder that is opened with a passphrase; one that lay plain is wrapped and removed. Null where there is none. */
export function openWrapped(
  files: { readonly plain: string; readonly wrapped: string },
  passphrase: string,
): Buffer | null {
  if (existsSync(files.plain)) {
    const key = readFileSync(files.plain);
    wrapKey(files.wrapped, key, passphrase);
    rmSync(files.plain);
    return key;
  }
  return existsSync(files.wrapped) ? unwrapKey(files.wrapped, passphrase) : null;
}

function keyOf(passphrase: string, salt: Uint8Array) {
  return createSecretKey(scryptSync(passphrase.normalize('NFC'), salt, 32, cost));
}
