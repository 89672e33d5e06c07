import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NoticeId } from '#shared/domain/ids.ts';
import { errorWords } from '#shared/i18n/errors.ts';
import type { Client } from '#shared/protocol/client.ts';
import type { NoticeView } from '#shared/protocol/notice-view.ts';
import { bearer } from '../../support/hub/clients.ts';
import { type RunningHub, startHub } from '../../support/hub/start-hub.ts';
import { pdfFile } from '../../support/notices/pdf-file.ts';

const kind = 'service-plan';
const title = { zh: '客户服务计划书', en: 'Customer service plan' };
const pin = '246810';

let hub: RunningHub;
let token: string;
let author: Client;
beforeAll(async () => {
  hub = await startHub({ demo: true });
  const admin = hub.client(await hub.signIn('admin', pin));
  // Somebody who may write and holds every right this kind asks for.
  const roles = ['supervisor', 'review.service', 'review.legal', 'review.sales'] as const;
  await admin.createStaff({ body: { login: 'author', name: '公示专员', roles: [...roles], active: true, pin } });
  token = await hub.signIn('author', pin);
  author = hub.client(token);
});
afterAll(() => hub.stop());

/** What the hub answers: accepted, or the refusal with the words a person reads, in both languages. */
async function told(answer: Response): Promise<{ code: string; zh: string; en: string; body: string }> {
  const body = await answer.text();
  const { code = 'accepted' } = JSON.parse(body) as { code?: string };
  const words = (language: 'zh-CN' | 'en') => (errorWords[language] as Record<string, string>)[code] ?? '';
  return { code: answer.ok ? 'accepted' : `${answer.status} ${code}`, zh: words('zh-CN'), en: words('en'), body };
}

async function ask(path: string, init: RequestInit & { readonly json?: unknown } = {}) {
  const { json, ...rest } = init;
  const typed = json === undefined ? {} : { 'content-type': 'application/json' };
  return told(
    await fetch(`${hub.url}/api/v1${path}`, {
      method: 'POST',
      headers: { ...bearer(token), ...typed },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...rest,
    }),
  );
}

function send(id: NoticeId, bytes: Uint8Array, name = '公示.pdf') {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
  return ask(`/notices/${id}/draft/file`, { body });
}

const begun = (form: 'file' | 'text' = 'file') => author.createNotice({ body: { kind, title, form } });

/** A text notice with these dates, saved and ready to be sent. */
async function written(issuedOn: string, expiresOn: string | null): Promise<NoticeView> {
  const { id } = await begun('text');
  const text = { form: 'text', parts: [{ heading: null, text: { zh: '服务时间', en: null } }] } as const;
  const fields = { number: '2026-001', issuer: '住建局', issuedOn, expiresOn };
  return author.saveNoticeDraft({
    params: { id },
    body: { title, form: 'text', fields, body: { form: 'text', parts: [...text.parts] }, revision: 1 } as never,
  });
}

const inReview = async () => {
  const { id, versions } = await written('2026-01-01', null);
  return author.submitNotice({ params: { id }, body: { revision: versions[0]?.revision ?? 0 } });
};

describe('a bad file sent over the network is refused in words that say what to do', () => {
  test.each([
    [
      'a text that calls itself a PDF',
      Buffer.from(`%PDF-1.4\n${'x'.repeat(5000)}`),
      '422 notice-pdf-broken',
      '重新导出',
    ],
    [
      'a PDF with JavaScript',
      pdfFile({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }),
      '422 notice-pdf-script',
      '脚本',
    ],
    ['a PDF of 300 pages', pdfFile({ pages: 300 }), '422 notice-pdf-too-long', '分成几份'],
    ['nothing at all', Buffer.alloc(0), '422 notice-file-empty', '0 字节'],
    [
      'an SVG with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      '415 notice-file-svg',
      'SVG',
    ],
    ['a page of HTML', Buffer.from('<html><script>alert(1)</script>'), '415 notice-file-type', '不是 PDF 或图片'],
  ])('%s', async (_, bytes, code, says) => {
    const { id } = await begun();
    const answer = await send(id, bytes);
    expect(answer.code).toBe(code);
    expect(answer.zh).toContain(says);
    expect(answer.en).not.toBe('');
    expect((await author.notice({ params: { id } })).versions[0]?.file).toBeNull();
  });

  test('a path in the file’s name leads nowhere: the file is kept under its own hash', async () => {
    const { id } = await begun();
    const answer = await send(id, pdfFile(), '../../../../tmp/../etc/passwd.pdf');
    expect(answer.code).toBe('accepted');
    expect(answer.body).not.toContain('passwd');
    const kept = readdirSync(join(hub.data, 'files'), { recursive: true }).map(String);
    const sha256 = (await author.notice({ params: { id } })).versions[0]?.file?.sha256 ?? '';
    expect(kept.some((path) => path.endsWith(sha256))).toBe(true);
    expect(readdirSync(hub.data, { recursive: true }).filter((path) => String(path).includes('passwd'))).toEqual([]);
  });
});

describe('what must not become public is refused in words that say why', () => {
  test('a notice that ends before it was issued', async () => {
    const { id, versions } = await written('2026-06-01', '2026-05-31');
    const answer = await ask(`/notices/${id}/submit`, { json: { revision: versions[0]?.revision } });
    expect(answer.code).toBe('422 notice-incomplete');
    expect(answer.body).toContain('expiry-before-issue');
    expect(answer.zh).toContain('补正');
  });

  test('one that nobody reviewed', async () => {
    const { id, versions } = await inReview();
    const answer = await ask(`/notices/${id}/publish`);
    expect(answer.code).toBe('409 reviews-missing');
    for (const right of versions[0]?.reviewsMissing ?? []) expect(answer.body).toContain(right);
    expect(answer.zh).toContain('会签还没齐');
  });

  test('one that its own author approves', async () => {
    const { id, versions } = await inReview();
    const [right] = versions[0]?.reviewsMissing ?? [];
    const answer = await ask(`/notices/${id}/reviews`, {
      json: { version: 1, right, outcome: 'approved', reason: null },
    });
    expect(answer.code).toBe('403 own-notice');
    expect(answer.zh).toContain('不能会签自己参与起草的公示');
  });
});
