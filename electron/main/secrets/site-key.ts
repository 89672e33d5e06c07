import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import type { SecretBox } from './secret-box.ts';

/** As the hub names it where it keeps the key itself, or where the recovery passphrase brought it back. */
const plainName = 'data.key';
const sealedName = 'data.key.safe';
const keyBytes = 32;

/**
 * The data key of a site's folder for the hub, base64; null where the hub keeps it itself, since there is no keychain, or
 * where only the recovery passphrase helps. A key that lies in a plain file is sealed, proved to open, and only then
 * removed; a new site's key is sealed before it is used and never lies plain.
 */
export async function siteKey(
  siteFolder: string,
  box: SecretBox | null,
  /** Not for the demo: its folder opens without the app too. */
  { adopt }: { readonly adopt: boolean },
  log: Log,
): Promise<string | null> {
  if (box === null) return null;
  const keys = join(siteFolder, 'keys');
  const files = { plain: join(keys, plainName), sealed: join(keys, sealedName) };
  if (existsSync(files.plain)) return adopt ? adoptPlain(files, box, log) : null;
  if (existsSync(files.sealed)) return (await openSealed(files.sealed, box))?.toString('base64') ?? null;
  if (!adopt || existsSync(join(siteFolder, 'keyturn.db'))) return null;
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  return (await sealKey(files.sealed, randomBytes(keyBytes), box)) ?? null;
}

type Files = { readonly plain: string; readonly sealed: string };

/** What lies plain is the newest: it was there first, or the recovery passphrase put it there. */
async function adoptPlain(files: Files, box: SecretBox, log: Log): Promise<string | null> {
  const key = readFileSync(files.plain);
  if (key.length !== keyBytes) return null;
  const sealed = await sealKey(files.sealed, key, box);
  if (sealed === undefined) {
    log('the data key could not be sealed and stays in its file');
    return key.toString('base64');
  }
  rmSync(files.plain);
  log('the data key lies in the keychain now');
  return sealed;
}

/** Written beside, proved, and then put in place; undefined where the keychain does not give back what it took. */
async function sealKey(file: string, key: Buffer, box: SecretBox): Promise<string | undefined> {
  const text = key.toString('base64');
  const content = await box.seal(text);
  if (content === undefined) return undefined;
  const beside = `${file}.new`;
  writeFileSync(beside, content, { mode: 0o600, flush: true });
  const proof = await openSealed(beside, box);
  if (proof === undefined || !proof.equals(key)) {
    rmSync(beside);
    return undefined;
  }
  renameSync(beside, file);
  return text;
}

async function openSealed(file: string, box: SecretBox): Promise<Buffer | undefined> {
  const opened = await box.open(readFileSync(file, 'utf8'));
  const key = opened === undefined ? undefined : Buffer.from(opened.text, 'base64');
  return key?.length === keyBytes ? key : undefined;
}
