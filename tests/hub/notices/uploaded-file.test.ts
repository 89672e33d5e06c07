import { hash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NoticeView } from '#shared/protocol/notice-view.ts';
import { bearer } from '../../support/hub/clients.ts';
import { type NoticedSite, openNoticedSite } from '../../support/hub/noticed-site.ts';
import { dotsOf } from '../../support/notices/notice-pictures.ts';
import { pdfFile } from '../../support/notices/pdf-file.ts';

let site: NoticedSite;
beforeEach(async () => {
  site = await openNoticedSite();
});
afterEach(() => site.close());

/** A notice whose draft waits for a file. */
function begun(): Promise<NoticeView> {
  const title = { zh: '客户服务计划书', en: 'Customer service plan' };
  return site.client('supervisor').createNotice({ body: { kind: 'service-plan', title, form: 'file' } });
}

/** Sends a file as Manage does; the answer as it came. */
async function send(notice: NoticeView, bytes: Uint8Array, name = 'plan.pdf') {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
  const body = new Response(form);
  return site.server().inject({
    method: 'POST',
    url: `/api/v1/notices/${notice.id}/draft/file`,
    headers: { ...bearer(site.tokens.supervisor), 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  });
}

test('a file sent by a supervisor is checked, drawn page by page and seen by staff, whatever path its name is', async () => {
  const notice = await begun();
  const pdf = pdfFile({ pages: 2 });
  const answer = await send(notice, pdf, '../../../etc/计划书.pdf');
  expect(answer.statusCode).toBe(200);
  const [accepted] = answer.json<NoticeView>().versions;
  expect(accepted?.file).toMatchObject({ mediaType: 'application/pdf', pages: 2, sha256: hash('sha256', pdf, 'hex') });
  await site.hub().noticeFiles.idle();
  const [version] = (await site.client('supervisor').notices({})).items[0]?.versions ?? [];
  expect(version).toMatchObject({ file: { drawn: 2, fault: null }, pages: [{ page: 1, height: 2400 }, { page: 2 }] });
  const url = `/api/v1/notices/versions/${version?.id}/pages/2?size=preview`;
  const page = await site.server().inject({ url, headers: bearer(site.tokens.clerk) });
  expect(page.headers['content-type']).toBe('image/webp');
  expect(await dotsOf(page.rawPayload)).toMatchObject({ width: 339, height: 480 });
});

test.each([
  ['nothing at all', Buffer.alloc(0), '422 notice-file-empty'],
  ['a page of HTML', Buffer.from('<html><script>alert(1)</script>'), '415 notice-file-type'],
  ['an SVG with a script', Buffer.from('<svg><script>alert(1)</script></svg>'), '415 notice-file-svg'],
  ['a PDF with a script', pdfFile({ catalog: '/OpenAction << /S /JavaScript /JS (x) >>' }), '422 notice-pdf-script'],
  ['300 pages', pdfFile({ pages: 300 }), '422 notice-pdf-too-long'],
])('%s is refused, and the draft stays as it was', async (_, bytes, said) => {
  const notice = await begun();
  const answer = await send(notice, bytes);
  expect(`${answer.statusCode} ${answer.json<{ code: string }>().code}`).toBe(said);
  const [version] = (await site.client('supervisor').notices({})).items[0]?.versions ?? [];
  expect(version?.file).toBeNull();
});

test('a page that can’t be drawn is told, and the notice can’t be sent to its reviewers', async () => {
  const notice = await begun();
  const picture = '/Type /XObject /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceRGB';
  const broken = pdfFile({
    objects: [{ dict: `${picture} /Filter /DCTDecode`, bytes: Buffer.from('none') }],
    page: '/Resources << /XObject << /I 10 0 R >> >>',
    content: '/I Do',
  });
  expect((await send(notice, broken)).statusCode).toBe(200);
  await site.hub().noticeFiles.idle();
  const [version] = (await site.client('supervisor').notices({})).items[0]?.versions ?? [];
  expect(version?.file).toMatchObject({ drawn: 0, pages: 1, fault: 'notice-page-broken' });
  expect(version?.faults).toContainEqual({ code: 'content-missing', field: null });
});
