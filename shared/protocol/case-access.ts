import { z } from 'zod';
import { slug } from '../domain/flow/template.ts';
import { caseId, idParams } from './fields.ts';

/** Every person of the staff. */
export const staff = { staff: 'any' } as const;
/** A case in the address. */
export const params = idParams(caseId);
/** A step of a case in the address. */
export const stepParams = z.object({ id: caseId, stepId: slug });
/** The version of the case the person saw; another one is answered 409 `case-changed`. */
export const version = z.int().min(0);
