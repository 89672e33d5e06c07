import { useEffect, useRef } from 'react';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import type { CustomerContent } from '#shared/protocol/customer.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Button } from '../../ui/button.tsx';
import { SignView } from '../customer-view/sign-view.tsx';
import styles from './sign-here.module.css';

type Props = {
  readonly content: Extract<CustomerContent, { readonly kind: 'sign' }>;
  readonly onClose: () => void;
  readonly onSigned: () => Promise<void>;
};

/** The tablet is handed to the family: the paper, what a signature is worth and the pad fill the screen, nothing else. */
export function SignHere({ content, onClose, onSigned }: Props) {
  const t = useWords(caseStepWords);
  const { client } = useHub();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.sheet} onClose={onClose}>
      <div className={styles.bar}>
        <Button onClick={onClose}>{t('signLater')}</Button>
      </div>
      <SignView
        content={content}
        onAnswer={async (answer) => {
          if (answer.kind !== 'sign') return;
          await client.signDocument({ params: { id: content.document.id }, body: answer.signature });
          await onSigned();
        }}
      />
    </dialog>
  );
}
