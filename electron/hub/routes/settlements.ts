import type { CalendarDate } from '#shared/domain/ids.ts';
import { areaDifference } from '#shared/domain/settlement/area-difference.ts';
import { lateDelivery } from '#shared/domain/settlement/late-delivery.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Handlers } from '../http/routes.ts';

/** Trials of a settlement: computed and answered, never journaled. */
export function settlementRoutes() {
  return {
    areaDifference: {
      read: ({ body: { contractInnerArea, measuredInnerArea, ...question } }) => {
        const result = areaDifference({
          ...question,
          ...(contractInnerArea === undefined ? {} : { contractInnerArea }),
          ...(measuredInnerArea === undefined ? {} : { measuredInnerArea }),
        });
        if (result.ok) return { ...result.value };
        const issues = result.missing.map((field) => ({ path: `/body/${field}`, message: 'needed here' }));
        throw new AppError('invalid', undefined, { issues });
      },
    },
    lateDelivery: {
      read: ({ body: { tierDays, tierRatePer10k, tierAppliesTo, ...question } }) => {
        const { days, amount } = lateDelivery({
          ...question,
          agreedDate: question.agreedDate as CalendarDate,
          actualDate: question.actualDate as CalendarDate,
          ...(tierDays === undefined ? {} : { tierDays }),
          ...(tierRatePer10k === undefined ? {} : { tierRatePer10k }),
          ...(tierAppliesTo === undefined ? {} : { tierAppliesTo }),
        });
        return { days, amount };
      },
    },
  } satisfies Partial<Handlers>;
}
