import type { CalendarDate, NoticeId } from '#shared/domain/ids.ts';
import type { NoticeBody } from '#shared/domain/notices/notice-body.ts';
import { noticeForms } from '#shared/domain/notices/notice-body.ts';
import type { NoticeView } from '#shared/protocol/notice-view.ts';
import { reviewRights } from '#shared/protocol/roles.ts';
import { expect } from '@playwright/test';
import { type House, pin } from './house.ts';

type Wish = {
  /** Of the catalogue; without it a kind that may have any form. */
  readonly kind?: string;
  readonly title?: string;
  readonly titleEn?: string;
  /** A whole text notice in a few words, unless there is a body or a file. */
  readonly text?: string;
  readonly body?: NoticeBody;
  readonly file?: Uint8Array;
  readonly expiresOn?: string;
  /** A new version of this one. */
  readonly of?: NoticeView;
};

/** The office that makes notices in a house: a supervisor who writes, and somebody else who reviews. */
export type NoticeOffice = {
  /** Written and sent to review, not public. */
  readonly submit: (wish: Wish) => Promise<NoticeView>;
  /** Reviewed by every right its kind asks for, and put on display. */
  readonly publish: (notice: NoticeView) => Promise<NoticeView>;
  /** All of that at once. */
  readonly show: (wish: Wish) => Promise<NoticeView>;
};

const kind = 'hall-notice';
const reviewer = 'reviewer';

/** Opens it: adds a kind that may have any form, reviewed by two rights. */
export async function noticeOffice(house: House): Promise<NoticeOffice> {
  const admin = await house.as('admin');
  const supervisor = await house.as('supervisor');
  await admin.createStaff({ body: { login: reviewer, name: '审核', roles: [...reviewRights], active: true, pin } });
  await supervisor.addNoticeKind({
    body: {
      id: kind,
      group: 'service',
      name: { zh: '现场公示', en: 'Hall notice' },
      modes: ['handover', 'sales'],
      forms: [...noticeForms],
      needs: [],
      expires: true,
      reviews: ['review.legal', 'review.service'],
      basis: [],
      contents: [],
    },
  });

  const submit: NoticeOffice['submit'] = async ({ title = '客户服务公示', titleEn = 'Customer service', ...wish }) => {
    const client = await house.as('supervisor');
    const body: NoticeBody | null = wish.file
      ? null
      : (wish.body ?? { form: 'text', parts: [{ heading: null, text: { zh: wish.text ?? '公示', en: null } }] });
    const form = body?.form ?? 'file';
    const name = { zh: title, en: titleEn };
    const notice = wish.of ?? (await client.createNotice({ body: { kind: wish.kind ?? kind, title: name, form } }));
    const params = { id: notice.id };
    const draft = notice.versions.find(({ state }) => state === 'draft');
    const certified = wish.kind === undefined ? null : '2026-001';
    const fields = {
      number: certified,
      issuer: certified && '住建局',
      issuedOn: certified && ('2026-01-01' as CalendarDate),
      expiresOn: wish.expiresOn ?? null,
    };
    const saved = await client.saveNoticeDraft({
      params,
      body: { title: name, form, fields, body, revision: draft?.revision ?? 0 },
    });
    const ready = wish.file ? await drawn(house, notice.id, wish.file) : saved;
    return client.submitNotice({ params, body: { revision: ready.versions[0]?.revision ?? 0 } });
  };
  const publish: NoticeOffice['publish'] = async ({ id, versions: [newest] }) => {
    const client = await house.as(reviewer);
    for (const right of newest?.reviewsMissing ?? []) {
      const body = { version: newest?.version ?? 1, right, outcome: 'approved', reason: null } as const;
      await client.reviewNotice({ params: { id }, body });
    }
    return (await house.as('supervisor')).publishNotice({ params: { id } });
  };
  return { submit, publish, show: async (wish) => publish(await submit(wish)) };
}

/** Uploads the file of a draft and waits until its pages are drawn. */
async function drawn(house: House, id: NoticeId, file: Uint8Array): Promise<NoticeView> {
  await house.uploadNotice(id, file);
  const client = await house.as('supervisor');
  const draft = async () => (await client.notices({})).items.find((one) => one.id === id);
  const isDrawn = async () => {
    const known = (await draft())?.versions[0]?.file;
    return known !== null && known !== undefined && known.drawn === known.pages;
  };
  await expect.poll(isDrawn, { timeout: 600_000 }).toBe(true);
  const found = await draft();
  if (!found) throw new Error('the draft is gone');
  return found;
}
