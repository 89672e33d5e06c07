import { caseWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { momentText } from '../parts/moment-text.ts';
import styles from './cases.module.css';

/** Who it is, on which flow, and how the case as a whole stands. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const t = useWords(caseWords);
  const m = useWords(manageWords);
  const { language } = useLanguage();
  const { timeZone } = useSite();
  const flow = language === 'en' ? view.flowName.en : view.flowName.zh;
  const rows: readonly (readonly [string, string])[] = [
    [t('home'), view.unit?.label ?? t('visitor')],
    ...(view.agentName === null ? [] : [[t('agent'), view.agentName] as const]),
    [t('flow'), t('flowVersion', { flow, version: view.flowVersion })],
    [t('stateNow'), t(`state-${view.state}`)],
    [t('escort'), view.escort?.name ?? t('noEscort')],
    [t('number'), view.ticket?.number ?? t('notHere')],
    [t('openedAt'), momentText(view.openedAt, timeZone)],
    ...(view.deliveredOn === null ? [] : [[t('deliveredOn'), view.deliveredOn] as const]),
    ...(view.refusal === null
      ? []
      : [
          [
            t('refusal'),
            [...view.refusal.grounds.map((one) => groundText(one, t)), view.refusal.words ?? '']
              .filter(Boolean)
              .join(m('separator')),
          ] as const,
        ]),
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Ground = 'quality' | 'papers-missing' | 'facilities' | 'not-as-agreed' | 'area' | 'late' | 'other';

function groundText(ground: string, t: (key: `ground-${Ground}`) => string): string {
  return t(`ground-${ground as Ground}`);
}
