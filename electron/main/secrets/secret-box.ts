import type { SafeStorage } from 'electron';
import type { Log } from '../log.ts';

/** The system's keychain: what it sealed only this user on this machine can open. */
export type SecretBox = {
  /** Base64; undefined where the keychain refuses. */
  readonly seal: (text: string) => Promise<string | undefined>;
  /** `stale`: the system wants it sealed anew. Undefined where it can't be opened here. */
  readonly open: (sealed: string) => Promise<{ readonly text: string; readonly stale: boolean } | undefined>;
};

/** A keychain that is locked asks a person for its password; at a kiosk nobody comes. */
const patienceMs = 15_000;

type UsedOfSafeStorage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/**
 * Opens the keychain, or answers null where there is none: on Linux without one, Electron would seal with a password
 * that anybody can read in its sources. Only after Electron is ready.
 */
export async function openSecretBox(
  safe: UsedOfSafeStorage,
  platform: NodeJS.Platform,
  log: Log,
  withinMs: number = patienceMs,
): Promise<SecretBox | null> {
  async function inTime<Value>(work: Promise<Value>): Promise<Value> {
    const late = Promise.withResolvers<never>();
    const limit = setTimeout(() => late.reject(new Error('the keychain did not answer')), withinMs);
    return Promise.race([work, late.promise]).finally(() => clearTimeout(limit));
  }

  // A keychain that breaks is none: the stations start all the same.
  if (!(await inTime(safe.isAsyncEncryptionAvailable()).catch(() => false))) return noKeychain(log);
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(safe.getSelectedStorageBackend())) {
    return noKeychain(log);
  }
  return {
    async seal(text) {
      try {
        return (await inTime(safe.encryptStringAsync(text))).toString('base64');
      } catch {
        log('the keychain of this machine took no secret');
        return undefined;
      }
    },
    async open(sealed) {
      try {
        const { result, shouldReEncrypt } = await inTime(safe.decryptStringAsync(Buffer.from(sealed, 'base64')));
        return { text: result, stale: shouldReEncrypt };
      } catch {
        log('a secret could not be opened with the keychain of this machine');
        return undefined;
      }
    },
  };
}

function noKeychain(log: Log): null {
  log('this machine has no keychain; secrets lie in files for this user only');
  return null;
}
