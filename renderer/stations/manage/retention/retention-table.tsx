import { Button, Table } from 'antd';
import { retentionWords } from '#shared/i18n/retention.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { RetentionLine } from '#shared/protocol/retention.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { Mark } from '../parts/mark.tsx';
import { lately } from '../parts/moment-text.ts';
import type { TimedLine } from './retention-page.tsx';
import styles from './retention.module.css';

type Props = { readonly rules: readonly RetentionLine[]; readonly onEdit: (line: TimedLine) => void };

const daysOfYear = 365.25;

/** Days as the rule counts them; where they are years, also those, which is how people think of them. */
function Period({ days }: { readonly days: number | null }) {
  const t = useWords(retentionWords);
  if (days === null) return <span>{t('kept')}</span>;
  const years = Math.round(days / daysOfYear);
  const whole = years > 1 && Math.abs(days - years * daysOfYear) <= 2;
  return <span>{whole ? t('wholeYears', { days, years }) : t('days', { days })}</span>;
}

/** Each kind of data: how long, on what ground, and what of it is due today. */
export function RetentionTable({ rules, onEdit }: Props) {
  const t = useWords(retentionWords);
  const m = useWords(manageWords);
  const say = useBilingual();
  const { timeZone } = useSite();
  return (
    <Table<RetentionLine>
      rowKey="kind"
      size="middle"
      dataSource={[...rules]}
      pagination={false}
      columns={[
        {
          title: t('kind'),
          width: 300,
          render: (_, { kind }) => (
            <span className={styles.two}>
              <span>{t(`kind-${kind}`)}</span>
              <small>{t(`what-${kind}`)}</small>
            </span>
          ),
        },
        {
          title: t('period'),
          width: 220,
          render: (_, { days, profileDays, leastDays, set }) => (
            <span className={styles.two}>
              <Period days={days} />
              {leastDays === null ? null : <small>{t('least', { days: leastDays })}</small>}
              {set === null || profileDays === null ? null : (
                <>
                  <small>{t('profileSays', { days: profileDays })}</small>
                  <small>
                    {t('setBy', { by: set.by ?? t('byHub'), at: lately(set.at, timeZone), reason: set.reason ?? '' })}
                  </small>
                </>
              )}
            </span>
          ),
        },
        {
          title: t('basis'),
          render: (_, { basis }) => (
            <span className={styles.two}>
              <span>
                <Mark tone={basis.binding ? 'good' : 'calm'}>{t(basis.binding ? 'law' : 'siteRule')}</Mark>
              </span>
              <small>{say(basis.article)}</small>
            </span>
          ),
        },
        { title: t('due'), width: 260, render: (_, line) => <Due line={line} /> },
        {
          title: m('actions'),
          width: 100,
          render: (_, line) =>
            isTimed(line) ? (
              <Button
                size="small"
                aria-label={t('changeOf', { kind: t(`kind-${line.kind}`) })}
                onClick={() => onEdit(line)}
              >
                {t('change')}
              </Button>
            ) : null,
        },
      ]}
    />
  );
}

function isTimed(line: RetentionLine): line is TimedLine {
  return line.days !== null;
}

function Due({ line: { due } }: { readonly line: RetentionLine }) {
  const t = useWords(retentionWords);
  const m = useWords(manageWords);
  if (due === null) return null;
  const { count, firstKept, homes } = due;
  return (
    <span className={styles.two}>
      {count === 0 ? <span>{t('nothingDue')}</span> : <b>{t('dueCount', { count })}</b>}
      <small>{t('dueBefore', { date: firstKept })}</small>
      {homes.length === 0 ? null : (
        <small>
          {t('dueHomes', { homes: homes.slice(0, shownHomes).join(m('separator')) })}
          {homes.length > shownHomes ? ` ${t('moreHomes')}` : ''}
        </small>
      )}
    </span>
  );
}

const shownHomes = 6;
