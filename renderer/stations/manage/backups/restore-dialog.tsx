import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { restoreWords } from '#shared/i18n/backups.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { BackupView, RestorePlanView } from '#shared/protocol/backups.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { momentText } from '../parts/moment-text.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './backups.module.css';

type Props = { readonly backup: BackupView; readonly onClose: () => void; readonly onOrdered: () => Promise<void> };

/** What a restore would bring back and cost, read before anybody can order it. */
export function RestoreDialog({ backup, onClose, onOrdered }: Props) {
  const t = useWords(restoreWords);
  const m = useWords(manageWords);
  const { client } = useHub();
  const params = { id: backup.id };
  const plan = useLive(
    ({ client: hub }) => hub.restoreBackup({ params, body: { dryRun: true } }),
    () => false,
  );
  const order = useCommand(() => client.restoreBackup({ params, body: { dryRun: false } }));
  const { forget } = order;
  useEffect(() => forget, [forget]);
  const onOrder = async () => {
    if (!(await order.run(null))) return;
    await onOrdered();
    onClose();
  };
  return (
    <Modal
      open
      title={t('title')}
      onCancel={onClose}
      width={620}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {m('cancel')}
        </Button>,
        <Button
          key="order"
          danger
          type="primary"
          loading={order.busy}
          disabled={!plan.data}
          onClick={() => void onOrder()}
        >
          {t('order')}
        </Button>,
      ]}
    >
      <Loaded of={plan}>{(found) => <Plan plan={found} />}</Loaded>
      <ProblemNote problem={order.problem} />
    </Modal>
  );
}

function Plan({ plan: { journalSeq, journalAt, counts, lost, erasures } }: { readonly plan: RestorePlanView }) {
  const t = useWords(restoreWords);
  const { timeZone } = useSite();
  const nothing = lost.entries === 0;
  return (
    <dl className={styles.plan}>
      <dt>{t('back')}</dt>
      <dd>{t('backText', { time: momentText(journalAt, timeZone), seq: journalSeq, ...counts })}</dd>
      <dt>{t('lost')}</dt>
      <dd data-lost={!nothing}>
        {nothing
          ? t('lostNothing')
          : t('lostText', {
              from: momentText(lost.from, timeZone),
              to: momentText(lost.to ?? lost.from, timeZone),
              entries: lost.entries,
              tickets: lost.tickets,
              cases: lost.cases,
              documents: lost.documents,
            })}
      </dd>
      {erasures > 0 ? (
        <>
          <dt>{t('erasures')}</dt>
          <dd>{t('erasuresText', { count: erasures })}</dd>
        </>
      ) : null}
      <dt>{t('how')}</dt>
      <dd>{t('howText')}</dd>
    </dl>
  );
}
