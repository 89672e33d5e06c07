import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { manageWords } from '#shared/i18n/manage.ts';
import { retentionWords } from '#shared/i18n/retention.ts';
import type { RetentionRun, RetentionView } from '#shared/protocol/retention.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './retention.module.css';

type Props = {
  readonly view: RetentionView;
  readonly onClose: () => void;
  readonly onRan: (run: RetentionRun) => Promise<void>;
};

/** Erases what is due, once somebody says that they looked at it. */
export function RunDialog({ view: { rules, table }, onClose, onRan }: Props) {
  const t = useWords(retentionWords);
  const m = useWords(manageWords);
  const { client } = useHub();
  const [confirmed, setConfirmed] = useState(false);
  const run = useCommand(() => client.runRetention({ body: { table } }));
  const due = rules.flatMap(({ kind, due: found }) =>
    found === null || found.count === 0 ? [] : [{ kind, ...found }],
  );
  const count = due.reduce((sum, one) => sum + one.count, 0);
  const onRun = async () => {
    const done = await run.run(undefined);
    if (done) await onRan(done.answer);
  };
  return (
    <Modal
      open
      title={t('runTitle')}
      onCancel={onClose}
      width={560}
      footer={[
        <Button key="close" onClick={onClose}>
          {m('cancel')}
        </Button>,
        <Button key="run" danger type="primary" loading={run.busy} disabled={!confirmed} onClick={() => void onRun()}>
          {t('runNow')}
        </Button>,
      ]}
    >
      <div className={styles.dialog}>
        <p>{t('runExplain', { count })}</p>
        {due.length === 0 ? (
          <p>{t('nothingDue')}</p>
        ) : (
          <ul>
            {due.map(({ kind, count: some, firstKept }) => (
              <li key={kind}>{t('erasedOf', { kind: t(`kind-${kind}`), count: some, before: firstKept })}</li>
            ))}
          </ul>
        )}
        <Checkbox checked={confirmed} onChange={({ target }) => setConfirmed(target.checked)}>
          {t('runConfirm')}
        </Checkbox>
        <ProblemNote problem={run.problem} />
      </div>
    </Modal>
  );
}
