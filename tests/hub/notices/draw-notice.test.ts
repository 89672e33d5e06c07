import { describe, expect, test } from 'vitest';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { drawNoticePages } from '#hub/notices/draw-notice.ts';
import type { PressedPage } from '#hub/notices/notice-messages.ts';
import { createNoticePress } from '#hub/notices/notice-press.ts';
import type { NoticeMediaType } from '#hub/notices/sniff-notice.ts';
import { endlessPdf, pdfWithoutItsFont, pdfWithSeal } from '../../support/notices/chinese-pdf.ts';
import { colourAt, dotsOf, greyGrid, halfBlue, inkOf, phonePhoto } from '../../support/notices/notice-pictures.ts';
import { pdfFile } from '../../support/notices/pdf-file.ts';
import { slip } from '../documents/papers.ts';
import { hasTool, popplerPicture } from '../documents/read-pdf.ts';

const never = new AbortController().signal;

async function draw(bytes: Uint8Array, mediaType: NoticeMediaType = 'application/pdf'): Promise<PressedPage[]> {
  const pages: PressedPage[] = [];
  await drawNoticePages({ bytes, mediaType }, { signal: never, onPage: async (page) => void pages.push(page) });
  return pages;
}

async function drawOne(bytes: Uint8Array, mediaType?: NoticeMediaType): Promise<PressedPage> {
  const [page, ...more] = await draw(bytes, mediaType);
  if (!page || more.length > 0) throw new Error('one page was expected');
  return page;
}

describe('a page of a PDF', () => {
  test('is drawn large and small, with the characters of its text', async () => {
    const page = await drawOne(await renderPaper(slip(), openPaperFonts()));
    expect(page).toMatchObject({ page: 1, width: 975, height: 2400 });
    const [large, small] = [await dotsOf(page.screen), await dotsOf(page.preview)];
    expect(large).toMatchObject({ width: 975, height: 2400 });
    expect(small).toMatchObject({ width: 195, height: 480 });
    expect(page.characters).toBeGreaterThan(40);
    for (const dots of [large, small]) expect(inkOf(dots)).toBeGreaterThan(0.02);
  });

  test.skipIf(!hasTool('pdftoppm'))('shows what another program shows of it, Chinese letters and all', async () => {
    const pdf = await renderPaper(slip(), openPaperFonts());
    const [ours, theirs] = [await dotsOf((await drawOne(pdf)).screen), await dotsOf(popplerPicture(pdf))];
    const [a, b] = [greyGrid(ours, 24, 60), greyGrid(theirs, 24, 60)];
    const difference = a.reduce((sum, grey, field) => sum + Math.abs(grey - (b[field] ?? 0)), 0);
    expect(difference / a.reduce((sum, grey) => sum + grey, 0)).toBeLessThan(0.12);
  });

  test('has letters where the file names a font it does not bring', async () => {
    const [one, other] = [
      await drawOne(pdfWithoutItsFont('商品房预售')),
      await drawOne(pdfWithoutItsFont('许可证公示')),
    ];
    expect(one.characters).toBe(5);
    for (const { screen } of [one, other]) expect(inkOf(await dotsOf(screen))).toBeGreaterThan(0.005);
    // Boxes in place of letters would look alike.
    expect(Buffer.from(one.screen).equals(other.screen)).toBe(false);
  });

  test('has the seal of a signature on it', async () => {
    const page = await drawOne(pdfWithSeal());
    expect(page.characters).toBeNull();
    expect(colourAt(await dotsOf(page.screen), 300 / 595, 1 - 400 / 842)).toEqual(
      [255, 0, 0].map((one) => expect.closeTo(one, -1) as number),
    );
  });
});

describe('a picture', () => {
  test('is shown the right way up and says nothing of where it was taken', async () => {
    const page = await drawOne(await phonePhoto(60, 40), 'image/jpeg');
    expect(page).toMatchObject({ page: 1, width: 40, height: 60, characters: null });
    const dots = await dotsOf(page.screen);
    // Turned by a quarter: what was above is on the right.
    expect(colourAt(dots, 0.9, 0.5)[2]).toBeGreaterThan(200);
    expect(colourAt(dots, 0.1, 0.5)[2]).toBeLessThan(60);
    expect(Buffer.from(page.screen).toString('latin1')).not.toMatch(/EXIF|Exif/);
  });

  test('is no larger than a screen needs, and white where it is clear', async () => {
    const page = await drawOne(await halfBlue(3000, 1500).encode('png'), 'image/png');
    expect(page).toMatchObject({ width: 2400, height: 1200 });
    const dots = await dotsOf(page.screen);
    expect(colourAt(dots, 0.5, 0.2)[0]).toBeLessThan(20);
    expect(Math.min(...colourAt(dots, 0.5, 0.8))).toBeGreaterThan(250);
  });
});

