import type { CaseId } from '#shared/domain/ids.ts';
import { type HandoverSite, openHandoverSite } from './handover-site.ts';
import { finishPapers } from './led-case.ts';
import { sendPhoto } from './photo.ts';
import { tenHomes } from './roster-file.ts';

/** The household of the second home: its name, phone, ID number, and what was written about it. */
export const home = 2;
const { owners, phone, ids } = tenHomes[home - 1] ?? { owners: '', phone: '', ids: '' };
export const people = { name: owners, phone, idNumber: ids };
export const words = [
  ...Object.values(people),
  '有老人，轮椅',
  '贺晴岚',
  '卢女士要求改期',
  '梧桐路十八号',
  '门卫代收',
  '卢望舒不等了',
];

/** A site where that household left its trace everywhere. */
export type TracedSite = HandoverSite & {
  readonly caseId: CaseId;
  readonly unitParams: { readonly params: { readonly id: ReturnType<HandoverSite['unit']> } };
  readonly erase: (
    body?: Readonly<Partial<Record<'force' | 'dryRun', boolean>>>,
  ) => ReturnType<ReturnType<HandoverSite['client']>['eraseOwners']>;
};

/** Visit, case, papers, photo, notes, mailing, kept answers, refusals of the second home's household. */
export async function openTracedSite(): Promise<TracedSite> {
  const site = await openHandoverSite();
  const supervisor = () => site.client('supervisor');
  const unitParams = { params: { id: site.unit(home) } };
  const key = { idempotencyKey: 'note-1' };
  await supervisor().noteUnit({ ...unitParams, body: { note: '卢女士要求改期', escort: '梧桐路十八号' } }, key);
  await supervisor().saveMailing({
    ...unitParams,
    body: {
      state: 'sent',
      noticeNumber: null,
      trackingNumber: 'SF1',
      sentOn: '2026-11-27',
      newspaper: null,
      publishedOn: null,
      note: '门卫代收',
    },
  });
  const first = await site.handover(home);
  await supervisor().cancel({ params: { id: first.id }, body: { reason: '卢望舒不等了' } });
  const { id } = await site.handover(home);
  const [view] = (await site.client('guide').ticketCases({ params: { id } })).items;
  if (!view) throw new Error('a guided visit has a case');
  await finishPapers(supervisor(), view);
  await sendPhoto(site, view.id);
  return {
    ...site,
    caseId: view.id,
    unitParams,
    erase: (body = {}) =>
      supervisor().eraseOwners({
        ...unitParams,
        body: { reason: '本人书面申请 8 号', force: true, dryRun: false, ...body },
      }),
  };
}
