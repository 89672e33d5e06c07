import type { Hub } from '../hub.ts';
import { assignQueue } from '../services/printing/assign-queue.ts';
import type { ParentLink } from './parent-link.ts';

/**
 * Takes the printers somebody chose for the windows of the app that runs this hub into the site's own mapping, once: what Manage
 * says later stands. The demo prints into files.
 */
export async function assignOwnPrinters({ house, commands, stations }: Hub, parent: ParentLink): Promise<void> {
  if (house.demo) return;
  const chosen = await parent.wantedPrinters();
  if (chosen.length === 0) return;
  await commands.run({ kind: 'hub' }, (tx) => {
    for (const { token, paper, queue } of chosen) {
      const station = stations.byToken(token);
      const known = new Set(stations.all().map(({ id }) => id));
      if (station !== null) assignQueue(house, tx, { stationId: station.id, paper, queue }, known);
    }
  });
  await parent.tellPrintersAssigned();
}
