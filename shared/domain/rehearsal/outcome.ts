import type { DeskId, StageId } from '../ids.ts';

/** Half of the samples lie at or below p50, nine of ten at or below p90. */
export type Spread = { readonly p50: number; readonly p90: number };

/** One stage in one hour of the day. */
export type StageHour = {
  readonly hour: number;
  /** Visitors who came into the line, on an average day. */
  readonly joined: number;
  /** Minutes; null where nobody joined. */
  readonly wait: Spread | null;
  /** Work that came in for each minute the plan gives to it; null where the plan gives none. A shared desk's minutes go to its stages as their work of the day. */
  readonly load: number | null;
};

export type StageOutcome = {
  readonly stageId: StageId;
  readonly meanMinutes: number;
  /** How many past services that mean rests on, beside the usual time. */
  readonly learntFrom: number;
  readonly wait: Spread | null;
  /** All waiting here on an average day, in minutes. */
  readonly totalWait: number;
  readonly hours: readonly StageHour[];
};

export type DeskOutcome = {
  readonly deskId: DeskId;
  readonly openMinutes: number;
  /** Share of the open time it serves somebody, 0 to 1. */
  readonly busy: number;
  readonly hours: readonly { readonly hour: number; readonly busy: number | null }[];
};

/** Why it breaks there: more work than the plan has room for, nobody there to do it, or people who come all at once. */
export const bottleneckCauses = ['overload', 'no-desk', 'bunching'] as const;
export type BottleneckCause = (typeof bottleneckCauses)[number];

/** The stage that makes people wait most, and where the day breaks there. */
export type Bottleneck = {
  readonly stageId: StageId;
  readonly cause: BottleneckCause;
  /** Hours in which the cause holds or waits exceed the limit. */
  readonly hours: readonly number[];
  /** Greatest load of those hours; null without a desk. */
  readonly load: number | null;
  /** Its share of all waiting, 0 to 1. */
  readonly share: number;
};

/** What a plan makes of the day: figures over all imagined days. Minutes; times of day since midnight. */
export type Outcome = {
  readonly days: number;
  readonly came: number;
  /** All waits of one visitor together. */
  readonly wait: Spread & { readonly mean: number };
  /** From the door to the end. */
  readonly visit: Spread | null;
  readonly finishedAt: Spread;
  /** Visitors nobody got to, on an average day. */
  readonly left: number;
  readonly stages: readonly StageOutcome[];
  readonly desks: readonly DeskOutcome[];
  readonly bottleneck: Bottleneck | null;
  /** Stages and hours in which one of ten waits longer than the limit. */
  readonly breaks: readonly { readonly stageId: StageId; readonly hour: number }[];
};
