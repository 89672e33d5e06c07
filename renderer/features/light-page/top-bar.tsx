import { type ReactNode, useLayoutEffect } from 'react';
import { useLanguage } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './top-bar.module.css';

type Props = {
  /** What the button for the other language says, in that language. */
  readonly otherLanguage: string;
  readonly children: ReactNode;
};

/** Above every page strangers open: what it is, and the other language. A page begins in the device's own. */
export function TopBar({ otherLanguage, children }: Props) {
  const { language, setLanguage } = useLanguage();
  useLayoutEffect(() => setLanguage(navigator.language.startsWith('zh') ? 'zh-CN' : 'en'), [setLanguage]);
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <div className={styles.top}>
      {children}
      <Button className={styles.language} lang={other} onClick={() => setLanguage(other)}>
        {otherLanguage}
      </Button>
    </div>
  );
}
