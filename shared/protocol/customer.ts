import { z } from 'zod';
import { bilingual, slug } from '../domain/flow/template.ts';
import { call } from './call.ts';
import { documentView, signer } from './case-view.ts';
import { settlementView } from './settlement-view.ts';
import { drawnSignature } from './documents.ts';
import { caseId, deskId, documentId, idParams, listOf, stationId } from './fields.ts';

/** What the clerk sends to the customer screen; the hub makes the words and figures of it. */
export const customerShow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('welcome'), caseId }),
  z.strictObject({ kind: z.literal('step'), caseId, stepId: slug }),
  /** A point being explained, with the sentence marked. */
  z.strictObject({
    kind: z.literal('point'),
    caseId,
    stepId: slug,
    pointId: slug,
    sentence: z.int().min(0).max(40).nullable(),
  }),
  /** A settlement line with its computation; null: all lines. */
  z.strictObject({
    kind: z.literal('settlement'),
    caseId,
    stepId: slug,
    lineId: slug.nullable(),
    actualDate: z.iso.date().optional(),
  }),
  z.strictObject({ kind: z.literal('document'), documentId, page: z.int().min(1).max(500) }),
  z.strictObject({ kind: z.literal('sign'), documentId, signer }),
  z.strictObject({ kind: z.literal('rate'), caseId, stepId: slug }),
  z.strictObject({ kind: z.literal('consent'), caseId, stepId: slug }),
  z.strictObject({ kind: z.literal('done'), caseId }),
]);
export type CustomerShow = z.output<typeof customerShow>;

const item = z.object({ id: slug, name: bilingual });

/**
 * What the customer screen shows: complete, so that it needs nothing else. `showId` names this showing by its entry in
 * the journal; 0 while nothing is shown.
 */
export const customerView = z.object({
  showId: z.int(),
  deskId,
  /** The visit's number, as on the slip. */
  number: z.string().nullable(),
  deskName: z.string(),
  deskNameEn: z.string(),
  siteName: z.string(),
  siteNameEn: z.string(),
  content: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('idle') }),
    z.object({
      kind: z.literal('welcome'),
      /** The visit's number, as on the slip. */
      number: z.string().nullable(),
      home: z.string().nullable(),
      route: z.array(z.object({ name: bilingual, state: z.enum(['open', 'now', 'done']) })),
    }),
    z.object({
      kind: z.literal('papers'),
      title: bilingual,
      papers: z.array(
        item.extend({
          form: z.enum(['original', 'copy', 'original-and-copy']),
          copies: z.int(),
          mayComeLater: z.boolean(),
        }),
      ),
    }),
    z.object({
      kind: z.literal('point'),
      title: bilingual,
      article: z.string().nullable(),
      key: z.boolean(),
      /** Plain words, sentence by sentence; `marked` is the one being spoken of. */
      sentences: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
      marked: z.int().nullable(),
      position: z.int(),
      total: z.int(),
    }),
    z.object({
      kind: z.literal('points'),
      title: bilingual,
      points: z.array(item.extend({ key: z.boolean(), done: z.boolean() })),
    }),
    z.object({ kind: z.literal('notices'), title: bilingual, notices: z.array(item), stepId: slug }),
    z.object({
      kind: z.literal('figures'),
      title: bilingual,
      rows: z.array(
        z.object({
          name: bilingual,
          value: bilingual,
          emphasis: z.boolean(),
          /** A sum of money once more in Chinese capitals, as contracts write it. */
          inWords: bilingual.nullable(),
          /** How it was computed, line by line; empty where it is as the contract says. */
          computation: z.array(bilingual),
        }),
      ),
    }),
    z.object({ kind: z.literal('settlement'), title: bilingual, lineId: slug.nullable(), settlement: settlementView }),
    z.object({ kind: z.literal('items'), title: bilingual, items: z.array(item.extend({ count: z.int() })) }),
    z.object({ kind: z.literal('text'), title: bilingual, words: bilingual.nullable() }),
    z.object({
      kind: z.literal('inspection'),
      title: bilingual,
      defects: z.array(z.object({ where: bilingual, problem: bilingual, agreedDate: z.string().nullable() })),
      fine: z.int(),
    }),
    z.object({ kind: z.literal('document'), document: documentView, page: z.int() }),
    z.object({
      kind: z.literal('sign'),
      document: documentView,
      signer,
      /** Masked, `王*`. */
      signerName: z.string(),
      /** Who sees it being signed: the person who accompanies the household, else whoever serves it. */
      witness: z.string().nullable(),
      statement: bilingual.nullable(),
      /** The sales contract itself and others that need wet ink say so. */
      needsWetInk: z.boolean(),
    }),
    z.object({ kind: z.literal('rate'), stepId: slug, topics: z.array(item) }),
    z.object({
      kind: z.literal('consent'),
      stepId: slug,
      items: z.array(z.object({ id: slug, purpose: bilingual, recipient: bilingual, data: bilingual })),
    }),
    /** The family said it on the screen, and the hub has it. */
    z.object({ kind: z.literal('answered'), to: z.enum(['acknowledge', 'sign', 'rate', 'consent']) }),
    z.object({ kind: z.literal('done'), nextStage: bilingual.nullable(), keys: z.boolean() }),
  ]),
});
export type CustomerView = z.output<typeof customerView>;
export type CustomerContent = CustomerView['content'];

