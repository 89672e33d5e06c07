import type { StationRole } from '../../protocol/roles.ts';
import type { PaperSize } from './printer.ts';

const papers: Readonly<Record<StationRole, readonly PaperSize[]>> = {
  kiosk: ['slip'],
  reception: ['slip'],
  desk: ['a4'],
  manage: ['a4'],
  board: [],
  customer: [],
  guide: [],
};

/** What a station prints in the course of a day, and so needs a printer for: numbers where they are taken, papers where they are signed. */
export function papersOfRole(role: StationRole): readonly PaperSize[] {
  return papers[role];
}
