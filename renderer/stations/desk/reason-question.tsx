import { Button, Input, Modal } from 'antd';
import { deskWords } from '#shared/i18n/desk.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './dialogs.module.css';

/** What is asked, and the ready answers. */
export type ReasonWords = {
  readonly title: string;
  readonly text: string;
  /** Ready words for the usual reasons. */
  readonly chips: readonly string[];
  readonly go: string;
  /** The reason may stay empty; the answer is then ''. */
  readonly optional?: boolean;
};

type Props = ReasonWords & {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
  readonly onGo: (reason: string) => void;
};

/** Asks for a reason: one of the usual ones, or own words. */
export function ReasonQuestion(props: Props) {
  const { title, text, chips, go, optional = false, reason, onReason, onCancel, onGo } = props;
  const t = useWords(deskWords);
  const ready = optional || reason.trim() !== '';
  const finish = () => ready && onGo(reason.trim());
  return (
    <Modal
      open
      centered
      title={title}
      onCancel={onCancel}
      footer={[
        <Button key="back" onClick={onCancel}>
          {t('back')}
        </Button>,
        <Button key="go" type="primary" disabled={!ready} onClick={finish}>
          {go}
        </Button>,
      ]}
    >
      <div className={styles.body}>
        <p className={styles.text}>{text}</p>
        <div className={styles.chips}>
          {chips.map((chip) => (
            <button
              key={chip}
              type="button"
              className={styles.chip}
              aria-pressed={reason === chip}
              onClick={() => onReason(reason === chip ? '' : chip)}
            >
              {chip}
            </button>
          ))}
        </div>
        <label className={styles.field}>
          {optional ? t('reasonOptional') : t('reason')}
          <Input
            value={reason}
            maxLength={200}
            placeholder={t('ownWords')}
            onChange={(event) => onReason(event.target.value)}
            onPressEnter={finish}
          />
        </label>
      </div>
    </Modal>
  );
}
