import { textOfHundredths } from '../money/hundredths.ts';
import type { DocumentKind } from '../papers/document-kinds.ts';

/** Papers of an owner that concern the property company; others stay with the developer. */
const papersForProperty: readonly DocumentKind[] = [
  'interim-rules-undertaking',
  'handover-certificate',
  'items-receipt',
  'key-custody',
  'property-agreement',
  'renovation-undertaking',
];

/** Whether a paper is one the property company is told of. */
export function concernsProperty(kind: DocumentKind): boolean {
  return papersForProperty.includes(kind);
}

/** A home as the property company is told of it. Areas are hundredths of m². */
export type PropertyHome = {
  readonly building: string;
  readonly entrance: string | null;
  readonly room: string;
  readonly contractArea: number;
  readonly measuredArea: number | null;
  readonly measuredInnerArea: number | null;
  readonly measuredSharedArea: number | null;
  readonly heatedArea: number | null;
  /** Null without their separate consent (PIPL Art. 23): areas are of the home, the rest is of people. */
  readonly owners: {
    readonly names: readonly string[];
    readonly phone: string | null;
    readonly papers: readonly string[];
  } | null;
};

/** Words of the file. */
export type PropertySheetWords = {
  readonly [W in
    | 'building'
    | 'entrance'
    | 'room'
    | 'contractArea'
    | 'measuredArea'
    | 'measuredInnerArea'
    | 'measuredSharedArea'
    | 'heatedArea'
    | 'consent'
    | 'names'
    | 'phone'
    | 'papers'
    | 'agreed'
    | 'notAgreed'
    | 'between']: string;
};

/** The rows of the file, its head first. What is not known is empty, never nought. */
export function propertySheet(homes: readonly PropertyHome[], t: PropertySheetWords): readonly (readonly string[])[] {
  const area = (hundredths: number | null) => (hundredths === null ? '' : textOfHundredths(hundredths));
  const areas = ['contractArea', 'measuredArea', 'measuredInnerArea', 'measuredSharedArea', 'heatedArea'] as const;
  const head = [t.building, t.entrance, t.room, ...areas.map((name) => t[name]), t.consent, t.names, t.phone, t.papers];
  const rows = homes.map((home) => [
    home.building,
    home.entrance ?? '',
    home.room,
    ...areas.map((name) => area(home[name])),
    home.owners === null ? t.notAgreed : t.agreed,
    home.owners?.names.join(t.between) ?? '',
    home.owners?.phone ?? '',
    home.owners?.papers.join(t.between) ?? '',
  ]);
  return [head, ...rows];
}
