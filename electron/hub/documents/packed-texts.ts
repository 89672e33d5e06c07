import { inflateSync } from 'node:zlib';

/** The packs of a PDF of ours as text, one after the other: all of its objects without a stream (D9). */
export function* packedTexts(pdf: Uint8Array): Generator<string> {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (const { index, 0: head, 1: length } of file.toString('latin1').matchAll(pack)) {
    const start = index + head.length;
    yield inflateSync(file.subarray(start, start + Number(length))).toString('latin1');
  }
}

const pack = /\/Type \/ObjStm\n\/N \d+\n\/First \d+\n\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g;
