import { contract } from '#shared/protocol/contract.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Handlers } from '../http/routes.ts';
import { readUpload } from '../http/uploads.ts';
import { addCaseFile, openCaseFile } from '../services/cases/case-files.ts';
import { dropItem, keepItem, keptItem } from '../services/cases/inspection.ts';
import type { House } from '../services/house.ts';
import type { Commands } from '../store/commands.ts';

const keyForm = /^[0-9a-f-]{36}$/;

/** Photos and findings from the tablets. */
export function inspectionRoutes(house: House, commands: Commands) {
  return {
    putInspectionItem: {
      command: (tx, { params, body }) => {
        const kept = keepItem(house, tx, params.id, params.stepId, params.itemId, body.item);
        return () => kept;
      },
      retell: ({ params }) => keptItem(house, params.id, params.itemId),
    },
    dropInspectionItem: {
      command: (tx, { params }) => {
        dropItem(house, tx, params.id, params.stepId, params.itemId);
        return () => undefined;
      },
    },
    addCaseFile: {
      custom: async ({ actor, params, request }) => {
        const { bytes, fields } = await readUpload(request, contract.addCaseFile.upload.maxBytes);
        const key = fields['key'] ?? '';
        if (!keyForm.test(key)) {
          throw new AppError('invalid', undefined, { issues: [{ path: '/body/key', message: 'a UUID is required' }] });
        }
        return addCaseFile(house, commands, actor, params.id, { bytes, key });
      },
    },
    caseFile: {
      custom: async ({ params, reply }) => {
        const { bytes, mediaType } = await openCaseFile(house, params.id, params.fileId);
        return reply.header('content-type', mediaType).send(bytes);
      },
    },
  } satisfies Partial<Handlers>;
}
