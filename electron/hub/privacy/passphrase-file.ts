import { readFileSync, statSync } from 'node:fs';
import { BadOptions } from '../options.ts';
import type { KeySource } from './data-key.ts';

const fewest = 12;
/** Read, write or execute for anybody but the owner and, in a credentials folder, its group. */
const othersMay = 0o007;

/** Reads the passphrase the data key is wrapped in: the first line of the file. Throws BadOptions. */
export function passphraseSource(file: string): KeySource {
  let text: string;
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & othersMay) !== 0) {
      throw new BadOptions(`${file} may be read by everybody; chmod 600 it`);
    }
    text = readFileSync(file, 'utf8');
  } catch (problem) {
    if (problem instanceof BadOptions) throw problem;
    throw new BadOptions(`the passphrase file ${file} can't be read`);
  }
  const passphrase = (text.split(/\r?\n/)[0] ?? '').trim();
  if (passphrase.length < fewest) {
    throw new BadOptions(`the passphrase in ${file} is shorter than ${fewest} characters`);
  }
  return { kind: 'passphrase', passphrase };
}
