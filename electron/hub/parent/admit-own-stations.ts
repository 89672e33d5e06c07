import type { Hub } from '../hub.ts';
import type { ParentLink } from './parent-link.ts';

/**
 * Makes the windows of the desktop app that runs this hub stations of the site: whoever starts the hub owns its folder, and
 * needs no code. Pages of the demo pair themselves.
 */
export async function admitOwnStations(hub: Hub, parent: ParentLink): Promise<void> {
  if (hub.house.demo) return;
  const wanted = await parent.wantedStations();
  if (wanted.length === 0) return;
  const admitted = await hub.commands.run({ kind: 'hub' }, (tx) =>
    wanted.map(({ role, name }) => ({ role, token: hub.stations.admit(tx, role, name).token })),
  );
  await parent.tellAdmitted(admitted);
}
