import { z } from 'zod';
import { slug } from '../domain/flow/template.ts';
import { talkingPoint } from '../domain/talking-points/talking-point.ts';
import { call } from './call.ts';
import { idParams, listOf } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const params = idParams(slug);

/** A card with where it comes from and how its title is spelled. */
export const talkingPointView = talkingPoint.extend({
  /** `changed`: came with the product, in the site's words. */
  source: z.enum(['shipped', 'changed', 'own']),
  hidden: z.boolean(),
  /** Pinyin of the Chinese title: initials, and whole syllables. */
  spelled: z.array(z.string()),
});
export type TalkingPointView = z.output<typeof talkingPointView>;

/** Calls about talking points and emergency cards (统一说辞、禁用语、应急预案). */
export const talkingPointCalls = {
  talkingPoints: call({
    method: 'GET',
    path: '/talking-points',
    summary: 'What is said, what is better not said, and what to do when something happens',
    access: { staff: 'any' },
    status: 200,
    answer: listOf(talkingPointView),
  }),
  saveTalkingPoint: call({
    method: 'PUT',
    path: '/talking-points/{id}',
    summary: "Write a card of the site's own, or one that came with the product in other words",
    access: supervisors,
    params,
    body: talkingPoint.omit({ id: true }),
    status: 200,
    answer: talkingPointView,
  }),
  hideTalkingPoint: call({
    method: 'POST',
    path: '/talking-points/{id}/hide',
    summary: 'Do not show a card that came with the product',
    access: supervisors,
    params,
    status: 204,
  }),
  removeTalkingPoint: call({
    method: 'DELETE',
    path: '/talking-points/{id}',
    summary: "Bring back the words that came with the product; a card of the site's own goes",
    access: supervisors,
    params,
    status: 204,
  }),
} as const;
