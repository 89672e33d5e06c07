import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recoverDataKey, takePhrase } from '#hub/privacy/data-key.ts';
import { describe, expect, test } from 'vitest';
import { runHub, startHub } from '../../support/hub/start-hub.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

function passphraseFile(words: string, mode = 0o600): string {
  const file = join(temporaryFolder(), 'passphrase');
  writeFileSync(file, `${words}\n`, { mode });
  return file;
}

const words = 'correct horse battery';
const openWith = (file: string) => ({ KEYTURN_KEY_PASSPHRASE_FILE: file });
const keys = (data: string) => ({
  plain: join(data, 'keys', 'data.key'),
  wrapped: join(data, 'keys', 'data.key.wrapped'),
});

async function refusal(data: string, env: Record<string, string>): Promise<string> {
  const { exited, output } = runHub(['--data', data, '--port', '0'], env);
  expect(await exited).toBe(1);
  return output.stderr;
}

describe('a hub that runs alone, its data key wrapped in a passphrase', () => {
  test('never lays the key plain, and opens with that passphrase only', async () => {
    const hub = await startHub({ env: openWith(passphraseFile(words)) });
    const { data } = hub;
    await hub.stop();
    const { plain, wrapped } = keys(data);
    expect(existsSync(plain)).toBe(false);
    expect(statSync(wrapped).mode & 0o077).toBe(0);
    expect(await refusal(data, openWith(passphraseFile('another horse battery')))).toContain('does not open');
    expect(await refusal(data, {})).toContain('KEYTURN_KEY_PASSPHRASE_FILE');
    const again = await startHub({ data, env: openWith(passphraseFile(words)) });
    expect(await again.stop()).toBe(0);
  });

  test('takes over a key that lay in its file, and one the recovery passphrase brought back', async () => {
    const before = await startHub();
    const { data } = before;
    await before.stop();
    const { plain, wrapped } = keys(data);
    const key = readFileSync(plain);
    const phrase = takePhrase(data) ?? '';
    const credentials = temporaryFolder();
    writeFileSync(join(credentials, 'keyturn-key-passphrase'), words, { mode: 0o400 });
    // As a systemd unit hands it over.
    await (await startHub({ data, env: { CREDENTIALS_DIRECTORY: credentials } })).stop();
    expect(existsSync(plain)).toBe(false);
    expect(readFileSync(wrapped).includes(key)).toBe(false);
    recoverDataKey(data, phrase);
    expect(readFileSync(plain)).toEqual(key);
    await (await startHub({ data, env: { CREDENTIALS_DIRECTORY: credentials } })).stop();
    expect(existsSync(plain)).toBe(false);
  });

  test.each([
    ['is too short', passphraseFile('short'), 'shorter than 12'],
    ['may be read by everybody', passphraseFile(words, 0o644), 'chmod 600'],
    ['is not there', '/nowhere/passphrase', 'can’t be read'],
  ])('refuses a passphrase whose file %s, in one line', async (_what, file, said) => {
    const stderr = await refusal(temporaryFolder(), openWith(file));
    expect(stderr.replaceAll("'", '’')).toContain(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
