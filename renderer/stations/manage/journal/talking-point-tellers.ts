import type { TalkingPointPayloads } from '#shared/domain/talking-points/talking-point-events.ts';
import { talkingPointWords } from '#shared/i18n/talking-points.ts';
import type { Language } from '#shared/i18n/words.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof TalkingPointPayloads> = {
  readonly payload: TalkingPointPayloads[T];
  readonly subject: string;
  readonly language: Language;
};

const card = ({ subject }: { readonly subject: string }): Values => ({ id: subject });

/** What entries about talking points have to say. */
export const talkingPointTellers: { readonly [T in keyof TalkingPointPayloads]: (told: Told<T>) => Values } = {
  'talking-point.saved': ({ payload, subject, language }) => ({
    id: subject,
    kind: talkingPointWords[language][`kind-${payload.kind}`],
  }),
  'talking-point.hidden': card,
  'talking-point.removed': card,
};
