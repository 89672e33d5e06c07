import { hash } from 'node:crypto';
import PdfDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { inspectNoticeFile } from '#hub/notices/inspect-notice.ts';
import { type ErrorCode, errorCatalogue } from '#shared/protocol/errors.ts';
import { dotPng } from '../../support/hub/photo.ts';
import { halfBlue, phonePhoto } from '../../support/notices/notice-pictures.ts';
import { pdfFile } from '../../support/notices/pdf-file.ts';
import { slip } from '../documents/papers.ts';

/** `accepted`, or the code of the refusal with its status, as the uploader is told. */
async function verdict(bytes: Uint8Array): Promise<string> {
  try {
    await inspectNoticeFile(bytes);
    return 'accepted';
  } catch (problem) {
    const { code, status } = problem as { readonly code?: ErrorCode; readonly status?: number };
    if (code === undefined) throw problem;
    expect(status).toBe(errorCatalogue[code].status);
    return code;
  }
}

/** The same picture, its header claiming another size. */
function claiming(width: number, height: number): Buffer {
  const bytes = Buffer.from(dotPng);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

async function encrypted(passwords: { readonly userPassword?: string; readonly ownerPassword: string }) {
  const pdf = new PdfDocument({ ...passwords, pdfVersion: '1.7ext3' });
  pdf.rect(100, 100, 50, 50).fill();
  pdf.end();
  return Buffer.concat(await pdf.toArray());
}

describe('what is accepted', () => {
  test('a paper of our own maker, with the size of its page and the hash of its bytes', async () => {
    const pdf = await renderPaper(slip(), openPaperFonts());
    const inspected = await inspectNoticeFile(pdf);
    expect(inspected).toMatchObject({
      mediaType: 'application/pdf',
      bytes: pdf.length,
      sha256: hash('sha256', pdf, 'hex'),
      pages: [{ width: 226.771654, height: 558.425197 }],
    });
  });

  test('a PDF of two hundred pages, packed or not, and a page that lies on its side as it is read', async () => {
    const long = await inspectNoticeFile(pdfFile({ pages: 200, packed: true }));
    expect(long.pages).toHaveLength(200);
    const turned = await inspectNoticeFile(pdfFile({ page: '/Rotate 90' }));
    expect(turned.pages).toEqual([{ width: 842, height: 595 }]);
  });

  test('PNG, JPEG and WebP, a phone’s photo the right way up', async () => {
    const drawn = halfBlue(60, 40);
    const files = { 'image/png': await drawn.encode('png'), 'image/webp': await drawn.encode('webp') };
    for (const [mediaType, bytes] of Object.entries(files)) {
      expect(await inspectNoticeFile(bytes)).toMatchObject({ mediaType, pages: [{ width: 60, height: 40 }] });
    }
    expect(await inspectNoticeFile(await phonePhoto(60, 40))).toMatchObject({
      mediaType: 'image/jpeg',
      pages: [{ width: 40, height: 60 }],
    });
  });

  test('a picture that lacks its end is not shown half', async () => {
    const drawn = halfBlue(400, 400);
    const half = (bytes: Buffer) => verdict(bytes.subarray(0, bytes.length - 20));
    expect(await half(await drawn.encode('png'))).toBe('notice-picture-broken');
    expect(await half(await drawn.encode('jpeg'))).toBe('notice-picture-broken');
    expect(await half(await drawn.encode('webp'))).toBe('notice-picture-broken');
    const damaged = Buffer.from(await drawn.encode('png'));
    damaged.writeUInt8(damaged.readUInt8(200) ^ 0xff, 200);
    expect(await verdict(damaged)).toBe('notice-picture-broken');
  });

  test.each([
    ['opens at a page', { catalog: '/OpenAction [20 0 R /Fit]' }],
    [
      'links to an address',
      { page: '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://a.cn) >> >>]' },
    ],
    ['calls a font AA and a drawing EF', { objects: ['<< /XObject << /EF 3 0 R >> /Font << /AA 4 0 R >> >>'] }],
    ['speaks of scripts', { content: 'BT /F1 12 Tf 50 50 Td (/S /JavaScript /JS /Launch) Tj ET' }],
  ])('a PDF that %s', async (_, wish) => {
    expect(await verdict(pdfFile(wish))).toBe('accepted');
    expect(await verdict(pdfFile({ ...wish, packed: true }))).toBe('accepted');
  });
});

describe('what is no PDF and no picture, whatever its name says', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>';
  test.each<[string, Uint8Array, ErrorCode]>([
    ['nothing', Buffer.alloc(0), 'notice-file-empty'],
    ['more than 50 MB', Buffer.alloc(50 * 1024 * 1024 + 1, '%PDF-1.7\n'), 'notice-file-too-large'],
    ['text named .pdf', Buffer.from('营业执照'), 'notice-file-type'],
    ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>%PDF-1.7'), 'notice-file-type'],
    ['a Word file', Buffer.from('504b030414000600080000002100', 'hex'), 'notice-file-type'],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00'), 'notice-file-type'],
    ['an SVG', Buffer.from(svg), 'notice-file-svg'],
    ['an SVG with a script', Buffer.from(svg.replace('<rect', '<script>alert(1)</script><rect')), 'notice-file-svg'],
    ['an SVG behind a declaration', Buffer.from(`\uFEFF<?xml version="1.0"?><!-- x -->${svg}`), 'notice-file-svg'],
    ['an SVG in UTF-16', Buffer.from(`\uFEFF${svg}`, 'utf16le'), 'notice-file-svg'],
    ['half a PNG', dotPng.subarray(0, 40), 'notice-picture-broken'],
    ['the head of a JPEG', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'notice-picture-broken'],
    ['a WebP of nothing', Buffer.from('RIFF\x04\x00\x00\x00WEBP'), 'notice-picture-broken'],
    ['a PNG that claims 900 megapixels', claiming(30_000, 30_000), 'notice-picture-too-large'],
    ['a PNG that claims all there are', claiming(0xffff_ffff, 0xffff_ffff), 'notice-picture-too-large'],
  ])('%s', async (_, bytes, code) => {
    expect(await verdict(bytes)).toBe(code);
  });
});

