import { pdfFile } from './pdf-file.ts';

/** A PDF that names a Chinese font and does not bring it, as many an office's do. */
export function pdfWithoutItsFont(text: string): Buffer {
  const codes = Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const system = '<< /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>';
  return pdfFile({
    objects: [
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [11 0 R] >>',
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo ${system} /DW 1000 /FontDescriptor 12 0 R >>`,
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 ' +
        '/Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    ],
    page: '/Resources << /Font << /F2 10 0 R >> >>',
    content: `BT /F2 60 Tf 50 600 Td <${codes}> Tj ET`,
  });
}

/** A PDF with a seal as a signing office puts it there: the picture of a signature field. */
export function pdfWithSeal(): Buffer {
  return pdfFile({
    content: '',
    catalog: '/AcroForm << /SigFlags 3 /Fields [11 0 R] >>',
    page: '/Annots [11 0 R]',
    objects: [
      {
        dict: '/Type /XObject /Subtype /Form /BBox [0 0 100 100]',
        bytes: Buffer.from('1 0 0 rg 0 0 100 100 re f'),
      },
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (seal) /F 132 /Rect [200 300 400 500] /AP << /N 10 0 R >> >>',
    ],
  });
}

/** A few hundred bytes that ask for ten billion squares: each drawing draws the next one ten times. */
export function endlessPdf(): Buffer {
  const level = (next: number) => ({
    dict: `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /N ${next} 0 R >> >>`,
    bytes: Buffer.from('/N Do '.repeat(10)),
  });
  const last = { dict: '/Type /XObject /Subtype /Form /BBox [0 0 600 900]', bytes: Buffer.from('0 0 9 9 re f') };
  return pdfFile({
    objects: [...Array.from({ length: 10 }, (_, depth) => level(11 + depth)), last],
    page: '/Resources << /XObject << /N 10 0 R >> >>',
    content: '/N Do',
  });
}
