import { createSecretKey, type KeyObject, randomBytes, scryptSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal, unseal } from './cipher.ts';
import { KeyPassphraseWanted, openWrapped, wrapKey } from './key-passphrase.ts';

/** The site's key is gone and must be restored with the recovery passphrase. */
export class DataKeyMissing extends Error {
  constructor(folder: string) {
    super(
      `the data key is missing in ${folder}; restore it with the recovery passphrase: npm run hub -- --data ${folder} --recover`,
    );
    this.name = 'DataKeyMissing';
  }
}

/** The passphrase does not open this site's key. */
export class WrongRecoveryPhrase extends Error {
  constructor() {
    super('this recovery passphrase does not open the data key');
    this.name = 'WrongRecoveryPhrase';
  }
}

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/** Who keeps the data key between two starts: an owner-only file, a passphrase, or the desktop app (the system's keychain). */
export type KeySource =
  | { readonly kind: 'file' }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'given'; readonly key: Buffer };

type Paths = {
  readonly key: string;
  /** The key wrapped in the passphrase of each start. */
  readonly wrapped: string;
  readonly recovery: string;
  readonly phrase: string;
};

function paths(folder: string): Paths {
  const keys = join(folder, 'keys');
  return {
    key: join(keys, 'data.key'),
    wrapped: join(keys, 'data.key.wrapped'),
    recovery: join(keys, 'recovery.json'),
    phrase: join(keys, 'phrase-to-show.txt'),
  };
}

/**
 * Reads the site's data key, making it (and its recovery copy) in a new folder. Throws DataKeyMissing, WrongKeyPassphrase,
 * KeyPassphraseWanted.
 */
export function openDataKey(folder: string, isNew: boolean, source: KeySource = { kind: 'file' }): Buffer {
  const files = paths(folder);
  const known = knownKey(files, source);
  // A given key of a new site has no recovery copy yet.
  if (known !== null && !(isNew && source.kind === 'given' && !existsSync(files.recovery))) return known;
  if (known === null && (!isNew || existsSync(files.recovery))) throw new DataKeyMissing(folder);
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 });
  const made = known ?? randomBytes(32);
  writeRecovery(files, made);
  if (source.kind === 'file') writeOwnerOnly(files.key, made);
  if (source.kind === 'passphrase') wrapKey(files.wrapped, made, source.passphrase);
  return made;
}

function knownKey(files: Paths, source: KeySource): Buffer | null {
  switch (source.kind) {
    case 'given':
      return source.key;
    case 'passphrase':
      return openWrapped({ plain: files.key, wrapped: files.wrapped }, source.passphrase);
    case 'file':
      if (existsSync(files.key)) return readFileSync(files.key);
      if (existsSync(files.wrapped)) throw new KeyPassphraseWanted(files.wrapped);
      return null;
  }
}

function writeRecovery({ recovery, phrase }: Paths, key: Uint8Array): void {
  const words = newPhrase();
  const salt = randomBytes(16);
  const wrapped = seal(keyOfPhrase(words, salt), key, 'data-key').toString('base64');
  writeFileSync(recovery, JSON.stringify({ version: 1, salt: salt.toString('base64'), wrapped }), { mode: 0o600 });
  writeFileSync(phrase, words, { mode: 0o600 });
}

/** Puts the data key back from its recovery copy. Throws WrongRecoveryPhrase. */
export function recoverDataKey(folder: string, phrase: string): void {
  const { key, recovery } = paths(folder);
  const stored = JSON.parse(readFileSync(recovery, 'utf8')) as { salt: string; wrapped: string };
  const clean = phrase.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  try {
    const phraseKey = keyOfPhrase(clean, Buffer.from(stored.salt, 'base64'));
    writeOwnerOnly(key, unseal(phraseKey, Buffer.from(stored.wrapped, 'base64'), 'data-key'));
  } catch {
    throw new WrongRecoveryPhrase();
  }
}

/** Whether the recovery passphrase still waits to be shown to the admin. */
export function phraseIsDue(folder: string): boolean {
  return existsSync(paths(folder).phrase);
}

/** The recovery passphrase, once: afterwards it is nowhere but on the admin's paper. Null when it was shown before. */
export function takePhrase(folder: string): string | null {
  const { phrase } = paths(folder);
  if (!existsSync(phrase)) return null;
  const words = readFileSync(phrase, 'utf8');
  rmSync(phrase);
  return words;
}

/** Six groups of four: about 119 bits, easy to write down and to read out. */
function newPhrase(): string {
  const text = Array.from(randomBytes(24), (byte) => letters[byte % letters.length]).join('');
  return text.match(/.{4}/g)?.join('-') ?? text;
}

function keyOfPhrase(phrase: string, salt: Uint8Array): KeyObject {
  return createSecretKey(scryptSync(phrase.replaceAll('-', ''), salt, 32, cost));
}

function writeOwnerOnly(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes, { mode: 0o600 });
  chmodSync(path, 0o600);
}
