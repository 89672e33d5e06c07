import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { UnitId } from '#shared/domain/ids.ts';
import type { QuietSpan } from '#shared/domain/reminders/quiet-hours.ts';
import { type ReminderResult, reminderResults } from '#shared/domain/reminders/reminders.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { reminderWords } from '#shared/i18n/reminders.ts';
import { warrantyPartWords } from '#shared/i18n/warranty.ts';
import type { ReminderLine } from '#shared/protocol/reminders.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { PrintPaper } from '../papers/print-paper.tsx';
import { QuietNote, useQuietNow } from './quiet-note.tsx';
import styles from './reminders.module.css';

type Props = {
  readonly reminder: ReminderLine | null;
  readonly quietHours: readonly QuietSpan[];
  readonly onClose: () => void;
  readonly onAnswered: (home: UnitId) => Promise<void>;
};

/** One reminder: what to say, whom to call once opened, and what came of it. */
export function ReminderDrawer({ reminder, quietHours, onClose, onAnswered }: Props) {
  const m = useWords(manageWords);
  const t = useWords(reminderWords);
  return (
    <Drawer
      title={reminder ? `${reminder.home} · ${t(`rule-${reminder.rule}`)}` : ''}
      open={reminder !== null}
      onClose={onClose}
      size={520}
      destroyOnHidden
      closable={{ 'aria-label': m('close') }}
    >
      {reminder ? <Work key={reminder.id} reminder={reminder} quietHours={quietHours} onAnswered={onAnswered} /> : null}
    </Drawer>
  );
}

type Opened = { readonly names: string; readonly phone: string | null; readonly text: string };
type WorkProps = Pick<Props, 'quietHours' | 'onAnswered'> & { readonly reminder: ReminderLine };

function Work({ reminder, quietHours, onAnswered }: WorkProps) {
  const t = useWords(reminderWords);
  const parts = useWords(warrantyPartWords);
  const { client } = useHub();
  const params = { id: reminder.id };
  const [person, setPerson] = useState<Opened | null>(null);
  const quiet = useQuietNow(quietHours);
  const open = useCommand(async (wished: boolean) =>
    setPerson(await client.openReminder({ params, query: { wished } })),
  );
  const answer = useCommand(async (result: ReminderResult, options: { idempotencyKey: string }) => {
    await client.answerReminder({ params, body: { result } }, options);
    await onAnswered(reminder.unitId);
  });
  // What needs a call is not offered to be closed by a text.
  const offered = reminderResults.filter((result) => result !== 'text-sent' || !reminder.needsCall);
  return (
    <div className={styles.work}>
      <h3>{t('text')}</h3>
      <p className={styles.say}>{t(`say-${reminder.rule}`)}</p>
      {reminder.rule === 'signing-eve' || reminder.rule === 'subscription' ? (
        <div className={styles.checklist}>
          <p>{t('checklist')}</p>
          <PrintPaper
            text={t('printChecklist')}
            small
            order={() => ({ kind: 'signing-checklist', unitId: reminder.unitId })}
          />
        </div>
      ) : null}
      {reminder.parts.length > 0 ? (
        <p>{t('parts', { parts: reminder.parts.map((part) => parts(part)).join(' · ') })}</p>
      ) : null}
      {person ? (
        <dl className={styles.person}>
          <dt>{t('names')}</dt>
          <dd>{person.names}</dd>
          <dt>{t('phone')}</dt>
          <dd className={styles.phone}>{person.phone ?? t('noPhone')}</dd>
          <dt>{t('toSend')}</dt>
          <dd className={styles.text}>{person.text}</dd>
        </dl>
      ) : (
        <>
          <QuietNote spans={quietHours} />
          <p>
            <Button loading={open.busy} onClick={() => void open.run(quiet !== null)}>
              {t(quiet ? 'openWished' : 'open')}
            </Button>{' '}
            <small>{t('openNote')}</small>
          </p>
        </>
      )}
      <ProblemNote problem={open.problem} />
      <h3>{t('answer')}</h3>
      <div className={styles.results}>
        {offered.map((result) => (
          <Button
            key={result}
            type={result === 'reached' ? 'primary' : 'default'}
            disabled={answer.busy}
            onClick={() => void answer.run(result)}
          >
            {t(`result-${result}`)}
          </Button>
        ))}
      </div>
      <ProblemNote problem={answer.problem} />
    </div>
  );
}
