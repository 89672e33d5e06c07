import { z } from 'zod';
import { call } from './call.ts';
import { listOf } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;

/** Calls about the announcer's clips. */
export const voiceCalls = {
  voiceClips: call({
    method: 'GET',
    path: '/voice',
    summary: "The announcer's clips and which of them the site recorded itself",
    access: { staff: supervising, stations: ['board'] },
    status: 200,
    answer: listOf(z.object({ language: z.enum(['zh-CN', 'en']), clip: z.string(), own: z.boolean() })),
  }),
  voiceClip: call({
    method: 'GET',
    path: '/voice/{language}/{clip}',
    summary: 'One clip of the announcer',
    access: { staff: 'any', stations: ['board'] },
    params: z.object({ language: z.enum(['zh-CN', 'en']), clip: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
    status: 200,
    media: 'audio',
  }),
  saveVoiceClip: call({
    method: 'PUT',
    path: '/voice/{language}/{clip}',
    summary: "Replace a clip with the site's own recording (Ogg, WebM, MP3 or WAV)",
    access: supervisors,
    params: z.object({ language: z.enum(['zh-CN', 'en']), clip: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
    upload: { maxBytes: 1024 * 1024 },
    status: 204,
  }),
  removeVoiceClip: call({
    method: 'DELETE',
    path: '/voice/{language}/{clip}',
    summary: 'Go back to the clip that came with the product',
    access: supervisors,
    params: z.object({ language: z.enum(['zh-CN', 'en']), clip: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
    status: 204,
  }),
} as const;
