import { Button, Input, Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { deskWords } from '#shared/i18n/desk.ts';
import { useWords } from '../../../lib/language.tsx';
import dialogs from '../dialogs.module.css';
import { Refusal } from '../refusal.tsx';

type Props = {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly go: string;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onCancel: () => void;
  readonly onGo: (words: string) => void;
};

/** Asks for the customer's own words, as many as it takes. */
export function WordsDialog({ title, text, label, go, busy, problem, onCancel, onGo }: Props) {
  const t = useWords(deskWords);
  const [words, setWords] = useState('');
  const field = useRef<TextAreaRef>(null);
  return (
    <Modal
      open
      centered
      title={title}
      onCancel={onCancel}
      afterOpenChange={(open) => open && field.current?.focus()}
      footer={[
        <Button key="back" onClick={onCancel}>
          {t('back')}
        </Button>,
        <Button key="go" type="primary" disabled={busy || words.trim() === ''} onClick={() => onGo(words.trim())}>
          {go}
        </Button>,
      ]}
    >
      <div className={dialogs.body}>
        <p className={dialogs.text}>{text}</p>
        <label className={dialogs.field}>
          {label}
          <Input.TextArea
            ref={field}
            value={words}
            rows={5}
            maxLength={2000}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <Refusal problem={problem} onDismiss={onCancel} />
      </div>
    </Modal>
  );
}
