import { Button, Table } from 'antd';
import { manageWords } from '#shared/i18n/manage.ts';
import { sitePaperWords } from '#shared/i18n/manage-papers.ts';
import { rosterWords } from '#shared/i18n/manage-roster.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../../lib/language.tsx';
import { PrintPaper } from '../papers/print-paper.tsx';
import { ownersOf } from '../personal-data/data-subject.ts';
import { PersonalDataButton } from '../personal-data/personal-data-button.tsx';
import { Mark } from '../parts/mark.tsx';
import styles from './roster.module.css';

/** The most the hub gives at once. */
export const homesPerList = 500;

type Props = {
  readonly homes: readonly UnitCard[];
  readonly empty: string;
  readonly onUnlock: (home: UnitCard) => Promise<void>;
};

/** Homes with areas, appointment and where their household is. */
export function HomeTable({ homes, empty, onUnlock }: Props) {
  const t = useWords(rosterWords);
  const m = useWords(manageWords);
  const p = useWords(sitePaperWords);
  return (
    <Table<UnitCard>
      rowKey="id"
      size="small"
      virtual
      scroll={{ y: 560, x: 1130 }}
      pagination={false}
      locale={{ emptyText: empty }}
      dataSource={[...homes]}
      columns={[
        { title: t('home'), width: 145, render: (_, home) => <b>{home.label}</b> },
        { title: t('owners'), width: 110, render: (_, { owners }) => owners.join(m('separator')) },
        { title: t('phone'), width: 115, render: (_, { phone }) => phone ?? m('dash') },
        {
          title: t('areas'),
          width: 125,
          render: (_, { contractArea, measuredArea }) => `${contractArea} / ${measuredArea ?? m('dash')}`,
        },
        { title: t('appointment'), width: 140, render: (_, home) => home.appointment?.replace('T', ' ') ?? m('dash') },
        {
          title: t('state'),
          width: 95,
          render: (_, home) => (
            <>
              {t(`state-${home.state}`)} <b>{home.openTicketNumber}</b>
            </>
          ),
        },
        { title: t('note'), ellipsis: true, width: 95, render: (_, { note }) => note ?? '' },
        { title: t('escort'), width: 70, render: (_, { escort }) => escort ?? '' },
        {
          title: m('actions'),
          width: 240,
          render: (_, home) => (
            <span className={styles.locked}>
              {home.locked ? (
                <span className={styles.locked}>
                  <Mark tone="bad">{t('locked')}</Mark>
                  <Button
                    size="small"
                    aria-label={t('unlockHome', { home: home.label })}
                    onClick={() => void onUnlock(home)}
                  >
                    {t('unlock')}
                  </Button>
                </span>
              ) : (
                <PrintPaper
                  small
                  text={p('printNotice')}
                  name={p('printNoticeOf', { home: home.label })}
                  order={() => ({ kind: 'handover-notice', unitId: home.id })}
                />
              )}
              <PersonalDataButton of={ownersOf(home)} look={{ size: 'small', type: 'text' }} />
            </span>
          ),
        },
      ]}
    />
  );
}
