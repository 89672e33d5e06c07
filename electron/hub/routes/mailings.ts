import { contract } from '#shared/protocol/contract.ts';
import type { Handlers } from '../http/routes.ts';
import { readUpload } from '../http/uploads.ts';
import type { House } from '../services/house.ts';
import {
  exportMailings,
  importMailings,
  listMailings,
  openMailing,
  saveMailing,
} from '../services/mailing/mailings.ts';
import type { Commands } from '../store/commands.ts';

/** The ledger of notices sent. */
export function mailingRoutes(house: House, commands: Commands) {
  return {
    mailings: { read: ({ query }) => listMailings(house, query.state) },
    mailingsCsv: {
      custom: async ({ actor, reply }) => {
        const csv = await commands.run(actor, (tx) => exportMailings(house, tx));
        return reply.header('content-type', 'text/csv; charset=utf-8').header('cache-control', 'no-store').send(csv);
      },
    },
    importMailings: {
      custom: async ({ actor, request }) => {
        const { bytes, fields } = await readUpload(request, contract.importMailings.upload.maxBytes);
        return commands.run(actor, (tx) => importMailings(house, tx, bytes, fields['dryRun'] !== 'false'));
      },
    },
    mailing: { custom: ({ actor, params }) => commands.run(actor, (tx) => openMailing(house, tx, params.id)) },
    saveMailing: {
      command: (tx, { params, body }) => {
        const saved = saveMailing(house, tx, params.id, body);
        return () => saved;
      },
    },
  } satisfies Partial<Handlers>;
}
