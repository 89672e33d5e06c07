import type { StaffId } from '#shared/domain/ids.ts';

/** Who has a case open: kept in memory only, forgotten after half a minute without a sign. */
export type Attendance = {
  /** Notes that a person has the case open; whether that is new. */
  readonly attend: (caseId: string, staffId: StaffId, at: number) => boolean;
  readonly others: (caseId: string, staffId: StaffId, at: number) => readonly { staffId: StaffId; since: number }[];
};

const forgottenAfterMs = 30_000;

/** Nobody has anything open. */
export function createAttendance(): Attendance {
  const cases = new Map<string, Map<StaffId, { since: number; seen: number }>>();
  const living = (caseId: string, at: number) => {
    const people = cases.get(caseId) ?? new Map<StaffId, { since: number; seen: number }>();
    for (const [id, { seen }] of people) if (at - seen > forgottenAfterMs) people.delete(id);
    if (people.size === 0) cases.delete(caseId);
    else cases.set(caseId, people);
    return people;
  };
  return {
    attend(caseId, staffId, at) {
      const people = living(caseId, at);
      const known = people.get(staffId);
      people.set(staffId, { since: known?.since ?? at, seen: at });
      cases.set(caseId, people);
      return known === undefined;
    },
    others: (caseId, staffId, at) =>
      [...living(caseId, at)].filter(([id]) => id !== staffId).map(([id, { since }]) => ({ staffId: id, since })),
  };
}
