import { areaDifference } from '#shared/domain/settlement/area-difference.ts';
import { lateDelivery } from '#shared/domain/settlement/late-delivery.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Handlers } from '../http/routes.ts';

/** Trials of a settlement: computed and answered, never journaled. */
export function settlementRoutes() {
  return {
    areaDifference: {
      read: ({ body }) => {
        const result = areaDifference(body);
        if (result.ok) return { ...result.value };
        const issues = result.missing.map((field) => ({ path: `/body/${field}`, message: 'needed here' }));
        throw new AppError('invalid', undefined, { issues });
      },
    },
    lateDelivery: { read: ({ body }) => ({ ...lateDelivery(body) }) },
  } satisfies Partial<Handlers>;
}