describe('while pages are drawn', () => {
  test('they come in their order, the next one when the one before was taken', async () => {
    const seen: string[] = [];
    const onPage = async ({ page }: PressedPage) => {
      seen.push(`${page} came`);
      await new Promise(setImmediate);
      seen.push(`${page} taken`);
    };
    await drawNoticePages({ bytes: pdfFile({ pages: 4 }), mediaType: 'application/pdf' }, { signal: never, onPage });
    expect(seen).toEqual([1, 2, 3, 4].flatMap((page) => [`${page} came`, `${page} taken`]));
  });

  test('it can be called off, and no page comes afterwards', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const onPage = async ({ page }: PressedPage) => {
      seen.push(page);
      if (page === 2) stop.abort(new Error('another file'));
    };
    const drawing = drawNoticePages(
      { bytes: pdfFile({ pages: 100 }), mediaType: 'application/pdf' },
      { signal: stop.signal, onPage },
    );
    await expect(drawing).rejects.toThrow('another file');
    expect(seen).toEqual([1, 2]);
    const again = drawNoticePages({ bytes: pdfFile(), mediaType: 'application/pdf' }, { signal: stop.signal, onPage });
    await expect(again).rejects.toThrow('another file');
  });

  test('a page that is never done is given up', async () => {
    const drawing = drawNoticePages(
      { bytes: endlessPdf(), mediaType: 'application/pdf' },
      { signal: never, onPage: async () => undefined, patienceMs: 2000 },
    );
    await expect(drawing).rejects.toMatchObject({ code: 'notice-file-too-heavy' });
  });

  test.each([
    ['is damaged', '/Width 9 /Height 9 /Filter /DCTDecode'],
    ['is a bomb', '/Width 20000 /Height 20000'],
  ])('a page with a picture that %s is not shown without it', async (_, dict) => {
    const colours = '/BitsPerComponent 8 /ColorSpace /DeviceRGB';
    const picture = { dict: `/Type /XObject /Subtype /Image ${colours} ${dict}`, bytes: Buffer.from('none') };
    const bytes = pdfFile({
      objects: [picture],
      page: '/Resources << /XObject << /I 10 0 R >> >>',
      content: '1 0 0 rg 0 0 300 300 re f q 100 0 0 100 0 0 cm /I Do Q',
    });
    await expect(draw(bytes)).rejects.toMatchObject({ code: 'notice-page-broken', details: { page: 1 } });
  });

  test('a fault of whoever takes the pages is theirs', async () => {
    const onPage = () => Promise.reject(new Error('the disk is full'));
    await expect(
      drawNoticePages({ bytes: pdfFile(), mediaType: 'application/pdf' }, { signal: never, onPage }),
    ).rejects.toThrow('the disk is full');
  });
});

describe('the press', () => {
  test('checks files one after the other and draws what it accepted', async () => {
    const press = createNoticePress();
    const checked = await Promise.allSettled([
      press.inspect(pdfFile({ pages: 3 })),
      press.inspect(pdfFile({ catalog: '/AA << /WC << /S /JavaScript >> >>' })),
      press.inspect(await halfBlue(10, 10).encode('png')),
    ]);
    expect(checked).toMatchObject([
      { value: { mediaType: 'application/pdf', pages: 3 } },
      { reason: { code: 'notice-pdf-script' } },
      { value: { mediaType: 'image/png', pages: 1 } },
    ]);
    const pages: number[] = [];
    await press.draw(pdfFile({ pages: 3 }), 'application/pdf', never, async ({ page }) => void pages.push(page));
    expect(pages).toEqual([1, 2, 3]);
    await press.close();
  });

  test('ends what is under way when it is closed', async () => {
    const press = createNoticePress();
    const drawing = press.draw(endlessPdf(), 'application/pdf', never, async () => undefined);
    const closed = expect(drawing).rejects.toThrow('the notice press is closed');
    await press.close();
    await closed;
    await expect(press.inspect(pdfFile())).rejects.toThrow('the notice press is closed');
  });
});
