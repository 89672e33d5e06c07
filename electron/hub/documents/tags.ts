import type { Pdf } from './sheet.ts';

/** What a part is to a screen reader. */
type Tag = 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Note' | 'Sect';
type Element = PDFKit.PDFStructureElement;

/** Marks what is drawn for screen readers and search: reading order and kinds of text, apart from mere ornament. */
export type Tags = {
  /** Text that is read. Inside `within`, part of that element. */
  readonly text: (tag: Tag, draw: () => void, alt?: string) => void;
  /** Rules, shades, heads and feet repeated on each page: not read. */
  readonly ornament: (draw: () => void) => void;
  /** What is drawn by `draw` belongs together: a table, a row, a list. */
  readonly within: (tag: Tag, draw: () => void) => void;
  readonly end: () => void;
};

/** Tags for a PDF opened as tagged. */
export function createTags(pdf: Pdf): Tags {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const open: Element[] = [root];
  const parent = () => open.at(-1) ?? root;

  return {
    text(tag, draw, alt) {
      const element = pdf.struct(tag, alt === undefined ? {} : { alt });
      parent().add(element);
      element.add(pdf.markStructureContent(tag));
      draw();
      pdf.endMarkedContent();
      element.end();
    },
    ornament(draw) {
      pdf.markContent('Artifact', { type: 'Layout' });
      draw();
      pdf.endMarkedContent();
    },
    within(tag, draw) {
      const element = pdf.struct(tag);
      parent().add(element);
      open.push(element);
      draw();
      open.pop();
      element.end();
    },
    end: () => root.end(),
  };
}

/** Draws only: for files of many papers that are printed and not read on a screen. */
export const untagged: Tags = {
  text: (_, draw) => draw(),
  ornament: (draw) => draw(),
  within: (_, draw) => draw(),
  end: () => undefined,
};
