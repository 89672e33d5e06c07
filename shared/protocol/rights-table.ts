import type { Call } from './call.ts';
import { contract, type CallName } from './contract.ts';
import { type Role, roles, type StationRole, stationRoles } from './roles.ts';

/** What rights are about, in the order of the table. */
export const rightsGroups = ['queue', 'cases', 'homes', 'notices', 'printing', 'setup', 'record', 'entry'] as const;
export type RightsGroup = (typeof rightsGroups)[number];

/** One call and who may use it. */
export type RightsRow = {
  readonly name: CallName;
  /** Anybody, without signing in. */
  readonly open: boolean;
  readonly staff: Readonly<Record<Role, boolean>>;
  /** Devices that may use it by themselves, with nobody signed in. */
  readonly stations: readonly StationRole[];
};
export type RightsTable = readonly { readonly group: RightsGroup; readonly rows: readonly RightsRow[] }[];

/** Where the first part of a path belongs; what is not named here is set-up. */
const groupOfPart: Readonly<Record<string, RightsGroup>> = {
  ...of('queue', 'tickets desks board lobby overview check-ins paper-numbers day public events care'),
  ...of('cases', 'cases documents verify settlements late-list visits customer customer-screens'),
  ...of('homes', 'units homes roster appointments mailings reminders bulk-papers talking-points'),
  ...of('notices', 'notices'),
  ...of('printing', 'print-jobs printers discovered-printers printer-assignments'),
  ...of('record', 'journal reports rehearsals desk-plans drills diagnosis backups health'),
  ...of('entry', 'sessions site healthz update-moment trust recovery-phrase'),
};

function of(group: RightsGroup, parts: string): Readonly<Record<string, RightsGroup>> {
  return Object.fromEntries(parts.split(' ').map((part) => [part, group]));
}

/** Who may do what: read off the contract the hub answers by, so that no second list can differ from it. */
export function rightsTable(): RightsTable {
  const names = Object.keys(contract) as CallName[];
  const byGroup = Map.groupBy(names, (name) => {
    const [part = ''] = contract[name].path.slice(1).split(/[/.]/);
    return groupOfPart[part] ?? 'setup';
  });
  return rightsGroups.map((group) => ({ group, rows: (byGroup.get(group) ?? []).map(rowOf) }));
}

function rowOf(name: CallName): RightsRow {
  const { access }: Call = contract[name];
  const may = (role: Role) => 'open' in access || access.staff === 'any' || (access.staff?.includes(role) ?? false);
  return {
    name,
    open: 'open' in access,
    staff: Object.fromEntries(roles.map((role) => [role, may(role)])) as Record<Role, boolean>,
    stations: 'open' in access ? stationRoles : (access.stations ?? []),
  };
}
