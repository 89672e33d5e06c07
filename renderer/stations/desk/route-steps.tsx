import { deskWords } from '#shared/i18n/desk.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './route-steps.module.css';
import type { House } from './use-house.ts';

type Props = { readonly route: Workplace['route']; readonly house: House };

/** The stages of the visit in one row: done, now, to come. */
export function RouteSteps({ route, house }: Props) {
  const t = useWords(deskWords);
  if (route.length < 2) return null;
  const said = { done: t('routeDone'), now: t('routeNow'), open: t('routeOpen') };
  return (
    <ol className={styles.steps} aria-label={t('route')}>
      {route.map((stage) => {
        const name = house.stageName(stage.stageId) || stage.stageName;
        return (
          <li
            key={stage.stageId}
            className={styles.step}
            data-state={stage.state}
            aria-current={stage.state === 'now' ? 'step' : undefined}
            title={`${name} · ${said[stage.state]}`}
          >
            {stage.state === 'done' ? <span aria-hidden="true">{'\u2713 '}</span> : null}
            {name}
          </li>
        );
      })}
    </ol>
  );
}
