import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { type CheckOutcome, checkOutcomes } from '#shared/domain/service-quality/check-items.ts';
import { qualityWords } from '#shared/i18n/service-quality.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './quality.module.css';

/** What was found, with a word of whoever looked. */
export type Found = { readonly outcome: CheckOutcome; readonly remark: string | null };
type Props = {
  readonly outcome: CheckOutcome | null;
  readonly remark: string | null;
  readonly labels: { readonly outcome: string; readonly remark: string; readonly save: string };
  readonly busy: boolean;
  /** Whether it was saved: until then what was typed stays. */
  readonly onFound: (found: Found) => Promise<boolean>;
};

/** One press says what was found; a remark written afterwards is saved by itself. */
export function FoundField({ outcome, remark, labels, busy, onFound }: Props) {
  const t = useWords(qualityWords);
  const [typed, setTyped] = useState<string | null>(null);
  const words = typed ?? remark ?? '';
  const found = async (next: CheckOutcome) => {
    const saved = await onFound({ outcome: next, remark: words.trim() === '' ? null : words.trim() });
    if (saved) setTyped(null);
  };
  return (
    <div className={styles.found}>
      <Segmented<CheckOutcome | ''>
        aria-label={labels.outcome}
        size="small"
        disabled={busy}
        value={outcome ?? ''}
        onChange={(next) => {
          if (next !== '') void found(next);
        }}
        options={checkOutcomes.map((value) => ({ value, label: t(value) }))}
      />
      <Input
        size="small"
        aria-label={labels.remark}
        placeholder={t('remark')}
        maxLength={200}
        autoComplete="off"
        value={words}
        onChange={({ target }) => setTyped(target.value)}
      />
      {outcome !== null && typed !== null && typed !== (remark ?? '') ? (
        <Button size="small" aria-label={labels.save} disabled={busy} onClick={() => void found(outcome)}>
          {t('save')}
        </Button>
      ) : null}
    </div>
  );
}
