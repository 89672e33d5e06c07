import { inflateRawSync, constants as zlib } from 'node:zlib';
import { entryOf, type PdfDict, type PdfValue, readPdfValue } from './pdf-values.ts';

/** Every object of a PDF, whichever of its revisions and tables it belongs to. */
export type PdfObjects = {
  /** Objects and trailers, each as it stands. */
  readonly values: readonly PdfValue[];
  /** What a reference may lead to: all objects that ever had the number. */
  readonly resolve: (object: number) => readonly PdfValue[];
  /** Whether objects are packed in a way that can't be looked into. */
  readonly opaque: boolean;
};

/**
 * Of each byte, so many readings on average: an object is read once, one in a pack twice. A file whose objects reach into each
 * other takes forever to read.
 */
const mostReadings = 4;
const leastBudget = 1024 * 1024;

/** Objects packed together are text; more than this of them is a bomb. */
const mostUnpackedBytes = 64 * 1024 * 1024;
const numbered = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]*$/;

/**
 * Finds all objects by the keyword each of them begins with, not by the file's own table of contents: a table can leave out
 * what another reader finds. Packed objects are unpacked. Throws RangeError for absurdly deep or tangled objects.
 */
export function readPdfObjects(bytes: Buffer): PdfObjects {
  const values: PdfValue[] = [];
  const places = new Map<number, PdfValue[]>();
  const add = (object: number | null, value: PdfValue | null) => {
    if (value === null) return;
    values.push(value);
    if (object === null) return;
    const known = places.get(object);
    if (known) known.push(value);
    else places.set(object, [value]);
  };
  const resolve = (object: number) => places.get(object) ?? [];
  const read = budgetedReader(bytes);

  for (const at of placesOf(bytes, 'obj')) {
    const before = bytes.toString('latin1', Math.max(0, at - 40), at);
    if (before.endsWith('end')) continue;
    const number = numbered.exec(before)?.[1];
    add(number === undefined ? null : Number(number), read(at + 3));
  }
  for (const at of placesOf(bytes, 'trailer')) add(null, read(at + 7));

  let opaque = false;
  for (const pack of values.filter(isPack)) {
    const unpacked = unpack(bytes, pack, resolve);
    if (unpacked === null) opaque = true;
    else for (const { object, value } of unpacked) add(object, value);
  }
  return { values, resolve, opaque };
}

/** Reads values of some bytes until they were read more often than any ordinary file needs; then throws RangeError. */
function budgetedReader(bytes: Buffer): (at: number) => PdfValue | null {
  let budget = mostReadings * bytes.length + leastBudget;
  return (at) => {
    const found = readPdfValue(bytes, at);
    budget -= found ? found.end - at : 0;
    if (budget < 0) throw new RangeError('objects reach into each other');
    return found?.value ?? null;
  };
}

function* placesOf(bytes: Buffer, word: string): Generator<number> {
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length)) yield at;
}

/** Known by what a reader needs of it, not by its declared type. */
function isPack(value: PdfValue): value is PdfDict & { readonly stream: number } {
  return (
    value.kind === 'dict' &&
    value.stream !== null &&
    entryOf(value, 'First') !== undefined &&
    entryOf(value, 'N') !== undefined
  );
}

type Resolve = PdfObjects['resolve'];

/** The objects in a pack; null where it is packed in a way no ordinary program uses. */
function unpack(
  bytes: Buffer,
  pack: PdfDict & { readonly stream: number },
  resolve: Resolve,
): readonly { readonly object: number | null; readonly value: PdfValue | null }[] | null {
  const first = numberOf(entryOf(pack, 'First'), resolve);
  const content = contentOf(bytes, pack, resolve);
  if (first === null || content === null) return null;
  // Read as one list: first a number and a place for each object, then the objects in a row.
  const all = readPdfValue(Buffer.concat([Buffer.from('['), content]), 0)?.value;
  const items = all?.kind === 'array' ? all.items : [];
  const headless = items.findIndex(({ kind }) => kind !== 'number');
  const heads = items.slice(0, headless < 0 ? items.length : headless).map(integer);
  const read = budgetedReader(content);
  const byPlace = heads.flatMap((offset, at) =>
    at % 2 === 0 ? [] : [{ object: heads[at - 1] ?? null, value: read(first + offset) }],
  );
  return [...byPlace, ...items.slice(heads.length).map((value) => ({ object: null, value }))];
}

function contentOf(bytes: Buffer, pack: PdfDict & { readonly stream: number }, resolve: Resolve): Buffer | null {
  // Whatever length the stream claims: packed bytes know their own end.
  const packed = bytes.subarray(pack.stream);
  const filters = listed(entryOf(pack, 'F', 'Filter'), resolve);
  const settings = listed(entryOf(pack, 'DP', 'DecodeParms'), resolve);
  if (filters === null || settings === null || settings.some(isPredicting)) return null;
  if (filters.length === 0) return packed;
  const [filter] = filters;
  const flate =
    filters.length === 1 && filter?.kind === 'name' && (filter.name === 'FlateDecode' || filter.name === 'Fl');
  if (!flate) return null;
  try {
    // Without its two bytes of head, so that a wrong check sum at the end hides nothing; viewers don't look at it.
    return inflateRawSync(packed.subarray(2), {
      finishFlush: zlib.Z_SYNC_FLUSH,
      maxOutputLength: mostUnpackedBytes,
    });
  } catch {
    return null;
  }
}

function isPredicting(settings: PdfValue): boolean {
  if (settings.kind === 'other' && settings.word === 'null') return false;
  if (settings.kind !== 'dict') return true;
  const predictor = entryOf(settings, 'Predictor');
  return predictor !== undefined && !(predictor.kind === 'number' && predictor.value === 1);
}

/** One value or a list of them as a list; null where a reference leads nowhere certain. */
function listed(value: PdfValue | undefined, resolve: Resolve): readonly PdfValue[] | null {
  if (value === undefined || (value.kind === 'other' && value.word === 'null')) return [];
  if (value.kind === 'array') {
    const items = value.items.map((item) => certain(item, resolve));
    return items.some((item) => item === null) ? null : (items as PdfValue[]);
  }
  const one = certain(value, resolve);
  if (one?.kind === 'array') return listed(one, resolve);
  return one === null ? null : [one];
}

function integer(value: PdfValue): number {
  return value.kind === 'number' && Number.isInteger(value.value) ? value.value : 0;
}

function numberOf(value: PdfValue | undefined, resolve: Resolve): number | null {
  const found = value && certain(value, resolve);
  return found?.kind === 'number' && Number.isInteger(found.value) && found.value >= 0 ? found.value : null;
}

function certain(value: PdfValue, resolve: Resolve): PdfValue | null {
  if (value.kind !== 'ref') return value;
  const found = resolve(value.object);
  return found.length === 1 && found[0]?.kind !== 'ref' ? (found[0] ?? null) : null;
}
