import { inflateSync } from 'node:zlib';

/** Pages of a PDF of ours, whose list of pages lies in a pack (D9). Throws for any other. */
export function countPages(pdf: Uint8Array): number {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (const { index, 0: head, 1: length } of file.toString('latin1').matchAll(pack)) {
    const start = index + head.length;
    const objects = inflateSync(file.subarray(start, start + Number(length))).toString('latin1');
    const count = /\/Type \/Pages\n\/Count (\d+)\n/.exec(objects)?.[1];
    if (count !== undefined) return Number(count);
  }
  throw new Error('the file has no list of pages');
}

const pack = /\/Type \/ObjStm\n\/N \d+\n\/First \d+\n\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g;
