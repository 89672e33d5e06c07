import type { StageId } from '#shared/domain/ids.ts';

/** As many tints as a day has stages; more begin again. */
const tones = ['#cfe3d8', '#f1e2bf', '#d5dfee', '#f3d6cd', '#e0d6ec', '#d3e6ea', '#e9dccb', '#dfe6c4'];
/** The same in full, for lines. */
const lines = ['#0f4c3a', '#8a6118', '#2d5b91', '#a3452f', '#6a4a93', '#1f6f7c', '#6b5337', '#5f7020'];

/** The tint of each stage, in the order of the day. */
export function tintOf(stageIds: readonly StageId[], id: StageId): string {
  return tones[Math.max(0, stageIds.indexOf(id)) % tones.length] ?? '';
}

/** The colour of a stage's line. */
export function lineOf(index: number): string {
  return lines[index % lines.length] ?? '';
}

/** The ground of a cell that serves these stages, each with its share. */
export function groundOf(all: readonly StageId[], stageIds: readonly StageId[] | null): string {
  if (!stageIds || stageIds.length === 0) return 'transparent';
  const share = 100 / stageIds.length;
  const stops = stageIds.map((id, index) => `${tintOf(all, id)} ${index * share}% ${(index + 1) * share}%`);
  return `linear-gradient(180deg, ${stops.join(', ')})`;
}
