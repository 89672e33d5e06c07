import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { bearer } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { dotPng, sendPhoto } from '../../support/hub/photo.ts';

async function caseOf(site: HandoverSite, home: number): Promise<CaseId> {
  const { id } = await site.handover(home);
  const [view] = (await site.client('guide').ticketCases({ params: { id } })).items;
  if (!view) throw new Error('a case was opened');
  return view.id;
}

const fetchPhoto = (site: HandoverSite, caseId: CaseId, fileId: string, token: string = site.tokens.guide) =>
  site.server().inject({ url: `/api/v1/cases/${caseId}/files/${fileId}`, headers: bearer(token) });

/** A PNG that says in its head to be this wide. */
function widePng(width: number): Buffer {
  const bytes = Buffer.from(dotPng);
  bytes.writeUInt32BE(width, 16);
  return bytes;
}

test('a photo comes back as it was taken, also after a restart, and lies sealed on the disk', async () => {
  const site = await openHandoverSite();
  const id = await caseOf(site, 1);
  const { statusCode, file } = await sendPhoto(site, id);
  expect(statusCode).toBe(201);
  expect(file).toMatchObject({ mediaType: 'image/png', bytes: dotPng.length, width: 1, height: 1 });
  await site.restart();
  const answer = await fetchPhoto(site, id, file.id);
  expect(answer.headers['content-type']).toBe('image/png');
  expect(answer.rawPayload.equals(dotPng)).toBe(true);
  const [row] = site.rows<{ file: string; sha256: string }>('select file, sha256 from case_files');
  expect(row?.sha256).toBe(createHash('sha256').update(dotPng).digest('hex'));
  const folder = join(site.folder, 'files', row?.file.slice(0, 2) ?? '');
  const stored = readFileSync(join(folder, row?.file ?? ''));
  expect(createHash('sha256').update(stored).digest('hex')).toBe(row?.file);
  expect(stored.includes(dotPng.subarray(0, 16))).toBe(false);
  expect(readdirSync(folder)).toEqual([row?.file]);
  await site.close();
});

test('a photo sent again under its key is the same file, also when both are sent at once', async () => {
  const site = await openHandoverSite();
  const id = await caseOf(site, 1);
  const key = crypto.randomUUID();
  const [one, two] = await Promise.all([sendPhoto(site, id, dotPng, key), sendPhoto(site, id, dotPng, key)]);
  const again = await sendPhoto(site, id, dotPng, key);
  expect(new Set([one.file.id, two.file.id, again.file.id]).size).toBe(1);
  expect((await site.client('guide').case({ params: { id } })).files).toHaveLength(1);
  await site.close();
});

test('what is too large, no picture, too wide or without a key is refused and leaves nothing behind', async () => {
  const site = await openHandoverSite();
  const id = await caseOf(site, 1);
  expect(await sendPhoto(site, id, Buffer.alloc(20 * 1024 * 1024))).toMatchObject({ statusCode: 413 });
  const words = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  for (const bytes of [words, Buffer.from('hello'), Buffer.alloc(0), dotPng.subarray(0, 12), widePng(8001)]) {
    expect(await sendPhoto(site, id, bytes)).toMatchObject({ statusCode: 422, code: 'not-an-image' });
  }
  expect(await sendPhoto(site, id, dotPng, 'IMG_0001')).toMatchObject({ statusCode: 422, code: 'invalid' });
  expect(site.rows('select id from case_files')).toEqual([]);
  await site.close();
});

test("a photo is found under its own household's case only, and by staff only", async () => {
  const site = await openHandoverSite();
  const id = await caseOf(site, 1);
  const others = await caseOf(site, 2);
  const { file } = await sendPhoto(site, id);
  expect((await fetchPhoto(site, others, file.id)).statusCode).toBe(404);
  expect((await fetchPhoto(site, id, file.id, site.tokens.board)).statusCode).toBe(401);
  await site.close();
});
