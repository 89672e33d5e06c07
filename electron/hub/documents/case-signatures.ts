import type { PaperModel, PaperSigner } from '#shared/domain/papers/paper-model.ts';
import { signerKey } from '#shared/domain/papers/signers.ts';
import { sentence, word } from '#shared/domain/papers/words.ts';
import type { Bilingual } from '#shared/domain/flow/template.ts';
import { drawHeading, headingHeight } from './case-text.ts';
import {
  bodyHeight,
  type CaseSheet,
  colours,
  contentWidth,
  heightOf,
  left,
  type Line,
  type Style,
} from './case-sheet.ts';

/** A signature as it is drawn into the paper. */
export type DrawnSignature = {
  /** `owner-0` or `agent`. */
  readonly signer: string;
  /** Points in hundredths of the pad's height. */
  readonly strokes: readonly (readonly (readonly [x: number, y: number])[])[];
  /** Width of the pad over its height, in hundredths. */
  readonly padRatio: number;
  /** The site's wall clock. */
  readonly at: string;
  readonly witness: string | null;
  readonly entry: number;
};

const label: Style = { weight: 'regular', size: 8.5, gap: 13, colour: colours.soft };
const name: Style = { weight: 'bold', size: 9.5, gap: 14 };
const small: Style = { weight: 'regular', size: 7.2, gap: 10.5, colour: colours.soft };
const note: Style = { weight: 'regular', size: 7.5, gap: 11.5, colour: colours.soft };
const longName: Style = { weight: 'bold', size: 8, gap: 11 };
const leastBox = 96;
const roomToSign = 54;

type Signed = ReadonlyMap<string, DrawnSignature>;
/** Where a box stands; two stand side by side, three or more in threes. */
type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Box = { readonly height: number; readonly draw: (place: Place) => void };

/** Who signs and who else seals, each in a box of its own; under them what a signature on a screen is and is not (domain 2.9). */
export function drawSignatures(sheet: CaseSheet, model: PaperModel, signatures: readonly DrawnSignature[]): void {
  const { rows, width } = boxRows(sheet, model, signatures);
  if (rows.length === 0) return;
  const notes = signatureNotes(sheet, model);
  const whole = rowsHeight(rows) + heightOf(notes) + 8;
  drawHeading(sheet, headingOf(model), whole <= bodyHeight - 40 ? whole : leastBox);
  for (const row of rows) {
    const height = rowHeight(row);
    sheet.keepRoom(height);
    const y = sheet.y();
    for (const [column, { draw }] of row.entries()) draw({ x: left + column * width, y, width, height });
    sheet.moveTo(y + height);
  }
  if (notes.length === 0) return;
  sheet.keepRoom(heightOf(notes) + 6);
  const y = sheet.y() + 6;
  sheet.tags.text('Note', () => sheet.moveTo(sheet.write(notes, left, y, contentWidth)));
}

/** How high all of it is. */
export function signaturesHeight(sheet: CaseSheet, model: PaperModel): number {
  const { rows } = boxRows(sheet, model, []);
  if (rows.length === 0) return 0;
  return headingHeight(sheet, headingOf(model)) + rowsHeight(rows) + heightOf(signatureNotes(sheet, model)) + 8;
}

function boxRows(sheet: CaseSheet, model: PaperModel, signatures: readonly DrawnSignature[]) {
  const signed: Signed = new Map(signatures.map((signature) => [signature.signer, signature]));
  const columns = model.signers.length + model.counterparts.length > 2 ? 3 : 2;
  const width = contentWidth / columns;
  const boxes = [
    ...model.signers.map((signer) => signerBox(sheet, signer, signed.get(signerKey(signer)), width)),
    ...model.counterparts.map((who) => counterpartBox(sheet, who, width)),
  ];
  const rows = Array.from({ length: Math.ceil(boxes.length / columns) }, (_, row) =>
    boxes.slice(row * columns, (row + 1) * columns),
  );
  return { rows, width };
}

function rowHeight(row: readonly Box[]): number {
  return Math.max(...row.map(({ height }) => height));
}

function rowsHeight(rows: readonly (readonly Box[])[]): number {
  return rows.reduce((total, row) => total + rowHeight(row), 0);
}

function headingOf(model: PaperModel): Bilingual {
  return model.signing === 'one' && model.signers.length > 1 ? oneForAll() : word('signatures');
}

function oneForAll(): Bilingual {
  const [title, hint] = [word('signatures'), word('signedOneForAll')];
  return { zh: `${title.zh}（${hint.zh}）`, en: `${title.en} (${hint.en})` };
}

