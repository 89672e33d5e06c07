/** The groups whose leaders hear of the day's check (L5). */
export const checkGroups = ['reception', 'counters', 'inspection', 'property'] as const;
export type CheckGroup = (typeof checkGroups)[number];

/** The daily check list: what the sources ask for every day, by the group that answers for it (A8, B4–B6, E1–E5, L1). */
export const checkItems = [
  { id: 'phones', group: 'reception' },
  { id: 'greeting', group: 'reception' },
  { id: 'care', group: 'reception' },
  { id: 'notices', group: 'reception' },
  { id: 'waits', group: 'counters' },
  { id: 'explained', group: 'counters' },
  { id: 'papers', group: 'counters' },
  { id: 'escort', group: 'inspection' },
  { id: 'defects', group: 'inspection' },
  { id: 'keys', group: 'property' },
  { id: 'fees', group: 'property' },
] as const satisfies readonly { readonly id: string; readonly group: CheckGroup }[];
export type CheckItemId = (typeof checkItems)[number]['id'];
export const checkItemIds = checkItems.map(({ id }) => id) as [CheckItemId, ...CheckItemId[]];

/** What was found: as it should be, or something to put right. */
export const checkOutcomes = ['good', 'faulty'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** Whether a group may be told of its result: each of its items was looked at. */
export function groupChecked(group: CheckGroup, checked: ReadonlySet<string>): boolean {
  return checkItems.every((item) => item.group !== group || checked.has(item.id));
}
