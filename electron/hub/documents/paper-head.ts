import type { PaperText } from '#shared/domain/papers/paper-model.ts';
import { type CaseSheet, colours, contentWidth, left, right, type Style, top } from './case-sheet.ts';
import { drawKey, millimetre } from './marks.ts';

/** What stands at the top of every page. */
export type PaperHead = {
  readonly siteName: string;
  readonly title: string;
  /** At the right: the number of the paper, or of its version. */
  readonly reference: string;
};

const headStyle: Style = { weight: 'regular', size: 8.5, gap: 12, colour: colours.soft };

/** Key and site at the left, the reference at the right, over a rule; the title too from the second page on. */
export function drawHead(sheet: CaseSheet, { siteName, title, reference }: PaperHead, first: boolean): void {
  const y = 11 * millimetre;
  const key = 9;
  sheet.tags.ornament(() => {
    sheet.pdf.strokeColor(colours.green);
    drawKey(sheet.pdf, left, y + 1.5, key);
    const said = first ? siteName : `${siteName} · ${title}`;
    const room = contentWidth - 160;
    const line = sheet.lines(said, { ...headStyle, colour: colours.ink }, room);
    // A long name stands on two lines in smaller letters.
    const two = { weight: 'regular', size: 6.8, gap: 8.2, colour: colours.ink } as const;
    sheet.write(
      line.length === 1 ? line : sheet.lines(said, two, room).slice(0, 2),
      left + 26,
      y - (line.length === 1 ? 0 : 2),
      room,
    );
    sheet.write([{ text: reference, style: { ...headStyle, align: 'right' } }], right - 120, y, 120);
    sheet.pdf.rect(left, y + 17, contentWidth, 0.8).fill(colours.green);
    sheet.pdf.fillColor(colours.ink).strokeColor(colours.ink);
  });
}

/** The title in the middle, with a small line under it. */
export function drawTitle(sheet: CaseSheet, title: PaperText, under: PaperText): void {
  const large: Style = { weight: 'bold', size: 18, gap: 27, align: 'center' };
  const small: Style = { weight: 'regular', size: 8.5, gap: 13, align: 'center', colour: colours.soft };
  sheet.tags.text('H1', () => {
    sheet.moveTo(sheet.write(sheet.lines(title, large, contentWidth), left, top - 2, contentWidth));
  });
  sheet.tags.text('P', () => {
    sheet.moveTo(sheet.write(sheet.lines(under, small, contentWidth), left, sheet.y(), contentWidth) + 5);
  });
}