function signatureNotes(sheet: CaseSheet, model: PaperModel): readonly Line[] {
  return [
    ...(model.wetInk === 'required' ? sheet.lines(sentence('wetInk'), { ...note, weight: 'bold' }, contentWidth) : []),
    ...(model.signers.length > 0 ? sheet.lines(sentence('signature'), note, contentWidth) : []),
  ];
}

function frame(sheet: CaseSheet, { x, y, width, height }: Place): void {
  sheet.tags.ornament(() => void sheet.pdf.lineWidth(0.6).rect(x, y, width, height).stroke(colours.line));
}

/** In what capacity somebody signs (domain 2.9); the first on the contract is the buyer, others own with them. */
function capacityWord(signer: PaperSigner) {
  if (signer.capacity === 'agent') return 'agentSigns';
  return signer.owner === 0 ? 'ownerSigns' : 'coOwnerSigns';
}

/** The name whole, in small letters where it is long; the box grows with it. */
function signerBox(sheet: CaseSheet, signer: PaperSigner, signature: DrawnSignature | undefined, width: number): Box {
  const inner = width - 16;
  const title = sheet.lines(word(capacityWord(signer)), label, inner);
  const large = sheet.lines(signer.name, name, inner);
  const who = large.length <= 2 ? large : sheet.lines(signer.name, longName, inner);
  const top = 5 + heightOf(title) + heightOf(who);
  return {
    height: Math.max(leastBox, top + roomToSign),
    draw(place) {
      const { x, y, height } = place;
      frame(sheet, place);
      sheet.tags.text('P', () => {
        const end = sheet.write(title, x + 8, y + 5, inner);
        sheet.write(who, x + 8, end, inner);
      });
      if (signature === undefined) return drawDateLine(sheet, place);
      const lines = sheet.lines(signedText(signature), small, inner);
      const bottom = y + height - 4 - heightOf(lines);
      const area = { x: x + 8, y: y + top + 1, width: inner, height: Math.max(24, bottom - y - top - 3) };
      sheet.tags.text('Figure', () => drawStrokes(sheet, signature, area), `${word('signatures').zh} ${signer.name}`);
      sheet.tags.text('P', () => void sheet.write(lines, x + 8, bottom, inner));
    },
  };
}

/** When, before whom, and under which number of the journal. */
function signedText(signature: DrawnSignature): Bilingual {
  const facts = [
    word('signedAt', { at: signature.at }),
    ...(signature.witness === null ? [] : [word('witnessedBy', { name: signature.witness })]),
    word('entry', { seq: signature.entry }),
  ];
  return { zh: facts.map(({ zh }) => zh).join('；'), en: facts.map(({ en }) => en).join('; ') };
}

function counterpartBox(sheet: CaseSheet, who: Bilingual, width: number): Box {
  const lines = sheet.lines(who, label, width - 16);
  return {
    height: Math.max(leastBox, 5 + heightOf(lines) + roomToSign),
    draw(place) {
      frame(sheet, place);
      sheet.tags.text('P', () => void sheet.write(lines, place.x + 8, place.y + 5, width - 16));
      drawDateLine(sheet, place);
    },
  };
}

/** Where the printed copy is dated by hand. */
function drawDateLine(sheet: CaseSheet, { x, y, width, height }: Place): void {
  const lines = sheet.lines(word('signDate'), label, 60);
  const lineY = y + height - 10;
  sheet.tags.text('P', () => void sheet.write(lines, x + 8, lineY - heightOf(lines) + 3, 60));
  sheet.tags.ornament(
    () =>
      void sheet.pdf
        .lineWidth(0.6)
        .moveTo(x + 40, lineY)
        .lineTo(x + width - 10, lineY)
        .stroke(colours.line),
  );
}

/** The strokes as curves through their points, as large as the room allows, never as a picture. */
function drawStrokes(
  { pdf }: CaseSheet,
  { strokes, padRatio }: DrawnSignature,
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  const scale = Math.min(area.width / padRatio, area.height / 100);
  const x = (value: number) => area.x + (area.width - padRatio * scale) / 2 + value * scale;
  const y = (value: number) => area.y + (area.height - 100 * scale) / 2 + value * scale;
  pdf.lineWidth(1.3).lineCap('round').lineJoin('round').strokeColor(colours.ink);
  for (const stroke of strokes) {
    const [first, ...rest] = stroke;
    if (first === undefined) continue;
    pdf.moveTo(x(first[0]), y(first[1]));
    if (rest.length === 0) pdf.lineTo(x(first[0]) + 0.1, y(first[1]));
    let before = first;
    for (const point of rest) {
      const middle = [(before[0] + point[0]) / 2, (before[1] + point[1]) / 2] as const;
      pdf.quadraticCurveTo(x(before[0]), y(before[1]), x(middle[0]), y(middle[1]));
      before = point;
    }
    pdf.lineTo(x(before[0]), y(before[1])).stroke();
  }
}
