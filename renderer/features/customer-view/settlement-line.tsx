import { customerWords } from '#shared/i18n/customer.ts';
import type { SettlementLineView } from '#shared/protocol/settlement-view.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { LineTags } from './line-tags.tsx';
import { MissingFigure } from './missing-figure.tsx';
import { isSome, yuan } from './money.ts';
import styles from './settlement.module.css';
import { Sheet } from './view-parts.tsx';

/** One line large: what it comes to, who pays whom, on what basis, and how it was computed step by step. */
export function SettlementLine({ line }: { readonly line: SettlementLineView }) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const amount = isSome(line.refund) ? line.refund : line.due;
  return (
    <Sheet title={say(line.name)} before={<LineTags line={line} />}>
      <div className={styles.one}>
        <div>
          {line.unknown ? (
            <MissingFigure code={line.unknown} />
          ) : isSome(amount) ? (
            <>
              <p className={styles.side}>{isSome(line.refund) ? t('youGet') : t('youPay')}</p>
              <p className={styles.sum}>{yuan(t, amount)}</p>
            </>
          ) : (
            <p className={styles.nothing}>{line.information ? t('information') : t('noAmount')}</p>
          )}
          <p className={styles.side}>
            {t('between', { payer: t(`party-${line.payer}`), payee: t(`party-${line.payee}`) })}
          </p>
          <p className={styles.side}>
            {t('basis')} · {say(line.basis)}
          </p>
        </div>
        {line.computation.length > 0 ? (
          <section className={styles.steps} aria-label={t('computed')}>
            <h2 className={styles.label}>{t('computed')}</h2>
            <ol>
              {line.computation.map((step) => (
                <li key={step.zh}>{say(step)}</li>
              ))}
            </ol>
          </section>
        ) : null}
      </div>
    </Sheet>
  );
}
