import type { CSSProperties, ReactNode } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import type { CustomerView } from '#shared/protocol/customer.ts';
import { BigButton } from '../../features/customer-view/view-parts.tsx';
import { useWords } from '../../lib/language.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import { CutOff } from './cut-off.tsx';
import styles from './frame.module.css';
import type { VisitChoices } from './visit-choices.ts';

type Props = {
  readonly view: CustomerView;
  readonly choices: VisitChoices;
  readonly onChoose: (chosen: Partial<Pick<VisitChoices, 'language' | 'elder'>>) => void;
  readonly children: ReactNode;
};

/** What stays the same: whose house, which desk, which number, the other language and large type one touch away. */
export function Frame({ view, choices, onChoose, children }: Props) {
  const t = useWords(customerWords);
  const { language, elder } = choices;
  const chinese = language === 'zh-CN';
  const other = chinese ? 'en' : 'zh-CN';
  const idle = view.content.kind === 'idle';
  return (
    <div className={styles.screen} style={{ '--customer-elder': elder ? 1.5 : 1 } as CSSProperties}>
      <header className={styles.head}>
        <KeyMark size={44} />
        <p className={styles.place}>
          {idle ? null : <span className={styles.site}>{chinese ? view.siteName : view.siteNameEn}</span>}
          <span>{chinese ? view.deskName : view.deskNameEn}</span>
        </p>
        {view.number ? <p className={styles.number}>{view.number}</p> : null}
        <BigButton className={styles.choice} onClick={() => onChoose({ elder: !elder })} aria-pressed={elder}>
          {elder ? t('elderOff') : t('elderOn')}
        </BigButton>
        <BigButton className={styles.choice} lang={other} onClick={() => onChoose({ language: other })}>
          {t('otherLanguage')}
        </BigButton>
      </header>
      <CutOff />
      <main className={styles.main} aria-live="polite">
        {children}
      </main>
    </div>
  );
}
