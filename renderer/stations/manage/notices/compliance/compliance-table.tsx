import { addDays } from '#shared/domain/time/business-day.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import type { NoticeView } from '#shared/protocol/notice-view.ts';
import type { ComplianceItemView } from '#shared/protocol/notice-rules.ts';
import { useBilingual } from '../../../../lib/bilingual.ts';
import { useWords } from '../../../../lib/language.tsx';
import { Mark } from '../../parts/mark.tsx';
import { routeHash } from '../../route.ts';
import { useSteers } from '../../use-steers.ts';
import styles from '../notices.module.css';
import { nextStep } from './next-step.ts';

const tones = { ok: 'good', expiring: 'mind', missing: 'bad', 'not-shown': 'mind', upcoming: 'calm' } as const;

type Props = {
  readonly label: string;
  readonly today: CalendarDate;
  readonly lines: readonly ComplianceItemView[];
  readonly notices: readonly NoticeView[];
};

/** Required kinds that stand alike, each with the article that asks for it and what to do next. */
export function ComplianceTable({ label, today, lines, notices }: Props) {
  const t = useWords(manageNoticeWords);
  return (
    <table className={styles.lines} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('basis')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('until')}</th>
          <th scope="col">{t('next')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((item) => (
          <Line key={`${item.kind} ${item.mode}`} item={item} today={today} notices={notices} />
        ))}
      </tbody>
    </table>
  );
}

type LineProps = {
  readonly item: ComplianceItemView;
  readonly today: CalendarDate;
  readonly notices: readonly NoticeView[];
};

function Line({ item, today, notices }: LineProps) {
  const t = useWords(manageNoticeWords);
  const say = useBilingual();
  const { rule, state, underway } = item;
  return (
    <tr>
      <th scope="row">
        {say(item.name)}
        <span className={styles.below}>{t(`mode-${item.mode}`)}</span>
      </th>
      <td>
        {say(rule.basis.article)}
        <span className={styles.below}>
          {rule.own ? <span>{t('ownRule')}</span> : null}
          {rule.onlyIf ? <span>{t('onlyIf', { text: say(rule.onlyIf) })}</span> : null}
        </span>
      </td>
      <td>
        <Mark tone={tones[state]}>{t(`state-${state}`, { days: item.daysLeft ?? 0, date: rule.from })}</Mark>
        {underway ? <span className={styles.below}>{t(`underway-${underway}`)}</span> : null}
      </td>
      <td>
        <Until item={item} today={today} />
      </td>
      <td>
        <Next item={item} notices={notices} />
      </td>
    </tr>
  );
}

function Until({ item, today }: Pick<LineProps, 'item' | 'today'>) {
  const t = useWords(manageNoticeWords);
  const { rule, daysLeft } = item;
  const needed = rule.to === null ? t('neededAlways') : t('neededUntil', { date: rule.to });
  return daysLeft === null ? (
    needed
  ) : (
    <>
      {t('validUntil', { date: addDays(today, daysLeft) })}
      <span className={styles.below}>{needed}</span>
    </>
  );
}

function Next({ item, notices }: { readonly item: ComplianceItemView; readonly notices: readonly NoticeView[] }) {
  const t = useWords(manageNoticeWords);
  const say = useBilingual();
  const steers = useSteers();
  const step = nextStep(item, notices);
  // Who only reviews can't write or set up; the reviews are all they can go on to.
  if (!steers && step.word !== 'review') return null;
  return (
    <a
      className={step.word === 'open' ? styles.plainLink : styles.button}
      href={steers ? step.address : routeHash('reviews')}
      aria-label={`${t(`step-${step.word}`)} ${say(item.name)}`}
    >
      {t(`step-${step.word}`)}
    </a>
  );
}