/** What the family itself says on the screen; it completes the step that was shown. */
export const customerAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('acknowledge'), acknowledged: z.array(slug).max(40) }),
  z.strictObject({ kind: z.literal('sign'), signature: drawnSignature }),
  z.strictObject({
    kind: z.literal('rate'),
    scores: z.array(z.strictObject({ id: slug, score: z.int().min(1).max(5) })).max(12),
    words: z.string().trim().max(500).nullable(),
    callback: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('consent'),
    answers: z.array(z.strictObject({ id: slug, granted: z.boolean() })).max(12),
  }),
]);
export type CustomerAnswer = z.output<typeof customerAnswer>;

const customerScreen = z.object({ stationId, name: z.string(), deskId: deskId.nullable(), online: z.boolean() });

export const customerCalls = {
  showCustomer: call({
    method: 'PUT',
    path: '/desks/{id}/customer-view',
    summary: 'Show something on the desk’s customer screen; null clears it',
    access: { staff: 'any' },
    params: idParams(deskId),
    body: z.strictObject({ show: customerShow.nullable() }),
    status: 200,
    answer: customerView,
  }),
  deskCustomerView: call({
    method: 'GET',
    path: '/desks/{id}/customer-view',
    summary: 'What the desk’s customer screen shows now, for the mirror',
    access: { staff: 'any' },
    params: idParams(deskId),
    status: 200,
    answer: customerView,
  }),
  customerScreens: call({
    method: 'GET',
    path: '/customer-screens',
    summary: 'Customer screens and the desks they belong to',
    access: { staff: 'any' },
    status: 200,
    answer: listOf(customerScreen),
  }),
  bindCustomerScreen: call({
    method: 'PUT',
    path: '/customer-screens/{id}/desk',
    summary: 'Put a customer screen to a desk, or take it away',
    access: { staff: 'any' },
    params: idParams(stationId),
    body: z.strictObject({ deskId: deskId.nullable() }),
    status: 200,
    answer: customerScreen,
  }),
  customer: call({
    method: 'GET',
    path: '/customer',
    summary: 'What this customer screen shows now; null while it belongs to no desk',
    access: { stations: ['customer'] },
    status: 200,
    answer: z.object({ stationName: z.string(), view: customerView.nullable() }),
  }),
  answerCustomer: call({
    method: 'POST',
    path: '/customer/answers',
    summary: 'What the family says on the customer screen; only to what is shown now',
    access: { stations: ['customer'] },
    body: z.strictObject({ showId: z.int(), answer: customerAnswer }),
    maxBytes: 1024 * 1024,
    status: 200,
    answer: customerView,
  }),
} as const;
