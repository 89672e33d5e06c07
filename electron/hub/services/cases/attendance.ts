import type { StaffId } from '#shared/domain/ids.ts';

/** Who has a case open: kept in memory only, forgotten after half a minute without a sign. */
export type Attendance = {
  /** Notes that a person has the case open. */
  readonly attend: (caseId: string, staffId: StaffId, at: number) => void;
  readonly others: (caseId: string, staffId: StaffId, at: number) => readonly { staffId: StaffId; since: number }[];
  /** Whether it was written down already that the person opened the case on this business day. */
  readonly noted: (caseId: string, staffId: StaffId, day: string) => boolean;
  readonly note: (caseId: string, staffId: StaffId, day: string) => void;
};

const forgottenAfterMs = 30_000;

/** Nobody has anything open. */
export function createAttendance(): Attendance {
  const cases = new Map<string, Map<StaffId, { since: number; seen: number }>>();
  let written = { day: '', openings: new Set<string>() };
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
      people.set(staffId, { since: people.get(staffId)?.since ?? at, seen: at });
      cases.set(caseId, people);
    },
    others: (caseId, staffId, at) =>
      [...living(caseId, at)].filter(([id]) => id !== staffId).map(([id, { since }]) => ({ staffId: id, since })),
    noted: (caseId, staffId, day) => written.day === day && written.openings.has(`${caseId} ${staffId}`),
    note(caseId, staffId, day) {
      if (written.day !== day) written = { day, openings: new Set() };
      written.openings.add(`${caseId} ${staffId}`);
    },
  };
}
