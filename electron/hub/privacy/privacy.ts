import { createHmac, createSecretKey, hash, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import type { WordsRef } from '#shared/domain/journal/events.ts';
import { seal, unseal } from './cipher.ts';
import { createOpenedParts } from './opened-parts.ts';
import type { TextStore } from '../store/texts.ts';

/**
 * A household's own key, opened. An object of the library: bare bytes would be made one again at every use, which costs more
 * than the deciphering.
 */
export type HouseholdKey = { readonly householdId: string; readonly key: KeyObject };

/**
 * Everything that touches personal data: one key per household, itself wrapped by the site's data key (erasing a
 * household destroys its key); keyed hashes to search by; words people wrote, kept where they can be erased.
 */
export type Privacy = {
  /** For what belongs to the site and to no household. */
  readonly siteKey: HouseholdKey;
  readonly newHouseholdKey: (householdId: string) => HouseholdKey & { readonly wrapped: Buffer };
  readonly householdKey: (householdId: string, wrapped: Uint8Array) => HouseholdKey;
  /** Forgets a key and all that was opened with it: it is being destroyed. */
  readonly forgetHousehold: (householdId: string) => void;
  /** A key for files of many households. It is remembered nowhere: once its wrapped form is gone, so are they. */
  readonly newFileKey: (fileId: string) => { readonly key: KeyObject; readonly wrapped: Buffer };
  readonly fileKey: (fileId: string, wrapped: Uint8Array) => KeyObject;
  readonly lock: (household: HouseholdKey, part: string, value: unknown) => Buffer;
  /** What `lock` was given, frozen; the caller knows its shape, since only the hub writes it. */
  readonly unlock: (household: HouseholdKey, part: string, sealed: Uint8Array) => unknown;
  /** Files and records whose exact bytes matter. */
  readonly lockBytes: (household: HouseholdKey, part: string, bytes: Uint8Array) => Buffer;
  /** Throws when key, part or bytes are not the same. */
  readonly unlockBytes: (household: HouseholdKey, part: string, sealed: Uint8Array) => Buffer;
  /**
   * What the journal may hold of a household's own matters: a hash under its key, so that short answers cannot be guessed
   * from it and erasing the household leaves nothing to compare.
   */
  readonly proofOf: (household: HouseholdKey, part: string, value: unknown) => string;
  /** Keyed hash of a value to search by (full value, last four, …), in hex. */
  readonly searchHash: (kind: string, value: string) => string;
  /** Keeps words and returns what the journal may hold of them. */
  readonly keepWords: (textId: string, words: string) => WordsRef;
  readonly readWords: (textId: string) => string | null;
  /** The same for words of or about a household: sealed with its key, so that erasing it erases them. */
  readonly keepWordsOf: (household: HouseholdKey, textId: string, words: string) => WordsRef;
  readonly readWordsOf: (household: HouseholdKey, textId: string) => string | null;
};

/** Opens privacy for a site; `dataKeyBytes` are its 32-byte key. */
export function openPrivacy(texts: TextStore, dataKeyBytes: Buffer): Privacy {
  const dataKey = createSecretKey(dataKeyBytes);
  const derived = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, '', use, 32)));
  const searchKey = derived('keyturn search');
  const textKey = derived('keyturn texts');
  const opened = new Map<string, KeyObject>();
  const parts = createOpenedParts();

  return {
    siteKey: { householdId: 'site', key: derived('keyturn site papers') },
    newHouseholdKey(householdId) {
      const bytes = randomBytes(32);
      const wrapped = seal(dataKey, bytes, `household ${householdId}`);
      return { householdId, key: createSecretKey(bytes), wrapped };
    },
    householdKey(householdId, wrapped) {
      const known = opened.get(householdId);
      if (known) return { householdId, key: known };
      const key = createSecretKey(unseal(dataKey, wrapped, `household ${householdId}`));
      opened.set(householdId, key);
      return { householdId, key };
    },
    forgetHousehold(householdId) {
      opened.delete(householdId);
      parts.forget(householdId);
    },
    newFileKey(fileId) {
      const bytes = randomBytes(32);
      return { key: createSecretKey(bytes), wrapped: seal(dataKey, bytes, `file ${fileId}`) };
    },
    fileKey: (fileId, wrapped) => createSecretKey(unseal(dataKey, wrapped, `file ${fileId}`)),
    lock: ({ householdId, key }, part, value) => seal(key, JSON.stringify(value), `${householdId} ${part}`),
    unlock: ({ householdId, key }, part, sealed) =>
      parts.open(householdId, part, sealed, () => JSON.parse(unseal(key, sealed, `${householdId} ${part}`).toString())),
    lockBytes: ({ householdId, key }, part, bytes) => seal(key, bytes, `${householdId} ${part}`),
    unlockBytes: ({ householdId, key }, part, sealed) => unseal(key, sealed, `${householdId} ${part}`),
    proofOf: ({ key }, part, value) =>
      createHmac('sha256', key)
        .update(`${part}\n${JSON.stringify(value)}`)
        .digest('hex'),
    searchHash: (kind, value) => createHmac('sha256', searchKey).update(`${kind}\n${value}`).digest('hex').slice(0, 32),
    keepWords(textId, words) {
      const salt = randomBytes(16);
      const body = seal(textKey, words, textId);
      texts.insert({ id: textId, household_id: null, salt, body });
      return { textId, saltedHash: hash('sha256', Buffer.concat([salt, Buffer.from(words)]), 'hex') };
    },
    readWords(textId) {
      const text = texts.byId(textId);
      return text ? unseal(textKey, text.body, textId).toString() : null;
    },
    keepWordsOf({ householdId, key }, textId, words) {
      const salt = randomBytes(16);
      texts.insert({ id: textId, household_id: householdId, salt, body: seal(key, words, textId) });
      return { textId, saltedHash: hash('sha256', Buffer.concat([salt, Buffer.from(words)]), 'hex') };
    },
    readWordsOf({ key }, textId) {
      const text = texts.byId(textId);
      return text ? unseal(key, text.body, textId).toString() : null;
    },
  };
}
