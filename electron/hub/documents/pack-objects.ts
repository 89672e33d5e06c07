import type { Pdf } from './sheet.ts';

/** What pdfkit keeps of a file it writes; its type declarations leave it out. */
type Writing = {
  readonly _offset: number;
  readonly _offsets: readonly unknown[];
  readonly _root: unknown;
  readonly _info: unknown;
  readonly _id: unknown;
  readonly _ended: boolean;
  readonly _write: (data: string | Uint8Array) => void;
  readonly _finalize: () => void;
  ref(dictionary: Record<string, unknown>): { readonly id: number; end(content: Uint8Array): void };
  push(chunk: null): unknown;
};

/** Where an object lies: at a byte of the file, or at a place in a pack. */
type Place = { readonly at: number } | { readonly pack: number; readonly index: number };
type Pack = { readonly texts: { readonly id: number; readonly bytes: Buffer }[]; bytes: number };

/** Large enough for all objects of a paper; those of a file of many papers leave it pack by pack. */
const packBytes = 64 * 1024;
const rowBytes = { kind: 1, first: 5, second: 2 } as const;
const kinds = { free: 0, plain: 1, packed: 2 } as const;

/**
 * Writes all objects without a stream deflated in packs, and their places likewise (PDF 1.5, object streams). pdfkit writes each
 * as plain text, of which a tagged paper has some hundred and fifty: a seventh of its bytes (D9).
 */
export function packObjects(pdf: Pdf): void {
  const writing = pdf as unknown as Writing;
  const { _write: write } = writing;
  const writePlain = write.bind(writing);
  const places = new Map<number, Place>();
  let pack: Pack = { texts: [], bytes: 0 };
  /** The object under way, until it is known whether it has a stream. */
  let begun: { readonly id: number; text: string } | null = null;

  function take(data: string | Uint8Array): void {
    if (begun === null) {
      const id = typeof data === 'string' ? /^(\d+) 0 obj$/.exec(data)?.[1] : undefined;
      if (id === undefined) writePlain(data);
      else begun = { id: Number(id), text: '' };
    } else if (data === 'stream') {
      places.set(begun.id, { at: offset() });
      writePlain(`${begun.id} 0 obj\n${begun.text}stream`);
      begun = null;
    } else if (data === 'endobj') {
      const bytes = Buffer.from(begun.text, 'latin1');
      pack.texts.push({ id: begun.id, bytes });
      pack.bytes += bytes.length;
      begun = null;
      if (pack.bytes >= packBytes) writePack();
    } else begun.text += `${String(data)}\n`;
  }

  function offset(): number {
    const { _offset: at } = writing;
    return at;
  }

  function writePack(): void {
    const { texts } = pack;
    pack = { texts: [], bytes: 0 };
    if (texts.length === 0) return;
    let at = 0;
    const starts = texts.map(({ id, bytes }) => {
      const start = `${id} ${at}`;
      at += bytes.length;
      return start;
    });
    const head = Buffer.from(`${starts.join(' ')}\n`);
    const stream = writing.ref({ Type: 'ObjStm', N: texts.length, First: head.length });
    for (const [index, { id }] of texts.entries()) places.set(id, { pack: stream.id, index });
    stream.end(Buffer.concat([head, ...texts.map(({ bytes }) => bytes)]));
  }

  function finish(): void {
    // Else the end of a pack would be taken for the end of the last object once more.
    Object.assign(writing, { _ended: false });
    writePack();
    const start = offset();
    const { _offsets: known, _root: root, _info: info, _id: id } = writing;
    const size = known.length + 2;
    places.set(size - 1, { at: start });
    const table = { Type: 'XRef', Size: size, W: Object.values(rowBytes), Root: root, Info: info, ID: [id, id] };
    writing.ref(table).end(tableOf(places, size));
    writePlain(`startxref\n${start}\n%%EOF`);
    writing.push(null);
  }

  Object.assign(writing, { _write: take, _finalize: finish });
}

/** The place of each object, number by number. */
function tableOf(places: ReadonlyMap<number, Place>, size: number): Buffer {
  const { kind, first, second } = rowBytes;
  const row = kind + first + second;
  const table = Buffer.alloc(row * size);
  for (let id = 0; id < size; id++) {
    const place = places.get(id);
    const [what, one, other] = !place
      ? [kinds.free, 0, id === 0 ? 0xffff : 0]
      : 'at' in place
        ? [kinds.plain, place.at, 0]
        : [kinds.packed, place.pack, place.index];
    table.writeUIntBE(what, id * row, kind);
    table.writeUIntBE(one, id * row + kind, first);
    table.writeUIntBE(other, id * row + kind + first, second);
  }
  return table;
}
