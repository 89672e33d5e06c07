import { deskWords } from '#shared/i18n/desk.ts';
import { useWords } from '../../lib/language.tsx';
import type { DeskView } from './desk-view.ts';
import styles from './message-strip.module.css';
import { Refusal } from './refusal.tsx';

type Props = {
  readonly undo: DeskView['undo'];
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  /** Takes no room while it says nothing. */
  readonly slim?: boolean;
};

/** Just above the actions: what was done a moment ago and can be taken back, and why something was refused. */
export function MessageStrip({ undo, busy, problem, onUndo, onDismiss, slim = false }: Props) {
  const t = useWords(deskWords);
  if (slim && !undo && !problem) return null;
  return (
    <div className={styles.strip} data-slim={slim || undefined}>
      {undo ? (
        <div className={styles.undo}>
          <output>{t(undo.did.word, undo.did.values)}</output>
          <button type="button" className={styles.button} disabled={busy} onClick={onUndo}>
            {t('undo')}
          </button>
          <span className={styles.left}>{t('undoSeconds', { seconds: undo.secondsLeft })}</span>
        </div>
      ) : null}
      <div className={styles.refusal}>
        <Refusal problem={problem} onDismiss={onDismiss} />
      </div>
    </div>
  );
}