describe('a PDF that is more than its pages', () => {
  const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  const file = '<< /Type /Filespec /F (a.exe) /EF << /F 11 0 R >> >>';
  const program = { dict: '/Type /EmbeddedFile', bytes: Buffer.from('MZ') };
  const annotation = (entries: string) => ({ page: `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${entries} >>]` });

  test.each<[string, Parameters<typeof pdfFile>[0], ErrorCode]>([
    ['a script when it opens', { catalog: `/OpenAction ${script}` }, 'notice-pdf-script'],
    ['a script elsewhere', { catalog: '/OpenAction 10 0 R', objects: [script] }, 'notice-pdf-script'],
    [
      'a script in its names',
      { catalog: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` },
      'notice-pdf-script',
    ],
    ['a script of a link', annotation(`/Subtype /Link /A ${script}`), 'notice-pdf-script'],
    [
      'a script after a link',
      annotation(`/Subtype /Link /A << /S /URI /URI (a) /Next [${script}] >>`),
      'notice-pdf-script',
    ],
    [
      'a script spelt otherwise',
      annotation('/Subtype /Link /A << /#53 /J#61vaScr#69pt /JS (a) >>'),
      'notice-pdf-script',
    ],
    [
      'a script whose kind lies elsewhere',
      { catalog: '/OpenAction << /S 10 0 R >>', objects: ['/JavaScript'] },
      'notice-pdf-script',
    ],
    ['a script behind a malformed entry', { catalog: '/OpenAction << /A >> /S /JavaScript >>' }, 'notice-pdf-script'],
    ['a script nothing leads to', { objects: [script] }, 'notice-pdf-script'],
    ['a dynamic form', { catalog: '/AcroForm << /Fields [] /XFA 10 0 R >>', objects: ['(x)'] }, 'notice-pdf-form'],
    ['a program to start', { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }, 'notice-pdf-action'],
    [
      'a form that sends itself',
      annotation('/Subtype /Widget /A << /S /SubmitForm /F (http://a.cn) >>'),
      'notice-pdf-action',
    ],
    ['actions of a page', { page: '/AA << /O << /S /URI /URI (http://a.cn) >> >>' }, 'notice-pdf-action'],
    [
      'actions that lie elsewhere',
      { catalog: '/AA 10 0 R', objects: ['<< /WC << /S /Named /N /Print >> >>'] },
      'notice-pdf-action',
    ],
    ['actions nobody finds', { catalog: '/AA 99 0 R' }, 'notice-pdf-action'],
    [
      'an attached file',
      { catalog: '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>', objects: [file, program] },
      'notice-pdf-attachment',
    ],
    [
      'a file pinned to a page',
      { ...annotation('/Subtype /FileAttachment /FS 10 0 R'), objects: [file, program] },
      'notice-pdf-attachment',
    ],
    [
      'a file of no declared kind',
      { objects: ['<< /EF 12 0 R >>', { dict: '', bytes: Buffer.from('MZ') }, '<< /UF 11 0 R >>'] },
      'notice-pdf-attachment',
    ],
    ['a film', annotation('/Subtype /RichMedia'), 'notice-pdf-media'],
    ['a film that starts', annotation('/Subtype /Link /A << /S /Rendition >>'), 'notice-pdf-media'],
  ])('%s', async (_, wish, code) => {
    expect(await verdict(pdfFile(wish))).toBe(code);
    expect(await verdict(pdfFile({ ...wish, packed: true }))).toBe(code);
  });

  test('packed in a way that can’t be looked into', async () => {
    const packed = (dict: string, content: string) => ({
      objects: [{ dict: `/Type /ObjStm /N 1 /First 5 ${dict}`, bytes: Buffer.from(content) }],
    });
    expect(await verdict(pdfFile(packed('', `9 0  ${script}`)))).toBe('notice-pdf-script');
    // An offset that hides in a remark of the head.
    expect(await verdict(pdfFile(packed('', `%1\n9 0 (a) ${script}`)))).toBe('notice-pdf-script');
    expect(await verdict(pdfFile(packed('/Filter /ASCIIHexDecode', '39203020>')))).toBe('notice-pdf-broken');
    expect(await verdict(pdfFile(packed('/Filter /FlateDecode', 'not packed at all')))).toBe('notice-pdf-broken');
  });
});

describe('a PDF that can’t be read', () => {
  test('with a password, or encrypted so that it opens without one', async () => {
    expect(await verdict(await encrypted({ userPassword: 'a', ownerPassword: 'b' }))).toBe('notice-pdf-encrypted');
    expect(await verdict(await encrypted({ ownerPassword: 'b' }))).toBe('notice-pdf-encrypted');
  });

  test.each<[string, Uint8Array, ErrorCode]>([
    ['only its first line', Buffer.from('%PDF-1.7\n'), 'notice-pdf-broken'],
    ['text that calls itself PDF', Buffer.from(`%PDF-1.4\n${'x'.repeat(5000)}`), 'notice-pdf-broken'],
    ['cut off in the middle', pdfFile({ pages: 5 }).subarray(0, 300), 'notice-pdf-broken'],
    ['nested without end', Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(100_000)}`), 'notice-pdf-broken'],
    [
      'objects that reach into each other',
      Buffer.from(`%PDF-1.7\n${'1 0 obj<<'.repeat(100_000)}`),
      'notice-pdf-broken',
    ],
    ['300 pages', pdfFile({ pages: 300 }), 'notice-pdf-too-long'],
  ])('%s', async (_, bytes, code) => {
    expect(await verdict(bytes)).toBe(code);
  });

  test('how long it is and may be is told', async () => {
    await expect(inspectNoticeFile(pdfFile({ pages: 201 }))).rejects.toMatchObject({
      details: { pages: 201, most: 200 },
    });
  });
});
