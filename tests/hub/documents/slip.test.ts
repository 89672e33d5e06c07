import { expect, test } from 'vitest';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { MissingGlyphError } from '#hub/documents/missing-glyph.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { familySlip, slip, slipWithoutPhone } from './papers.ts';
import { hasTool, objectsOf, pageCount, pageSize, printed, scanned, structureFaults, textOf } from './read-pdf.ts';

const fonts = openPaperFonts();
const withText = test.skipIf(!hasTool('pdftotext'));
const withPixels = test.skipIf(!hasTool('pdftoppm'));
const withScanner = test.skipIf(!hasTool('pdftoppm') || !hasTool('zbarimg'));

withText('a slip says all a visitor needs, and the words can be searched and read aloud', async () => {
  const text = textOf(await renderPaper(slip(), fonts));
  for (const part of [
    '美伦熙语·一期交付中心',
    '您的号码，全程只此一个',
    'H027',
    '交付办理',
    '资料核验',
    '6位',
    '约12分钟，最多18分钟',
    '2026-11-0809:41',
    ...familySlip.route,
    '扫码在手机上看进度',
    'Aheadofyou',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('补打');
  expect(text).not.toContain('人工补录');
});

withText('a slip in English says the same in English', async () => {
  const text = textOf(await renderPaper(slip({ language: 'en', serviceName: 'Handover' }), fonts));
  for (const part of ['Youronenumber', 'Handover', 'about12min,atmost18min', '在您前面', 'H027']) {
    expect(text).toContain(part);
  }
});

withText('who is next is told so, and who waits without an estimate is pointed to the board', async () => {
  const text = textOf(await renderPaper(slip({ ahead: 0, estimate: null }), fonts));
  expect(text).toContain('下一位就是您');
  expect(text).toContain('请留意大屏叫号');
  expect(text).not.toMatch(/0位|约\d/);
});

withText('a wait of less than a minute is not printed as 0 minutes', async () => {
  const text = textOf(await renderPaper(slip({ estimate: { p50Minutes: 0, p90Minutes: 0 } }), fonts));
  expect(text).toContain('很快轮到，最多1分钟');
});

withText('a reprint and a number entered by hand are marked', async () => {
  const text = textOf(await renderPaper(slip({ reprint: true, enteredByHand: true }), fonts));
  expect(text).toContain('补打Reprint');
  expect(text).toContain('人工补录Enteredbyhand');
});

withText('an enquiry of one stage carries no route', async () => {
  const text = textOf(await renderPaper(slip({ serviceName: '咨询', stageName: '咨询', route: ['咨询'] }), fonts));
  expect(text).not.toContain('走完全程');
});

withScanner('the QR code leads a phone to its page', async () => {
  expect(scanned(await renderPaper(slip(), fonts))).toBe(familySlip.phoneUrl);
});

withScanner('without a listener for phones there is no QR code', async () => {
  expect(scanned(await renderPaper(slipWithoutPhone(), fonts))).toBe('');
});

test('without a listener for phones the slip is shorter', async () => {
  const [, short] = pageSize(await renderPaper(slipWithoutPhone(), fonts));
  const [, long] = pageSize(await renderPaper(slip(), fonts));
  expect(short).toBeLessThan(long - 50);
});

test('a slip is one page, 80 mm wide, as long as its content', async () => {
  const few = await renderPaper(slip({ route: familySlip.route.slice(0, 2) }), fonts);
  const many = await renderPaper(slip(), fonts);
  expect(pageSize(many)[0]).toBeCloseTo(226.77, 1);
  expect(pageSize(few)[1]).toBeLessThan(pageSize(many)[1]);
  expect(pageCount(many)).toBe(1);
});

withPixels('a slip shows ink, a white border on all sides, and no grey but the edges of letters', async () => {
  const { width, height, grey } = printed(await renderPaper(slip({ reprint: true, enteredByHand: true }), fonts));
  let ink = 0;
  let between = 0;
  let onBorder = 0;
  for (const [at, level] of grey.entries()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    if (level < 64) ink++;
    else if (level < 240) between++;
    if (level < 240 && (x < 24 || x >= width - 24 || y < 24 || y >= height - 24)) onBorder++;
  }
  expect(ink / grey.length).toBeGreaterThan(0.05);
  expect(ink / grey.length).toBeLessThan(0.3);
  expect(between).toBeLessThan(ink / 2);
  expect(onBorder).toBe(0);
});

test('the fullest slip of a site stays within 40 KB', async () => {
  const pdf = await renderPaper(
    slip({
      number: 'S1024',
      serviceName: '签约',
      stageName: '资料审核',
      route: ['资料审核', '风险提示与合同讲解', '网签核对', '付款/按揭', '领件'],
      reprint: true,
      enteredByHand: true,
    }),
    fonts,
  );
  expect(pdf.length).toBeLessThanOrEqual(40_000);
});

test('the same slip has the same bytes, another moment has others', async () => {
  const first = await renderPaper(slip(), fonts);
  expect(Buffer.from(await renderPaper(slip(), fonts)).equals(first)).toBe(true);
  const later = await renderPaper(slip({ issuedAt: familySlip.issuedAt + 1000 }), fonts);
  expect(Buffer.from(later).equals(first)).toBe(false);
});

test('the PDF names its title, site, language and moment', async () => {
  const raw = objectsOf(await renderPaper(slip(), fonts));
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
  expect(raw).toContain(utf16('H027 号票'));
  expect(raw).toContain(utf16(familySlip.siteName));
  expect(raw).toContain('/Lang (zh-CN)');
  expect(raw).toContain('D:20261108014100Z');
});

test('a character the font lacks is named instead of printed as a box', async () => {
  const refused = await renderPaper(slip({ siteName: '𰀀祥花园' }), fonts).catch((cause: unknown) => cause);
  expect(refused).toBeInstanceOf(MissingGlyphError);
  expect(refused).toMatchObject({ characters: ['𰀀'], message: expect.stringContaining('𰀀 (U+30000)') });
});

test('every printed field is checked for missing characters', async () => {
  for (const field of ['number', 'serviceName', 'stageName', 'issuedAtText'] as const) {
    await expect(renderPaper(slip({ [field]: 'A𰀀' }), fonts), field).rejects.toThrow('U+30000');
  }
  await expect(renderPaper(slip({ route: ['资料核验', '𰀀'] }), fonts)).rejects.toThrow('U+30000');
});

test.skipIf(!hasTool('qpdf'))('every slip is a sound file', async () => {
  for (const each of [slip(), slip({ language: 'en' }), slip({ reprint: true, estimate: null }), slipWithoutPhone()]) {
    expect(structureFaults(await renderPaper(each, fonts))).toBe('');
  }
});
