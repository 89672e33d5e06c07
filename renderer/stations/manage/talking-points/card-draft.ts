import type { TalkingPoint } from '#shared/domain/talking-points/talking-point.ts';

/** A card while it is typed: its steps one a line. */
export type CardDraft = Pick<TalkingPoint, 'kind' | 'title' | 'text'> & {
  readonly stepsZh: string;
  readonly stepsEn: string;
};

/** The lines that say something. */
export function stepLines(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A card as it is typed; an empty one for a new card. */
export function draftOf(card: TalkingPoint | null): CardDraft {
  const { kind, title, text, steps } = card ?? {
    kind: 'say' as const,
    title: { zh: '', en: '' },
    text: { zh: '', en: '' },
    steps: [],
  };
  return {
    kind,
    title,
    text,
    stepsZh: steps.map(({ zh }) => zh).join('\n'),
    stepsEn: steps.map(({ en }) => en).join('\n'),
  };
}

/** What is saved of it. */
export function ofDraft({ kind, title, text, stepsZh, stepsEn }: CardDraft): Omit<TalkingPoint, 'id'> {
  const en = stepLines(stepsEn);
  return { kind, title, text, steps: stepLines(stepsZh).map((zh, index) => ({ zh, en: en[index] ?? '' })) };
}
