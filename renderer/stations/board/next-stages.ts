import type { BoardView } from '#shared/protocol/floor.ts';

type BoardStage = BoardView['stages'][number];

export type NextStages = {
  readonly shown: readonly BoardStage[];
  /** Stages for which no row was left, and how many wait there. */
  readonly moreStages: number;
  readonly moreWaiting: number;
};

/** The stages somebody waits for, in the order of the flow; with too few rows, those with the longest lines. */
export function nextStages(stages: readonly BoardStage[], rows: number): NextStages {
  const busy = stages.filter((stage) => stage.waiting > 0);
  if (busy.length <= rows) return { shown: busy, moreStages: 0, moreWaiting: 0 };
  // One row is needed to say what was left out.
  const longest = new Set(busy.toSorted((one, other) => other.waiting - one.waiting).slice(0, rows - 1));
  const left = busy.filter((stage) => !longest.has(stage));
  return {
    shown: busy.filter((stage) => longest.has(stage)),
    moreStages: left.length,
    moreWaiting: left.reduce((sum, stage) => sum + stage.waiting, 0),
  };
}
