import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { ReminderRuleId } from '#shared/domain/reminders/rules.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { reminderWords } from '#shared/i18n/reminders.ts';
import type { ReminderLine } from '#shared/protocol/reminders.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { ExportButton } from './export-button.tsx';
import styles from './reminders.module.css';

type Building = { readonly building: string; readonly homes: number };
type Props = { readonly rule: ReminderRuleId; readonly items: readonly ReminderLine[] };

/** A matter a text is enough for, building by building: the list to send it to, and that it was sent (C2, I2). */
export function TellBuildings({ rule, items }: Props) {
  const t = useWords(reminderWords);
  const [asked, setAsked] = useState<Building | null>(null);
  const buildings = [...Map.groupBy(items, ({ building }) => building)]
    .map(([building, lines]) => ({ building, homes: new Set(lines.map(({ unitId }) => unitId)).size }))
    .toSorted((a, b) => a.building.localeCompare(b.building, 'zh-CN', { numeric: true }));
  return (
    <Card title={t('tellTitle')}>
      <p className={styles.soft}>{t('tellText')}</p>
      <ul className={styles.buildings}>
        {buildings.map((one) => (
          <li key={one.building}>
            <b>{one.building}</b>
            <span>{t('tellHomes', { homes: one.homes })}</span>
            <ExportButton part={{ building: one.building, rule }}>
              {t('tellExport', { building: one.building })}
            </ExportButton>
            <Button onClick={() => setAsked(one)}>{t('tellOf', { building: one.building })}</Button>
          </li>
        ))}
      </ul>
      {asked ? <SentDialog rule={rule} asked={asked} onClose={() => setAsked(null)} /> : null}
    </Card>
  );
}

type DialogProps = { readonly rule: ReminderRuleId; readonly asked: Building; readonly onClose: () => void };

/** Asks whether the text really went out: what is entered is on record and stays. The list renews itself by the feed. */
function SentDialog({ rule, asked, onClose }: DialogProps) {
  const t = useWords(reminderWords);
  const m = useWords(manageWords);
  const { client } = useHub();
  const tell = useCommand((building: string, options: { idempotencyKey: string }) =>
    client.tellBuilding({ body: { building, rule } }, options),
  );
  return (
    <Modal
      open
      title={t('tellConfirmTitle', { building: asked.building, what: t(`rule-${rule}`) })}
      okText={t('tellSent')}
      cancelText={m('cancel')}
      confirmLoading={tell.busy}
      onCancel={onClose}
      onOk={async () => {
        if (await tell.run(asked.building)) onClose();
      }}
    >
      <p className={styles.say}>{t(`say-${rule}`)}</p>
      <p>{t('tellConfirm', asked)}</p>
      <ProblemNote problem={tell.problem} />
    </Modal>
  );
}
