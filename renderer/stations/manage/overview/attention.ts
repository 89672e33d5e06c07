import type { StageId } from '#shared/domain/ids.ts';
import type { DeskView, Overview } from '#shared/protocol/floor.ts';
import { waitLevel } from '#shared/domain/line/wait-limit.ts';
import { minutesSince } from '../../../lib/format.ts';

type StageState = Overview['stages'][number];

/** Something the supervisor should know of now. */
export type Concern =
  | { readonly kind: 'no-desk'; readonly stage: StageState; readonly couldOpen: readonly DeskView[] }
  | { readonly kind: 'too-long' | 'long'; readonly stage: StageState; readonly minutes: number }
  | { readonly kind: 'paused'; readonly desk: DeskView }
  | { readonly kind: 'trouble'; readonly trouble: Overview['troubles'][number] };

const rank = { 'no-desk': 0, 'too-long': 1, trouble: 2, long: 3, paused: 4 } as const satisfies Record<
  Concern['kind'],
  number
>;

/** Whether a concern cannot be left for later. */
export function isUrgent(concern: Concern): boolean {
  return concern.kind === 'no-desk' || concern.kind === 'too-long';
}

/** Whether desks could help. */
export function isAboutLines({ kind }: Concern): boolean {
  return kind === 'no-desk' || kind === 'too-long' || kind === 'long';
}

/** Minutes the first in line of a stage has been waiting; null when nobody waits. */
export function longestWait(stage: StageState, now: number): number | null {
  return stage.longestWaitSince === null ? null : minutesSince(stage.longestWaitSince, now);
}

/** What needs attention, the most urgent first: people waiting where no desk is open, then the longest waits. */
export function concernsOf(overview: Overview, now: number): readonly Concern[] {
  const concerns: Concern[] = [];
  for (const stage of overview.stages) {
    if (stage.waiting === 0) continue;
    if (stage.openDesks === 0) {
      concerns.push({ kind: 'no-desk', stage, couldOpen: desksFor(overview.desks, stage.stageId) });
      continue;
    }
    const minutes = longestWait(stage, now) ?? 0;
    const level = waitLevel(minutes, stage.limitMinutes);
    if (level !== 'calm') concerns.push({ kind: level, stage, minutes });
  }
  for (const trouble of overview.troubles) concerns.push({ kind: 'trouble', trouble });
  for (const desk of overview.desks) if (desk.state === 'paused') concerns.push({ kind: 'paused', desk });
  return concerns.sort((a, b) => rank[a.kind] - rank[b.kind] || weight(b) - weight(a));
}

function desksFor(desks: readonly DeskView[], stageId: StageId): readonly DeskView[] {
  return desks.filter((desk) => desk.state === 'closed' && desk.stageIds.includes(stageId));
}

function weight(concern: Concern): number {
  if (concern.kind === 'no-desk') return concern.stage.waiting;
  return 'minutes' in concern ? concern.minutes : 0;
}
