import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { inspectPdf } from '#hub/notices/inspect-pdf.ts';
import { openNoticePdf } from '#hub/notices/open-notice-pdf.ts';
import { readNoticeKinds } from '#hub/notices/read-notice-rules.ts';
import { bilingual } from '#shared/domain/flow/template.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'resources/notices');
const sampleFile = z.strictObject({
  samples: z.array(
    z.strictObject({
      kind: z.string(),
      pdf: z.string(),
      png: z.string(),
      title: bilingual,
      number: z.string().min(1).max(80),
      issuer: z.string().min(1).max(120),
      issuedDaysAgo: z.int().min(1).max(10_000),
      validDays: z.int().min(1).max(20_000).nullable(),
    }),
  ),
});
const { samples } = sampleFile.parse(parse(readFileSync(join(folder, 'samples.yaml'), 'utf8')));
const kinds = readNoticeKinds();
const bytesOf = (path: string) => new Uint8Array(readFileSync(join(folder, path)));
const daysAgo = (kind: string) => samples.find((sample) => sample.kind === kind)!.issuedDaysAgo;

/** The text of each page without white space, since a line may end anywhere. */
async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { document: pdf } = await openNoticePdf(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push(words.replaceAll(/\s/g, ''));
  }
  await pdf.loadingTask.destroy();
  return pages;
}

/** All samples made anew, without pictures: file name and bytes. */
function madeAnew(): ReadonlyMap<string, Buffer> {
  const to = mkdtempSync(join(tmpdir(), 'keyturn-samples-'));
  try {
    const script = join(root, 'scripts/make-sample-notices.mjs');
    execFileSync(process.execPath, [script, '--to', to, '--no-pictures'], { stdio: 'pipe' });
    return new Map(readdirSync(to).map((name) => [name, readFileSync(join(to, name))]));
  } finally {
    rmSync(to, { recursive: true });
  }
}

test('there is one sample of each of the twelve kinds, all of them in the catalogue', () => {
  expect(samples.map(({ kind }) => kind).toSorted()).toEqual([
    'adverse-outside',
    'business-licence',
    'complaint-channel',
    'completion-filing',
    'construction-permit',
    'developer-qualification',
    'handover-route',
    'interim-rules',
    'land-certificate',
    'presale-permit',
    'property-contract',
    'sales-mandate',
  ]);
  expect(samples.filter(({ kind }) => !kinds.has(kind))).toEqual([]);
});

describe.each(samples)('$kind', (sample) => {
  const kind = kinds.get(sample.kind)!;

  test('can be published as a file today: it is issued, has not run out, and runs out only where its kind may', () => {
    expect(kind.forms).toContain('file');
    if (sample.validDays === null) expect(kind.needs).not.toContain('expiresOn');
    else expect(sample.validDays).toBeGreaterThan(sample.issuedDaysAgo);
    expect(sample.validDays !== null).toBe(kind.expires);
  });

  test('is a PDF that the hub takes, and says on every page that it is a sample without legal effect', async () => {
    const pages = await pagesOf(bytesOf(sample.pdf));
    expect(await inspectPdf(bytesOf(sample.pdf))).toHaveLength(pages.length);
    for (const text of pages) {
      expect(text).toContain('样例，不具法律效力/Sample,withoutlegaleffect');
      // The watermark and the seal's ring say it apart from that line.
      expect(text.split('样例').length).toBeGreaterThan(2);
    }
  });

  test('has a picture of its first page, large enough for a hall’s screen', () => {
    const png = bytesOf(sample.png);
    const { type, width, height } = imageSize(png);
    expect(type).toBe('png');
    expect(Math.max(width, height)).toBeGreaterThanOrEqual(1200);
  });
});

test('the rules and the contract run over several pages', async () => {
  for (const name of ['interim-rules', 'property-contract']) {
    expect((await pagesOf(bytesOf(`samples/${name}.pdf`))).length, name).toBeGreaterThan(2);
  }
});

test('papers were issued in the order in which each needs the one before', () => {
  const order = ['business-licence', 'land-certificate', 'construction-permit', 'presale-permit', 'sales-mandate'];
  const ages = [...order, 'completion-filing'].map(daysAgo);
  expect(ages).toEqual(ages.toSorted((a, b) => b - a));
});

test('nothing else lies beside them, and all together stay small', () => {
  const listed = samples.flatMap(({ pdf, png }) => [pdf, png]);
  expect(listed.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  const lying = readdirSync(join(folder, 'samples')).map((name) => `samples/${name}`);
  expect(lying.toSorted()).toEqual(listed.toSorted());
  const bytes = listed.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  expect(bytes).toBeLessThanOrEqual(6 * 1024 * 1024);
});

test('the script makes the same bytes twice, with the words that are kept here', async () => {
  const first = madeAnew();
  expect(first.size).toBe(samples.length);
  expect(madeAnew()).toEqual(first);
  for (const { pdf } of samples) {
    const made = new Uint8Array(first.get(basename(pdf))!);
    expect(await pagesOf(bytesOf(pdf)), pdf).toEqual(await pagesOf(made));
  }
});
