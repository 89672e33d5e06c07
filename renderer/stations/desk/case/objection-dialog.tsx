import { Button, Input, Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef } from 'react';
import { caseWords } from '#shared/i18n/cases.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import { DraftClash } from '../../../features/cases/draft-clash.tsx';
import { DraftStatus } from '../../../features/cases/draft-status.tsx';
import type { Sending } from '../../../features/cases/use-sending.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import dialogs from '../dialogs.module.css';
import { Refusal } from '../refusal.tsx';
import { useObjectionDraft } from './use-dialog-draft.ts';

type Props = {
  readonly caseView: CaseView;
  readonly step: StepView;
  readonly sending: Sending;
  readonly send: Sending['send'];
  readonly onCancel: () => void;
};

/** An objection (异议) in the customer's own words, as many as it takes; kept at the hub while it is written. */
export function ObjectionDialog({ caseView, step, sending, send, onCancel }: Props) {
  const t = useWords(caseWords);
  const desk = useWords(deskWords);
  const say = useBilingual();
  const { words, setWords, keeper } = useObjectionDraft(caseView, step);
  const field = useRef<TextAreaRef>(null);
  const go = () => {
    const params = { id: caseView.id, stepId: step.id };
    const said = words.trim();
    void send(JSON.stringify(['dispute', params, said]), async (client, idempotencyKey) => {
      await client.disputeStep({ params, body: { version: caseView.version, words: said } }, { idempotencyKey });
      keeper.discard();
    });
  };
  return (
    <Modal
      open
      centered
      title={t('disputeTitle', { step: say(step.definition.title) })}
      onCancel={onCancel}
      afterOpenChange={(open) => open && field.current?.focus()}
      footer={[
        <Button key="back" onClick={onCancel}>
          {desk('back')}
        </Button>,
        <Button key="go" type="primary" disabled={sending.busy || words.trim() === ''} onClick={go}>
          {t('disputeGo')}
        </Button>,
      ]}
    >
      <div className={dialogs.body}>
        <p className={dialogs.text}>{t('disputeText')}</p>
        <label className={dialogs.field}>
          {t('disputeWords')}
          <Input.TextArea
            ref={field}
            value={words}
            rows={5}
            maxLength={2000}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <DraftStatus keeper={keeper} />
        <DraftClash keeper={keeper} step={null} />
        <Refusal problem={sending.problem} onDismiss={onCancel} />
      </div>
    </Modal>
  );
}
