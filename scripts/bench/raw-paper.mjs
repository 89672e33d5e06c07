import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import Pdf from 'pdfkit';

const { resolve } = createRequire(import.meta.url);
const open = (file) => create(readFileSync(resolve(`@expo-google-fonts/noto-sans-sc/${file}`)));

/** The least a paper can cost: pdfkit, one line of a slip in each weight, fonts opened once. */
export function createRawPaper() {
  const fonts = {
    regular: open('400Regular/NotoSansSC_400Regular.ttf'),
    bold: open('700Bold/NotoSansSC_700Bold.ttf'),
  };
  return () =>
    new Promise((done) => {
      const pdf = new Pdf({ size: [226, 340], margin: 11 });
      const pieces = [];
      pdf.on('data', (piece) => pieces.push(piece));
      pdf.on('end', () => done(Buffer.concat(pieces)));
      for (const [name, font] of Object.entries(fonts)) {
        pdf.registerFont(name, font, name);
        pdf.font(name).text('H001 · 10:30 · 12–18 min');
      }
      pdf.end();
    });
}
