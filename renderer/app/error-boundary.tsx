import { Component, type ReactNode } from 'react';
import { appWords } from '#shared/i18n/app.ts';
import { useWords } from '../lib/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { SaveDiagnosis } from './save-diagnosis.tsx';

/** Catches what no one expected: says so in plain words and offers to reload; the hub has all that was saved. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const t = useWords(appWords);
  return (
    <Notice title={t('crashTitle')} text={t('crashText')}>
      <Button kind="main" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
      <SaveDiagnosis />
    </Notice>
  );
}
