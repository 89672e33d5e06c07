import { deflateSync } from 'node:zlib';

/** What a test wants to be different in an otherwise ordinary PDF of one or more blank pages. */
export type PdfWish = {
  /** Entries of the catalogue, of each page, of the trailer. */
  readonly catalog?: string;
  readonly page?: string;
  readonly trailer?: string;
  /** Further objects, the first of which has the number 10. */
  readonly objects?: readonly (string | PdfStream)[];
  /** What each page draws. */
  readonly content?: string;
  readonly pages?: number;
  /** Puts every object that may be into one compressed object stream, as PDF 1.5 allows. */
  readonly packed?: boolean;
  /** The size of a page in points. */
  readonly box?: readonly [width: number, height: number];
};

export type PdfStream = { readonly dict: string; readonly bytes: Uint8Array };

const firstFurther = 10;

/** Writes a PDF by hand, so that it can hold what no decent program would write. */
export function pdfFile(wish: PdfWish = {}): Buffer {
  const further = wish.objects ?? [];
  const pageCount = wish.pages ?? 1;
  const [width, height] = wish.box ?? [595, 842];
  const firstPage = firstFurther + further.length;
  const numbers = Array.from({ length: pageCount }, (_, place) => firstPage + place);
  const objects = new Map<number, string | PdfStream>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${wish.catalog ?? ''} >>`],
    [2, `<< /Type /Pages /Count ${pageCount} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`],
    [3, { dict: '', bytes: Buffer.from(wish.content ?? '1 0 0 rg 100 100 200 200 re f') }],
    [4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    ...further.map((object, place) => [firstFurther + place, object] as const),
    ...numbers.map(
      (number) =>
        [
          number,
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 3 0 R ` +
            `/Resources << /Font << /F1 4 0 R >> >> ${wish.page ?? ''} >>`,
        ] as const,
    ),
  ]);
  return wish.packed ? packedFile(objects, wish.trailer ?? '') : plainFile(objects, wish.trailer ?? '');
}

function plainFile(objects: ReadonlyMap<number, string | PdfStream>, trailer: string): Buffer {
  const { parts, places, end } = lined(objects);
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const at = places.get(number);
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const tail = `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`;
  return Buffer.concat([...parts, Buffer.from(`${tail}startxref\n${end}\n%%EOF\n`, 'latin1')]);
}

/** Objects in one stream of objects, the table of contents in a stream as well. */
function packedFile(objects: ReadonlyMap<number, string | PdfStream>, trailer: string): Buffer {
  const packable = [...objects].filter((entry): entry is [number, string] => typeof entry[1] === 'string');
  const bodies = packable.map(([, body]) => `${body}\n`);
  let offset = 0;
  const head = packable
    .map(([number], place) => {
      const pair = `${number} ${offset}`;
      offset += bodies[place]?.length ?? 0;
      return pair;
    })
    .join(' ');
  const pack = Math.max(...objects.keys()) + 1;
  const table = pack + 1;
  const content = deflateSync(Buffer.from(`${head}\n${bodies.join('')}`, 'latin1'));
  const streams = new Map<number, string | PdfStream>([
    ...[...objects].filter(([, object]) => typeof object !== 'string'),
    [
      pack,
      {
        dict: `/Type /ObjStm /N ${packable.length} /First ${head.length + 1} /Filter /FlateDecode`,
        bytes: content,
      },
    ],
  ]);
  const { parts, places, end } = lined(streams);
  const rows = Buffer.alloc((table + 1) * 7);
  for (let number = 0; number <= table; number++) {
    const at = number === table ? end : places.get(number);
    const place = packable.findIndex(([each]) => each === number);
    if (at !== undefined) {
      rows.writeUInt8(1, number * 7);
      rows.writeUInt32BE(at, number * 7 + 1);
    } else if (place >= 0) {
      rows.writeUInt8(2, number * 7);
      rows.writeUInt32BE(pack, number * 7 + 1);
      rows.writeUInt16BE(place, number * 7 + 5);
    }
  }
  const own = written(table, {
    dict: `/Type /XRef /Size ${table + 1} /W [1 4 2] /Root 1 0 R /Filter /FlateDecode ${trailer}`,
    bytes: deflateSync(rows),
  });
  return Buffer.concat([...parts, own, Buffer.from(`startxref\n${end}\n%%EOF\n`)]);
}

function lined(objects: ReadonlyMap<number, string | PdfStream>) {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places = new Map<number, number>();
  let end = parts[0]?.length ?? 0;
  for (const [number, object] of objects) {
    const part = written(number, object);
    places.set(number, end);
    parts.push(part);
    end += part.length;
  }
  return { parts, places, end };
}

function written(number: number, object: string | PdfStream): Buffer {
  if (typeof object === 'string') return Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1');
  const head = `${number} 0 obj\n<< ${object.dict} /Length ${object.bytes.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), object.bytes, Buffer.from('\nendstream\nendobj\n')]);
}
