import type { ResultFault } from './result-faults.ts';
import type { ResultOf } from './step-results.ts';
import type { StepOf } from './template.ts';
import type { InspectionItem } from './inspection.ts';

/** What the tablet has recorded of an inspection, as far as the rules need it. */
export type InspectionFindings = readonly InspectionItem[];

/**
 * A conclusion rests on the whole home: every part of every room it has was judged and every meter read. Accepting
 * means no defect, accepting after repair at least one (contract Art. 11(3)2).
 */
export function checkInspection(
  step: StepOf<'inspect'>,
  { conclusion, absentRooms, items }: ResultOf<'inspect'>,
  findings: InspectionFindings,
): readonly ResultFault[] {
  // A refusal may come after the first room; nobody has to go through the rest.
  const complete = conclusion === 'refuse' ? [] : incomplete(step, new Set(absentRooms), findings);
  const defects = findings.filter((one) => one.kind === 'defect').length;
  const rooms = step.dictionary.rooms.map(({ id }) => id);
  const strange = absentRooms.filter((room) => !rooms.includes(room));
  // A home without a single room was not looked at.
  const nothingSeen = conclusion !== 'refuse' && rooms.every((room) => absentRooms.includes(room));
  const conflict = findings.some((one) => one.kind !== 'meter' && absentRooms.includes(one.room));
  return [
    ...complete,
    ...(items !== findings.length ? [{ path: '/items', code: 'findings-changed' } as const] : []),
    ...strange.map((room): ResultFault => ({ path: `/absentRooms/${room}`, code: 'unknown' })),
    ...(nothingSeen ? [{ path: '/absentRooms', code: 'not-judged' } as const] : []),
    ...(conflict ? [{ path: '/absentRooms', code: 'absent-has-findings' } as const] : []),
    ...(conclusion === 'accept' && defects > 0 ? [{ path: '/conclusion', code: 'has-defects' } as const] : []),
    ...(conclusion === 'accept-after-repair' && defects === 0
      ? [{ path: '/conclusion', code: 'no-defects' } as const]
      : []),
  ];
}

function incomplete(step: StepOf<'inspect'>, absent: ReadonlySet<string>, findings: InspectionFindings): ResultFault[] {
  const judged = new Set(findings.flatMap((one) => (one.kind === 'meter' ? [] : [`${one.room} ${one.part}`])));
  const read = new Set(findings.flatMap((one) => (one.kind === 'meter' ? [one.meter] : [])));
  const { rooms, meters } = step.dictionary;
  return [
    ...rooms
      .filter(({ id }) => !absent.has(id))
      .flatMap(({ id, parts }) =>
        parts.filter((part) => !judged.has(`${id} ${part}`)).map((part) => `/rooms/${id}/${part}`),
      )
      .map((path): ResultFault => ({ path, code: 'not-judged' })),
    ...meters
      .filter(({ id }) => !read.has(id))
      .map(({ id }): ResultFault => ({ path: `/meters/${id}`, code: 'meter-missing' })),
  ];
}
