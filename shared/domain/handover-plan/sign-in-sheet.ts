import type { CalendarDate, StaffId } from '../ids.ts';

/** What people sign in to: training (培训) or a rehearsal of the day (演练), D3 and D12. */
export const sheetKinds = ['training', 'rehearsal'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Somebody of the staff, or somebody from outside whose name was typed; `present` once they signed. */
export type Attendee =
  | { readonly from: 'staff'; readonly staffId: StaffId; readonly present: boolean }
  | { readonly from: 'outside'; readonly name: string; readonly organisation: string; readonly present: boolean };

/** Who is asked to come, and who came. */
export type SignInSheet = {
  readonly kind: SheetKind;
  readonly title: string;
  readonly date: CalendarDate;
  readonly attendees: readonly Attendee[];
};

/** Places of attendees that are on the sheet a second time. */
export function doubles(attendees: readonly Attendee[]): readonly number[] {
  const seen = new Set<string>();
  return attendees.flatMap((one, index) => {
    const key = one.from === 'staff' ? `staff ${one.staffId}` : `outside ${one.organisation} ${one.name}`;
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

/** How many are on the sheet, and how many of them signed. */
export function headCount(attendees: readonly Attendee[]): { readonly listed: number; readonly present: number } {
  return { listed: attendees.length, present: attendees.filter(({ present }) => present).length };
}
