import type { Handlers } from '../http/routes.ts';
import { readUpload } from '../http/uploads.ts';
import { contract } from '#shared/protocol/contract.ts';
import { createBuildingMap } from '../services/building-map.ts';
import { findUnits } from '../services/find-units.ts';
import type { House } from '../services/house.ts';
import type { RosterImport } from '../services/import-roster.ts';
import { findUnit, listHomes, noteUnit, openOwners, unlockUnit, viewUnit } from '../services/units.ts';

/** Homes, their households, and the roster they come from. */
export function unitRoutes(house: House, roster: RosterImport) {
  const buildingMap = createBuildingMap(house);
  return {
    units: { read: ({ query }) => ({ items: findUnits(house, query) }) },
    unit: { read: ({ params }) => viewUnit(house, findUnit(house, params.id)) },
    openOwners: {
      command: (tx, { params }) => {
        const opened = openOwners(house, tx, params.id);
        return () => ({ ...opened, owners: [...opened.owners] });
      },
    },
    unlockUnit: {
      command: (tx, { params }) => {
        const row = unlockUnit(house, tx, params.id);
        return () => viewUnit(house, row);
      },
    },
    noteUnit: {
      command: (tx, { params, body }) => {
        const row = noteUnit(house, tx, params.id, body);
        return () => viewUnit(house, row);
      },
    },
    homes: { read: () => ({ items: listHomes(house) }) },
    buildingMap: { read: async () => ({ items: await buildingMap() }) },
    importRoster: {
      custom: async ({ actor, request }) => {
        const { bytes, fields } = await readUpload(request, contract.importRoster.upload.maxBytes);
        return roster.run(actor, bytes, fields['dryRun'] === 'true' || fields['dryRun'] === '1');
      },
    },
    rosterProgress: { read: () => roster.progress() },
  } satisfies Partial<Handlers>;
}
