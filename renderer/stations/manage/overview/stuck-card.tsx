import { Button } from 'antd';
import { steerWords } from '#shared/i18n/manage-steer.ts';
import type { CareItem } from '#shared/protocol/care.ts';
import type { StuckVisit } from '#shared/protocol/outlook.ts';
import { hindranceText } from '../../../features/cases/hindrance-text.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { routeHash } from '../route.ts';
import type { StageNames } from './stage-names.ts';
import styles from './steer.module.css';

type Props = {
  readonly visits: readonly StuckVisit[];
  readonly care: readonly CareItem[];
  readonly names: StageNames;
};

const shown = 8;

/** Who waits too long or does not get on, why, and what the case still wants there. */
export function StuckCard({ visits, care, names }: Props) {
  const t = useWords(steerWords);
  const withGuide = new Set(
    care.filter(({ kind, state }) => kind === 'guide' && state === 'open').map((item) => item.ticketId),
  );
  return (
    <Card title={t('stuck')} aside={<span>{t('stuckCount', { count: visits.length })}</span>}>
      {visits.length === 0 ? <p className={styles.soft}>{t('nobodyStuck')}</p> : null}
      <ul className={styles.stuck}>
        {visits.slice(0, shown).map((visit) => (
          <StuckLine key={visit.ticketId} visit={visit} guided={withGuide.has(visit.ticketId)} names={names} />
        ))}
      </ul>
      {visits.length > shown ? <p className={styles.soft}>{t('more', { count: visits.length - shown })}</p> : null}
    </Card>
  );
}

type LineProps = { readonly visit: StuckVisit; readonly guided: boolean; readonly names: StageNames };

function StuckLine({ visit, guided, names }: LineProps) {
  const t = useWords(steerWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const guide = useCommand((_: null, options) =>
    client.ticketRequest({ params: { id: visit.ticketId }, body: { kind: 'guide' } }, options),
  );
  const nameOf = (id: string) => {
    const name = visit.names[id];
    return name ? (language === 'en' ? name.en : name.zh) : '';
  };
  const { number, homes, why, minutes, limitMinutes, stageId, caseId } = visit;
  const first = visit.missing[0];
  const missing = why === 'waits' || first === undefined ? '' : hindranceText(first, nameOf, language);
  return (
    <li className={styles.visit} data-why={why}>
      <strong>{number}</strong>
      <span className={styles.why}>
        {t(`why-${why}`, { stage: names({ stageId, stageName: '' }), minutes, limit: limitMinutes })}
        <small>{[homes.join(' '), missing].filter((text) => text !== '').join(' · ')}</small>
      </span>
      <span className={styles.ways}>
        {caseId === null ? null : <a href={routeHash('cases', { case: caseId })}>{t('openCase')}</a>}
        <Button size="small" disabled={guided} loading={guide.busy} onClick={() => void guide.run(null)}>
          {t(guided ? 'guideCalled' : 'callGuide')}
        </Button>
      </span>
      <ProblemNote problem={guide.problem} />
    </li>
  );
}
