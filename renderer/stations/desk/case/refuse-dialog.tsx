import { Button, Input, Modal } from 'antd';
import { caseWords } from '#shared/i18n/cases.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { refusalGrounds } from '#shared/domain/flow/refusal-grounds.ts';
import { DraftClash } from '../../../features/cases/draft-clash.tsx';
import { DraftStatus } from '../../../features/cases/draft-status.tsx';
import type { Sending } from '../../../features/cases/use-sending.ts';
import { makeAndPrint } from '../../../features/documents/make-and-print.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import dialogs from '../dialogs.module.css';
import { Refusal } from '../refusal.tsx';
import { useRefusalDraft } from './use-dialog-draft.ts';

type Props = {
  readonly caseView: CaseView;
  readonly sending: Sending;
  readonly send: Sending['send'];
  readonly onCancel: () => void;
};
type Ground = (typeof refusalGrounds)[number];

/** 拒收: on what grounds, and in the owner's own words. The visit ends with its record on paper; the case waits for them. */
export function RefuseDialog({ caseView, sending, send, onCancel }: Props) {
  const t = useWords(caseWords);
  const desk = useWords(deskWords);
  const hub = useHub();
  const { grounds, words, edit, keeper } = useRefusalDraft(caseView);
  const ready = grounds.length > 0 && words.trim() !== '';
  const toggle = (ground: Ground) =>
    edit({ grounds: grounds.includes(ground) ? grounds.filter((one) => one !== ground) : [...grounds, ground] });
  const go = async () => {
    const params = { id: caseView.id };
    const said = { grounds: [...grounds], words: words.trim() };
    const refused = await send(JSON.stringify(['refuse', params, said]), async (client, idempotencyKey) => {
      await client.refuseCase({ params, body: { version: caseView.version, ...said } }, { idempotencyKey });
      keeper.discard();
    });
    if (!refused) return;
    // The visit has left the desk by now: what was not printed is printed in Manage, as the dialog says.
    await makeAndPrint(hub, caseView.id, 'refusal-record').catch(() => undefined);
  };
  return (
    <Modal
      open
      centered
      title={t('refuseTitle', { home: caseView.unit?.label ?? '' })}
      onCancel={onCancel}
      footer={[
        <Button key="back" onClick={onCancel}>
          {desk('back')}
        </Button>,
        <Button key="go" type="primary" danger disabled={!ready || sending.busy} onClick={() => void go()}>
          {t('refuseGo')}
        </Button>,
      ]}
    >
      <div className={dialogs.body}>
        <p className={dialogs.text}>{t('refuseText')}</p>
        <div className={dialogs.chips}>
          {refusalGrounds.map((ground) => (
            <button
              key={ground}
              type="button"
              className={dialogs.chip}
              aria-pressed={grounds.includes(ground)}
              onClick={() => toggle(ground)}
            >
              {t(`ground-${ground}`)}
            </button>
          ))}
        </div>
        <label className={dialogs.field}>
          {t('disputeWords')}
          <Input.TextArea
            value={words}
            rows={4}
            maxLength={2000}
            onChange={(event) => edit({ words: event.target.value })}
          />
        </label>
        <DraftStatus keeper={keeper} />
        <DraftClash keeper={keeper} step={null} />
        <Refusal problem={sending.problem} onDismiss={sending.forget} />
      </div>
    </Modal>
  );
}
