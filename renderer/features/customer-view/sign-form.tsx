import { useState } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import type { DrawnSignature } from '#shared/protocol/documents.ts';
import { useWords } from '../../lib/language.tsx';
import type { SendAnswer } from './answering.ts';
import type { ContentOf } from './content-of.ts';
import { blankDrawing, type Drawing, looksSigned, redone, undone } from './drawn-strokes.ts';
import { SignaturePad } from './signature-pad.tsx';
import styles from './sign-view.module.css';
import { useAnswer } from './use-answer.ts';
import { BigButton, Refusal } from './view-parts.tsx';

const padRatio = 210;

type Props = { readonly content: ContentOf<'sign'>; readonly onAnswer: SendAnswer | null };

/** The pad with what can be done on it; the timing of the pen is kept only if the signer says so, apart from signing. */
export function SignForm({ content, onAnswer }: Props) {
  const t = useWords(customerWords);
  const [drawing, setDrawing] = useState<Drawing>(blankDrawing);
  const [timing, setTiming] = useState(false);
  const answering = useAnswer(onAnswer);
  const { document, signer } = content;
  const replaced = document.superseded;
  const locked = answering.locked || replaced;
  const empty = drawing.strokes.length === 0;
  const confirm = () => {
    const signature: DrawnSignature = {
      sha256: document.sha256,
      signer,
      strokes: drawing.strokes.map(({ points }) => points),
      padRatio,
      timing: timing ? drawing.strokes.map(({ times }) => [...times]) : null,
    };
    void answering.send({ kind: 'sign', signature });
  };
  return (
    <div className={styles.form}>
      <div className={styles.pad}>
        <SignaturePad drawing={drawing} onDraw={setDrawing} ratio={padRatio} locked={locked} />
      </div>
      {replaced ? <p className={styles.replaced}>{t('signLocked')}</p> : null}
      <Refusal problem={answering.problem} instead={{ 'document-changed': t('signChanged') }} />
      <label className={styles.timing}>
        <input
          type="checkbox"
          checked={timing}
          disabled={locked}
          onChange={({ target }) => setTiming(target.checked)}
        />
        <span>{t('keepTiming')}</span>
      </label>
      <div className={styles.keys}>
        <BigButton disabled={locked || empty} onClick={() => setDrawing(blankDrawing)}>
          {t('padClear')}
        </BigButton>
        <BigButton disabled={locked || empty} onClick={() => setDrawing(undone)}>
          {t('padUndo')}
        </BigButton>
        <BigButton disabled={locked || drawing.undone.length === 0} onClick={() => setDrawing(redone)}>
          {t('padRedo')}
        </BigButton>
        <BigButton kind="main" disabled={locked || !looksSigned(drawing)} onClick={confirm}>
          {answering.busy ? t('signing') : t('padConfirm')}
        </BigButton>
      </div>
      <p className={styles.other}>{t('padKeyboard')}</p>
    </div>
  );
}
