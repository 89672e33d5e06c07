import { z } from 'zod';
import { templateStep } from '#shared/domain/flow/template.ts';
import type { Access, Call } from '#shared/protocol/call.ts';
import { toldStep } from '#shared/protocol/case-view.ts';
import { contract } from '#shared/protocol/contract.ts';
import { errorCatalogue } from '#shared/protocol/errors.ts';
import { apiPrefix } from '#shared/protocol/version.ts';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === toldStep) Object.assign(jsonSchema, schemaOf(templateStep, io));
    },
  }) as Record<string, unknown>;
  return json;
};

const mediaTypes = {
  json: 'application/json',
  pdf: 'application/pdf',
  csv: 'text/csv',
  html: 'text/html',
  audio: 'audio/ogg',
  image: 'image/jpeg',
  events: 'text/event-stream',
  certificate: 'application/x-x509-ca-cert',
  binary: 'application/octet-stream',
} as const;

/** The contract as an OpenAPI 3.1 document. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, definition] of Object.entries(contract)) {
    const path = apiPrefix + definition.path;
    paths[path] = { ...paths[path], [definition.method.toLowerCase()]: operation(name, definition) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Keyturn', version, license: { name: 'MIT' } },
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  };
}

const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(errorCatalogue) },
    detail: { type: 'string' },
    issues: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

function operation(name: string, definition: Call): object {
  const media = mediaTypes[definition.media ?? 'json'];
  const content = definition.answer
    ? { content: { [media]: { schema: schemaOf(definition.answer, 'output') } } }
    : definition.media
      ? { content: { [media]: {} } }
      : {};
  return {
    operationId: name,
    summary: definition.summary,
    description: `For: ${whoMay(definition.access)}`,
    security: 'open' in definition.access ? [] : [{ bearer: [] }],
    parameters: [
      ...parametersOf(definition.params, 'path'),
      ...parametersOf(definition.query, 'query'),
      ...(definition.method === 'GET' || definition.secret ? [] : [idempotencyHeader]),
    ],
    ...(definition.body
      ? { requestBody: { content: { 'application/json': { schema: schemaOf(definition.body, 'input') } } } }
      : definition.upload
        ? { requestBody: { content: { 'multipart/form-data': { schema: uploadSchema } } } }
        : definition.text
          ? { requestBody: { content: { 'text/yaml': { schema: { type: 'string' } } } } }
          : {}),
    responses: {
      [definition.status]: { description: definition.summary, ...content },
      ...(definition.orNothing ? { 204: { description: 'Nothing' } } : {}),
      default: {
        description: 'A problem document',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

const idempotencyHeader = { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string' } };
const uploadSchema = {
  type: 'object',
  properties: { file: { type: 'string', format: 'binary' }, dryRun: { enum: ['true', 'false'] } },
};

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): object[] {
  if (!schema) return [];
  const json = schemaOf(schema, 'input') as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required?.includes(name) ?? false),
    schema: property,
  }));
}

function whoMay(access: Access): string {
  if ('open' in access) return 'anyone';
  const staff = access.staff === undefined ? [] : access.staff === 'any' ? ['staff'] : access.staff;
  return [...staff, ...(access.stations ?? []).map((role) => `station ${role}`)].join(', ');
}
