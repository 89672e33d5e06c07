import { z } from 'zod';
import { inspectionItem, inspectionItemId } from '../domain/flow/inspection.ts';
import { slug } from '../domain/flow/template.ts';
import { call } from './call.ts';
import { params, staff } from './case-access.ts';
import { fileView, inspectionItemView } from './case-view.ts';
import { caseId, fileId } from './fields.ts';

/** Calls of the accompanied inspection: findings and photos. */
export const inspectionCalls = {
  putInspectionItem: call({
    method: 'PUT',
    path: '/cases/{id}/steps/{stepId}/items/{itemId}',
    summary: 'Keep one finding of an inspection; saying it again changes nothing',
    access: staff,
    params: z.object({ id: caseId, stepId: slug, itemId: inspectionItemId }),
    body: z.strictObject({ item: inspectionItem }),
    status: 200,
    answer: inspectionItemView,
  }),
  dropInspectionItem: call({
    method: 'DELETE',
    path: '/cases/{id}/steps/{stepId}/items/{itemId}',
    summary: 'Take a finding back while the inspection is open',
    access: staff,
    params: z.object({ id: caseId, stepId: slug, itemId: inspectionItemId }),
    status: 204,
  }),
  addCaseFile: call({
    method: 'POST',
    path: '/cases/{id}/files',
    summary: 'Keep a photo (JPEG, PNG or WebP); the field `key` makes a repeated upload the same file',
    access: staff,
    params,
    upload: { maxBytes: 8 * 1024 * 1024 },
    status: 201,
    answer: fileView,
    secret: true,
  }),
  caseFile: call({
    method: 'GET',
    path: '/cases/{id}/files/{fileId}',
    summary: 'A photo of a case',
    access: staff,
    params: z.object({ id: caseId, fileId }),
    status: 200,
    media: 'image',
  }),
} as const;
