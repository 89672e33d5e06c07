import { Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { erasureWords } from '#shared/i18n/erasure.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { ErasureView } from '#shared/protocol/personal-data.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import type { DataSubject } from './data-subject.ts';
import styles from './personal-data.module.css';

type Props = { readonly of: DataSubject; readonly onClose: () => void };

/** Erases a household, after saying what that takes away and what stands in its way. */
export function EraseDialog({ of: { name, exportUrl, erase: eraseWith }, onClose }: Props) {
  const t = useWords(erasureWords);
  const m = useWords(manageWords);
  const { client } = useHub();
  const [reason, setReason] = useState('');
  const [force, setForce] = useState(false);
  const [erased, setErased] = useState(false);
  const found = useLive(
    ({ client: hub }) => eraseWith(hub, { dryRun: true, reason: '-', force: false }),
    () => false,
  );
  const erase = useCommand((body: { readonly reason: string; readonly force: boolean }) =>
    eraseWith(client, { ...body, dryRun: false }),
  );
  const active = found.data !== null && isActive(found.data);
  const onErase = async () => {
    if (await erase.run({ reason: reason.trim(), force })) setErased(true);
  };
  return (
    <Modal
      open
      title={t('openOf', { home: name })}
      onCancel={onClose}
      width={640}
      footer={[
        <Button key="close" onClick={onClose}>
          {erased ? m('close') : m('cancel')}
        </Button>,
        ...(erased
          ? []
          : [
              <Button
                key="erase"
                danger
                type="primary"
                loading={erase.busy}
                disabled={found.data === null || reason.trim() === '' || (active && !force)}
                onClick={() => void onErase()}
              >
                {t('erase')}
              </Button>,
            ]),
      ]}
    >
      {erased ? (
        <Said tone="done">{t('erased', { home: name })}</Said>
      ) : (
        <div className={styles.dialog}>
          <h3>{t('exportTitle')}</h3>
          <p>{t('exportExplain')}</p>
          <span>
            <DownloadButton url={exportUrl} name={`${name}.zip`}>
              {t('exportNow')}
            </DownloadButton>
          </span>
          <h3>{t('eraseTitle')}</h3>
          <p>{t('eraseExplain')}</p>
          <Loaded of={found}>{(view) => <Takes view={view} />}</Loaded>
          {active ? (
            <Checkbox checked={force} onChange={({ target }) => setForce(target.checked)}>
              {t('force')}
            </Checkbox>
          ) : null}
          <label className={styles.reason}>
            <span>{t('reason')}</span>
            <Input maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
          </label>
          <ProblemNote problem={erase.problem} />
        </div>
      )}
    </Modal>
  );
}

function Takes({ view }: { readonly view: ErasureView }) {
  const t = useWords(erasureWords);
  const m = useWords(manageWords);
  const { homes, cases, papers, photos, openTickets, openCases } = view;
  return (
    <>
      <p>
        {homes.length === 0
          ? t('takesOfNone', { cases, papers, photos })
          : t('takes', { homes: homes.join(m('separator')), cases, papers, photos })}
      </p>
      {isActive(view) ? (
        <Said tone="hint">
          {t('active', { tickets: openTickets.join(m('separator')) || m('none'), cases: openCases })}
        </Said>
      ) : null}
    </>
  );
}

function isActive({ openTickets, openCases }: ErasureView): boolean {
  return openTickets.length > 0 || openCases > 0;
}
