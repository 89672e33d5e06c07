import { z } from 'zod';
import { call } from './call.ts';
import { supervising } from './roles.ts';

/** Calls about the hub's own health. */
export const diagnosisCalls = {
  diagnosis: call({
    method: 'GET',
    path: '/diagnosis',
    summary:
      'A ZIP for whoever is to find a fault: versions, counts, the journal’s head, the ends of the logs; no personal data',
    access: { staff: supervising },
    query: z.strictObject({}),
    status: 200,
    media: 'binary',
  }),
} as const;
