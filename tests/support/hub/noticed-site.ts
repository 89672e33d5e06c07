import type { Client } from '#shared/protocol/client.ts';
import type { NoticeView } from '#shared/protocol/notice-view.ts';
import { type Role, type ReviewRight, reviewRights } from '#shared/protocol/roles.ts';
import { type HandoverSite, openHandoverSite, pin } from './handover-site.ts';

/** A site whose reviewers are signed in: `legal` holds `review.legal`, and so on. */
export type NoticedSite = HandoverSite & {
  readonly reviewer: (right: ReviewRight) => Client;
  /** Approves with every right still missing. */
  readonly approve: (notice: NoticeView) => Promise<void>;
  /** A text notice of a kind, sent to its reviewers. */
  readonly submitted: (kind: string, more?: { expiresOn?: string; text?: string }) => Promise<NoticeView>;
  /** The same, reviewed and public. */
  readonly published: (kind: string, more?: { expiresOn?: string; text?: string }) => Promise<NoticeView>;
};

const fields = { number: '2026-001', issuer: '住建局', issuedOn: '2026-01-01', expiresOn: null } as const;
const title = { zh: '测试公示', en: 'Test notice' };

/** Opens it. */
export async function openNoticedSite(options: { readonly phonePages?: boolean } = {}): Promise<NoticedSite> {
  const site = await openHandoverSite(options);
  const admin = site.client('admin');
  const tokens = new Map<Role, string>();
  for (const right of reviewRights) {
    const login = right.replace('.', '-');
    await admin.createStaff({ body: { login, name: login, roles: [right], active: true, pin } });
    tokens.set(right, await site.signIn(login, pin));
  }
  const reviewer = (right: ReviewRight) => site.as(tokens.get(right) ?? null);
  const approve = async ({ id, versions }: NoticeView) => {
    for (const right of versions[0]?.reviewsMissing ?? []) {
      await reviewer(right).reviewNotice({
        params: { id },
        body: { version: versions[0]!.version, right, outcome: 'approved', reason: null },
      });
    }
  };
  const submitted: NoticedSite['submitted'] = async (kind, more = {}) => {
    const supervisor = site.client('supervisor');
    const known = (await supervisor.notices({})).items.find((one) => one.kind === kind);
    const begun = known ?? (await supervisor.createNotice({ body: { kind, title, form: 'text' } }));
    const draft = begun.versions.find(({ state }) => state === 'draft');
    const saved = supervisor.saveNoticeDraft({
      params: { id: begun.id },
      body: {
        title,
        form: 'text',
        fields: { ...fields, expiresOn: more.expiresOn ?? null },
        body: { form: 'text', parts: [{ heading: null, text: { zh: more.text ?? '公示内容', en: 'Content' } }] },
        revision: draft?.revision ?? 0,
      },
    });
    const revision = (await saved).versions[0]?.revision ?? 0;
    return supervisor.submitNotice({ params: { id: begun.id }, body: { revision } });
  };
  return {
    ...site,
    reviewer,
    approve,
    submitted,
    async published(kind, more) {
      const notice = await submitted(kind, more);
      await approve(notice);
      return site.client('supervisor').publishNotice({ params: { id: notice.id } });
    },
  };
}
