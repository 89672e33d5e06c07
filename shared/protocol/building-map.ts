import { z } from 'zod';
import { homeStates } from '../domain/map/home-state.ts';
import { call } from './call.ts';
import { caseId, listOf, unitId } from './fields.ts';
import { supervising } from './roles.ts';

/** One home on the building map: where it is and how it stands; no name. */
export const mapHome = z.object({
  unitId,
  building: z.string(),
  entrance: z.string().nullable(),
  floor: z.int().nullable(),
  room: z.string(),
  state: z.enum(homeStates),
  /** Its latest handover case. */
  caseId: caseId.nullable(),
  /** The number it is here with. */
  number: z.string().nullable(),
  appointment: z.string().nullable(),
  defects: z.int(),
});
export type MapHome = z.output<typeof mapHome>;

/** The building map (楼栋图). */
export const buildingMapCalls = {
  buildingMap: call({
    method: 'GET',
    path: '/homes/map',
    summary: 'Every home with how it stands, for the building map',
    access: { staff: supervising },
    status: 200,
    answer: listOf(mapHome),
    asBuilt: 'all-anew',
  }),
} as const;
