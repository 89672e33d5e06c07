import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { bilingual } from '#shared/domain/flow/template.ts';
import type { NoticeId, StaffId } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import { type ReviewRight, reviewRights, type Role } from '#shared/protocol/roles.ts';
import type { Actor } from '../auth/actor.ts';
import type { NoticePress } from '../notices/notice-press.ts';
import type { PressedPage } from '../notices/notice-messages.ts';
import { resourceFile } from '../resource-file.ts';
import type { House } from '../services/house.ts';
import { addDrawnPage, attachFile, createNotice, draftOf, saveDraft } from '../services/notices/draft.ts';
import { calendarToday } from '../services/notices/load-version.ts';
import { savePlan } from '../services/notices/plan.ts';
import { publishNotice } from '../services/notices/publish.ts';
import { giveReview, submitNotice } from '../services/notices/review.ts';
import type { Commands } from '../store/commands.ts';
import { openSealedFiles } from '../store/sealed-files.ts';

/** Kinds shown at the demo site; those left out let the compliance board say what is missing. */
const shownKinds = [
  'completion-filing',
  'handover-route',
  'business-licence',
  'complaint-channel',
  'presale-permit',
  'developer-qualification',
  'sales-mandate',
  'interim-rules',
  'property-contract',
] as const;

const register = z.object({
  samples: z.array(
    z.object({
      kind: z.string(),
      pdf: z.string(),
      title: bilingual,
      number: z.string(),
      issuer: z.string(),
      issuedDaysAgo: z.int(),
      validDays: z.int().nullable(),
    }),
  ),
});
type Sample = z.output<typeof register>['samples'][number];

const person = (login: string, roles: readonly Role[]): Actor & { kind: 'staff' } => ({
  kind: 'staff',
  staffId: `stf_${login}` as StaffId,
  roles,
  stationId: null,
  sessionHash: '',
});
const supervisor = person('supervisor', ['supervisor']);
const reviewer = person('review', reviewRights);

/**
 * Puts the sample notices, each marked 样例, on display at a demo site: written by its supervisor, approved by its reviewer,
 * as they would be by hand. A kind of which there is a notice already is left as it is, so that what was broken off goes on
 * at the next start. Resolves when done or when `signal` is aborted.
 */
export async function showSampleNotices(
  house: House,
  commands: Commands,
  { press, signal }: { readonly press: () => NoticePress; readonly signal: AbortSignal },
): Promise<void> {
  if (!house.directory.person(reviewer.staffId)) return;
  const { samples } = register.parse(parse(await readFile(resourceFile('notices', 'samples.yaml'), 'utf8')));
  if (house.books.plan.site()?.notice_plan === null) await commands.run(supervisor, (tx) => openForBoth(house, tx));
  for (const kind of shownKinds) {
    const sample = samples.find((one) => one.kind === kind);
    if (!sample || house.books.notices.all().some((one) => one.kind === kind)) continue;
    const drawn = await drawSample(house, sample, press(), signal);
    if (signal.aborted) return;
    await showSample(house, commands, sample, drawn);
  }
}

/** It has been selling for a while and hands over from today on. */
function openForBoth(house: House, tx: Parameters<typeof savePlan>[1]): void {
  const today = calendarToday(house);
  const periods = { sales: { from: addDays(today, -200), to: null }, handover: { from: today, to: null } };
  savePlan(house, tx, { city: 'national', periods });
}

type Drawn = {
  readonly file: string;
  readonly bytes: number;
  readonly pages: readonly Parameters<typeof addDrawnPage>[3][];
};

async function drawSample(house: House, sample: Sample, press: NoticePress, signal: AbortSignal): Promise<Drawn> {
  const files = openSealedFiles(house.folder);
  const bytes = await readFile(resourceFile('notices', 'samples', basename(sample.pdf)));
  const pages: Drawn['pages'][number][] = [];
  const keep = async ({ screen, preview, ...page }: PressedPage) => {
    const [screenFile, previewFile] = [await files.keep(screen), await files.keep(preview)];
    pages.push({ ...page, screen: screenFile, preview: previewFile });
  };
  await press.draw(bytes, 'application/pdf', signal, keep);
  return { file: await files.keep(bytes), bytes: bytes.length, pages };
}

async function showSample(house: House, commands: Commands, sample: Sample, drawn: Drawn): Promise<void> {
  const id = await commands.run(supervisor, (tx) => {
    const made = createNotice(house, tx, { kind: sample.kind, title: sample.title, form: 'file' });
    const issuedOn = addDays(calendarToday(house), -sample.issuedDaysAgo);
    const expiresOn = sample.validDays === null ? null : addDays(issuedOn, sample.validDays);
    const fields = { number: sample.number, issuer: sample.issuer, issuedOn, expiresOn };
    saveDraft(house, tx, made, { title: sample.title, form: 'file', fields, body: null, revision: 1 });
    const { file, bytes, pages } = drawn;
    const row = attachFile(house, tx, made, { file, bytes, mediaType: 'application/pdf', pages: pages.length });
    for (const page of pages) addDrawnPage(house, row.id, file, page);
    submitNotice(house, tx, made, draftOf(house, made).revision);
    return made;
  });
  for (const right of house.notices.kinds().get(sample.kind)?.reviews ?? []) await approve(house, commands, id, right);
  await commands.run(supervisor, (tx) => publishNotice(house, tx, id));
}

async function approve(house: House, commands: Commands, id: NoticeId, right: ReviewRight): Promise<void> {
  const review = { version: 1, right, outcome: 'approved', reason: null, paper: null } as const;
  await commands.run(reviewer, (tx) => giveReview(house, tx, id, review));
}
