import type { AreaBasis } from '../settlement/area-difference.ts';
import { compactText } from './cell-text.ts';
import type { Cell } from './types.ts';

const bases: ReadonlyMap<string, AreaBasis> = new Map([
  ['建筑面积', 'gross'],
  ['按建筑面积', 'gross'],
  ['建筑面积计价', 'gross'],
  ['按建筑面积计价', 'gross'],
  ['建面', 'gross'],
  ['套内', 'inner'],
  ['套内面积', 'inner'],
  ['套内建筑面积', 'inner'],
  ['按套内', 'inner'],
  ['按套内面积', 'inner'],
  ['按套内建筑面积', 'inner'],
  ['套内计价', 'inner'],
  ['套内面积计价', 'inner'],
  ['按套内面积计价', 'inner'],
  ['套内建筑面积计价', 'inner'],
  ['按套内建筑面积计价', 'inner'],
  ['套', 'unit'],
  ['按套', 'unit'],
  ['按套计价', 'unit'],
  ['整套', 'unit'],
]);

/** How the contract of one home sets its price (contract Art. 6, 13; domain 2.3), or null when the word is not known. */
export function readAreaBasis(cell: Cell): AreaBasis | null {
  return bases.get(compactText(cell)) ?? null;
}
