import { z } from 'zod';
import { bilingual } from '../domain/flow/template.ts';
import { areaBases, areaReasons } from '../domain/settlement/area-difference.ts';
import { missingFigures } from '../domain/settlement/line.ts';
import { areaDifferenceFigures } from './area-difference.ts';
import { call } from './call.ts';
import { decimalText, idParams, secretCode, unitId } from './fields.ts';
import { jobId, printJob } from './printing.ts';

/** What a home measured, for its owner: areas in m² and money in yuan as decimal texts, nobody's name or phone. */
export const ownMeasurement = z.object({
  home: z.string(),
  /** Which area the contract prices the home by. */
  basis: z.enum(areaBases),
  contractArea: decimalText,
  measuredArea: decimalText.nullable(),
  contractInnerArea: decimalText.nullable(),
  measuredInnerArea: decimalText.nullable(),
  /** Null while a figure it needs is missing. */
  found: z
    .object({
      ...areaDifferenceFigures,
      reason: z.enum(areaReasons).nullable(),
      /** How it was computed, line by line, as the settlement prints it. */
      computation: z.array(bilingual),
    })
    .nullable(),
  missing: z.array(z.enum(missingFigures)),
});
export type OwnMeasurement = z.output<typeof ownMeasurement>;

const paperOrder = z.strictObject({ noticeToken: secretCode, language: z.enum(['zh-CN', 'en']).default('zh-CN') });

/** The measurement report of one home, by the unguessable code of its notice and nothing less; for staff by the home. */
export const ownMeasurementCalls = {
  ownMeasurement: call({
    method: 'POST',
    path: '/units/own-measurement',
    summary: 'What a home measured and what follows, by the code of its notice; that it was shown is journaled',
    access: { stations: ['kiosk'] },
    body: z.strictObject({ noticeToken: secretCode }),
    status: 200,
    answer: ownMeasurement,
    secret: true,
  }),
  ownMeasurementPdf: call({
    method: 'POST',
    path: '/units/own-measurement/print',
    summary: 'The same on paper, by the code of the notice; counted and journaled as when it is shown',
    access: { stations: ['kiosk'] },
    body: paperOrder,
    status: 200,
    media: 'pdf',
    secret: true,
  }),
  printOwnMeasurement: call({
    method: 'POST',
    path: '/units/own-measurement/print-job',
    summary: 'The same on the printer assigned to this kiosk; the job is followed like any other',
    access: { stations: ['kiosk'] },
    body: paperOrder.extend({ jobId: jobId.optional() }),
    status: 201,
    answer: printJob,
    secret: true,
  }),
  unitMeasurement: call({
    method: 'GET',
    path: '/units/{id}/measurement',
    summary: 'What a home measured and what follows, for staff who explain it',
    access: { staff: 'any' },
    params: idParams(unitId),
    status: 200,
    answer: ownMeasurement,
  }),
} as const;
