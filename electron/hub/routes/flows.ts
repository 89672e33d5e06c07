import { AppError } from '#shared/protocol/errors.ts';
import type { Handlers } from '../http/routes.ts';
import { listFlows, saveFlow, validateYaml, viewFlow } from '../services/flows.ts';
import type { House } from '../services/house.ts';
import { saveProfile } from '../services/profile.ts';

/** Flow templates and the rules of the city. */
export function flowRoutes(house: House) {
  return {
    flows: { read: () => ({ items: listFlows(house) }) },
    flow: { read: ({ params, query }) => viewFlow(house, params.id, query.version) },
    saveFlow: {
      command: (tx, { params, body }) => {
        const { id } = saveFlow(house, tx, params.id, body.basedOn, body.template);
        return () => viewFlow(house, id);
      },
    },
    validateFlow: {
      read: ({ request }) => {
        // Nothing sent is an empty text, whatever it is called.
        const text = request.body ?? '';
        if (typeof text !== 'string') throw new AppError('unsupported-media-type');
        return validateYaml(house, text);
      },
    },
    profile: { read: () => house.directory.profile() },
    saveProfile: {
      command: (tx, { body }) => {
        const saved = saveProfile(house, tx, body);
        return () => saved;
      },
    },
  } satisfies Partial<Handlers>;
}
