import type { CaseId, DeskId } from '#shared/domain/ids.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import { errorText } from '../../../lib/error-text.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { MirrorContent } from './mirror-content.tsx';
import { ScreenOfDesk } from './screen-of-desk.tsx';
import styles from './mirror.module.css';
import type { DeskCustomerScreen } from './use-customer-screen.ts';

type Props = { readonly customer: DeskCustomerScreen; readonly caseId: CaseId; readonly deskId: DeskId };

/** What the customer sees now, small; the way to show something there, and to clear it. */
export function Mirror({ customer, caseId, deskId }: Props) {
  const t = useWords(caseWords);
  const { language } = useLanguage();
  const { content, problem } = customer;
  const idle = content === null || content.kind === 'idle';
  return (
    <aside className={styles.mirror} aria-label={t('mirrorTitle')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{idle ? t('mirrorIdleTitle') : t('mirrorTitle')}</h2>
        <ScreenOfDesk deskId={deskId} />
      </header>
      <div className={styles.screen} data-idle={idle || undefined}>
        {idle ? <p className={styles.nothing}>{t('mirrorIdle')}</p> : <MirrorContent content={content} />}
      </div>
      {problem ? (
        <p className={styles.problem} role="alert">
          {errorText(problem, language)}
        </p>
      ) : null}
      <div className={styles.bar}>
        <Button onClick={customer.send}>
          {t('mirrorSend')} <kbd className={styles.key}>F7</kbd>
        </Button>
        <Button disabled={idle} onClick={customer.clear}>
          {t('mirrorClear')}
        </Button>
        <Button onClick={() => customer.show({ kind: 'welcome', caseId })}>{t('mirrorRoute')}</Button>
      </div>
    </aside>
  );
}
