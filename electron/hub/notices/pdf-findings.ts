import type { PdfObjects } from './pdf-objects.ts';
import type { PdfDict, PdfValue } from './pdf-values.ts';

/** What a public PDF must not hold, the gravest first: what is encrypted can't be looked into at all. */
export const pdfFindings = ['encrypted', 'script', 'form', 'action', 'attachment', 'media', 'opaque'] as const;
export type PdfFinding = (typeof pdfFindings)[number];

/** Actions (ISO 32000-2, table 201) that do more than turn to a page or open an address. */
const actions: Readonly<Record<string, PdfFinding>> = {
  JavaScript: 'script',
  Launch: 'action',
  ImportData: 'action',
  SubmitForm: 'action',
  GoToE: 'attachment',
  Rendition: 'media',
  Sound: 'media',
  Movie: 'media',
  RichMediaExecute: 'media',
};

const subtypes: Readonly<Record<string, PdfFinding>> = {
  FileAttachment: 'attachment',
  RichMedia: 'media',
  Screen: 'media',
  Movie: 'media',
  Sound: 'media',
  '3D': 'media',
};

/** Keys that mean the same wherever they stand. */
const keys: Readonly<Record<string, PdfFinding>> = {
  Encrypt: 'encrypted',
  JavaScript: 'script',
  XFA: 'form',
  EmbeddedFiles: 'attachment',
  RichMediaContent: 'media',
};

/** Events of an additional-actions dictionary, and the names a file specification has its files under. */
const events = new Set('E X D U Fo Bl PO PC PV PI O C K F V WC WS DS WP DP'.split(' '));
const filesOf = new Set('F UF DOS Mac Unix'.split(' '));

/** What of `pdfFindings` is anywhere in the file, used or not. */
export function findInPdf({ values, resolve, opaque }: PdfObjects): ReadonlySet<PdfFinding> {
  const found = new Set<PdfFinding>(opaque ? ['opaque'] : []);
  const note = (finding: PdfFinding | undefined) => finding && found.add(finding);

  /** A font may be called AA; only a dictionary that has one of these keys is what the rule is about. */
  const leadsTo = (value: PdfValue, wanted: ReadonlySet<string>): boolean => {
    if (value.kind === 'dict') return value.stream === null && value.entries.some(([key]) => wanted.has(key));
    if (value.kind !== 'ref') return false;
    const candidates = resolve(value.object);
    return candidates.length === 0 || candidates.some((one) => one.kind !== 'ref' && leadsTo(one, wanted));
  };

  const judge = (dict: PdfDict) => {
    for (const [key, value] of dict.entries) {
      note(Object.hasOwn(keys, key) ? keys[key] : undefined);
      if (key === 'AA' && leadsTo(value, events)) note('action');
      if (key === 'EF' && leadsTo(value, filesOf)) note('attachment');
      for (const name of namesOf(value, resolve)) {
        if (key === 'S' && Object.hasOwn(actions, name)) note(actions[name]);
        if (key === 'Subtype' && Object.hasOwn(subtypes, name)) note(subtypes[name]);
        if (key === 'Type' && name === 'EmbeddedFile') note('attachment');
      }
      walk(value);
    }
  };

  const walk = (value: PdfValue): void => {
    if (value.kind === 'dict') judge(value);
    if (value.kind === 'array') value.items.forEach(walk);
  };

  for (const value of values) {
    // An action may have its kind as an object of its own.
    if (value.kind === 'name' && Object.hasOwn(actions, value.name)) note(actions[value.name]);
    walk(value);
  }
  return found;
}

function namesOf(value: PdfValue, resolve: PdfObjects['resolve']): readonly string[] {
  if (value.kind === 'name') return [value.name];
  if (value.kind !== 'ref') return [];
  return resolve(value.object).flatMap((one) => (one.kind === 'name' ? [one.name] : []));
}
