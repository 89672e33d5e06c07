import type { FastifyRequest } from 'fastify';
import { AppError } from '#shared/protocol/errors.ts';

export type Upload = { readonly bytes: Buffer; readonly fields: Readonly<Record<string, string>> };

/** Reads a multipart body with one file named `file` and small text fields. Throws too-large, invalid, unsupported-media-type. */
export async function readUpload(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError('unsupported-media-type');
  let bytes: Buffer | null = null;
  const fields: Record<string, string> = {};
  const limits = { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 1000, parts: 11 };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else if (part.fieldname === 'file') bytes = await part.toBuffer();
      else part.file.resume();
    }
  } catch (problem) {
    const { code } = problem as { code?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new AppError('too-large');
    throw new AppError('bad-request');
  }
  if (!bytes) {
    throw new AppError('invalid', undefined, { issues: [{ path: '/body/file', message: 'a file is required' }] });
  }
  return { bytes, fields };
}
