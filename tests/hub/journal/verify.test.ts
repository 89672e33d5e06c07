import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalEntry, genesisHash } from '#shared/domain/journal/canonical.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { openSite } from '../../support/hub/open-site.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
  for (let count = 0; count < 20; count++) await site.enquiry();
});
afterEach(() => site.close());

const verify = (full?: '1') => site.client('supervisor').verifyJournal({ query: full ? { full } : {} });

/** What the hub of a copy of the site finds after somebody with the file in hand changed it. */
async function verifyTampered(sql: string, full: boolean) {
  const folder = temporaryFolder();
  for (const file of ['keyturn.db', 'keyturn.db-wal']) {
    if (existsSync(join(site.folder, file))) copyFileSync(join(site.folder, file), join(folder, file));
  }
  mkdirSync(join(folder, 'keys'));
  cpSync(join(site.folder, 'keys'), join(folder, 'keys'), { recursive: true });
  const db = new Sqlite(join(folder, 'keyturn.db'));
  db.exec(`DROP TRIGGER journal_is_never_changed; DROP TRIGGER journal_is_never_shortened; ${sql}`);
  db.close();
  const copy = await openSite({ folder });
  try {
    return await copy.as(site.tokens.supervisor).verifyJournal({ query: full ? { full: '1' } : {} });
  } finally {
    await copy.close();
  }
}

describe('the chain', () => {
  test('holds for a site that only did what it should', async () => {
    const entries = site.hub().house.journal.head().seq;
    expect(await verify('1')).toEqual({ ok: true, entries, checked: entries });
  });

  test('can be recomputed by anyone from the pages of the journal', async () => {
    const { items } = await site.client('supervisor').journal({ query: { after: 0, limit: 5000 } });
    let previous = genesisHash;
    for (const { prevHash, hash, ...entry } of items) {
      const text = canonicalEntry({ ...entry, at: Date.parse(entry.at), payload: JSON.stringify(entry.payload) });
      expect(prevHash).toBe(previous);
      expect(
        createHash('sha256')
          .update(previous + text)
          .digest('hex'),
      ).toBe(hash);
      previous = hash;
    }
    expect(items.map((entry) => entry.seq)).toEqual(items.map((_, index) => index + 1));
    expect((await site.client('supervisor').dailyReport({ query: {} })).journalHead).toBe(previous);
  });

  test('is checked from the last checkpoint on; asked for all, from the beginning', async () => {
    const entries = site.hub().house.journal.head().seq;
    expect(await verify()).toEqual({ ok: true, entries, checked: entries });
    await site.enquiry();
    await site.enquiry();
    expect(await verify()).toEqual({ ok: true, entries: entries + 2, checked: 2 });
    expect(await verify()).toEqual({ ok: true, entries: entries + 2, checked: 0 });
    expect(await verify('1')).toMatchObject({ checked: entries + 2 });
  });
});

describe('an entry that was tampered with', () => {
  test.each([
    ['a changed payload', `UPDATE journal SET payload = json_set(payload, '$.number', 'E999') WHERE seq = 40`, 40],
    ['another person', `UPDATE journal SET actor_id = 'stf_somebody' WHERE seq = 40`, 40],
    ['another time', 'UPDATE journal SET at = at - 1 WHERE seq = 40', 40],
    ['another type', `UPDATE journal SET type = 'ticket.started' WHERE seq = 40`, 40],
    ['a hash made to fit nothing', `UPDATE journal SET hash = '${'a'.repeat(64)}' WHERE seq = 40`, 40],
    ['a deleted entry', 'DELETE FROM journal WHERE seq = 40', 40],
    ['a gap at the beginning', 'DELETE FROM journal WHERE seq = 1', 1],
    ['the last entry', `UPDATE journal SET payload = '{}' WHERE seq = (SELECT max(seq) FROM journal)`, null],
  ] as const)('%s is found, and where', async (_, sql, at) => {
    const entries = site.hub().house.journal.head().seq;
    const brokenAt = at ?? entries;
    // A page of entries more than it takes: the entry that is changed must exist.
    expect(entries).toBeGreaterThan(40);
    const found = await verifyTampered(sql, true);
    expect(found).toMatchObject({ ok: false, brokenAt, checked: brokenAt - 1 });
  });

  test('before the checkpoint is found when all is checked, behind it at once', async () => {
    await verify();
    const checkpoint = site.hub().house.journal.head().seq;
    await site.enquiry();
    const before = `UPDATE journal SET actor_id = NULL WHERE seq = ${checkpoint - 1}`;
    expect(await verifyTampered(before, true)).toMatchObject({ ok: false, brokenAt: checkpoint - 1 });
    const behind = `UPDATE journal SET actor_id = NULL WHERE seq = ${checkpoint + 1}`;
    expect(await verifyTampered(behind, false)).toMatchObject({ ok: false, brokenAt: checkpoint + 1, checked: 0 });
    const itself = `UPDATE journal SET hash = '${'b'.repeat(64)}' WHERE seq = ${checkpoint}`;
    expect(await verifyTampered(itself, false)).toMatchObject({ ok: false, brokenAt: checkpoint });
  });
});

test('nothing changes or shortens the journal, whoever holds the connection', () => {
  const db = new Sqlite(join(site.folder, 'keyturn.db'));
  try {
    expect(() => db.exec("UPDATE journal SET type = 'x' WHERE seq = 1")).toThrow('the journal is never changed');
    expect(() => db.exec('DELETE FROM journal WHERE seq = 1')).toThrow('the journal is never shortened');
    expect(() => db.exec('INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1')).toThrow(
      'the journal is never changed',
    );
  } finally {
    db.close();
  }
});

test('time in the journal never runs backwards, even when the machine’s clock does', async () => {
  site.clock.at -= 3_600_000;
  const { issuedAt } = await site.enquiry();
  expect(issuedAt).toBe('2026-11-28T02:00:00.000Z');
  const times = site.rows<{ at: number }>('SELECT at FROM journal ORDER BY seq').map((row) => row.at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  await site.restart();
  expect((await site.enquiry()).number).toBe('E022');
});
