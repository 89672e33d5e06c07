import type { StageId } from '#shared/domain/ids.ts';
import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { OutcomeView, RehearsalSetup } from '#shared/protocol/rehearsals.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { ownName } from '../parts/own-name.ts';

/** The name of a stage in a language; one nobody knows any more stays as it is. */
export function stageNameOf(setup: RehearsalSetup, id: StageId, language: Language): string {
  const stage = setup.stages.find(({ stageId }) => stageId === id);
  return stage ? ownName(stage, language) : id;
}

/** How outcomes are put into words. */
export function useOutcomeWords(setup: RehearsalSetup) {
  const t = useWords(rehearsalWords);
  const { language } = useLanguage();
  const stageName = (id: StageId) => stageNameOf(setup, id, language);
  /** Hours in a row as one range. */
  const hoursText = (hours: readonly number[]) => {
    const ranges: [number, number][] = [];
    for (const hour of hours) {
      const last = ranges.at(-1);
      if (last && last[1] === hour) last[1] = hour + 1;
      else ranges.push([hour, hour + 1]);
    }
    return ranges.map(([from, to]) => t('hourRange', { from, to })).join(t('separator'));
  };
  const bottleneckText = ({ bottleneck }: OutcomeView) => {
    if (!bottleneck) return t('noBottleneck');
    return t(`cause-${bottleneck.cause}`, {
      stage: stageName(bottleneck.stageId),
      hours: hoursText(bottleneck.hours),
      load: Math.round(100 * (bottleneck.load ?? 0)),
      share: Math.round(100 * bottleneck.share),
    });
  };
  const breaksText = ({ breaks }: OutcomeView) => {
    const stages = [...new Set(breaks.map(({ stageId }) => stageId))];
    if (stages.length === 0) return t('noBreaks');
    return stages
      .map((id) => {
        const hours = breaks.filter(({ stageId }) => stageId === id).map(({ hour }) => hour);
        return `${stageName(id)} ${hoursText(hours)}`;
      })
      .join(t('separator'));
  };
  const minutesText = (minutes: number) =>
    t('minutes', { count: minutes < 10 ? minutes.toFixed(1) : Math.round(minutes) });
  return { t, language, stageName, bottleneckText, breaksText, minutesText };
}
