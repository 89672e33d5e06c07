import type { Dispatch } from 'react';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { useWords } from '../../lib/language.tsx';
import { Advice } from './advice.tsx';
import type { KioskEvent, SendingPage } from './kiosk-flow.ts';
import { KioskButton } from './kiosk-button.tsx';

/** The number is being asked for; when the hub did not answer, pressing again asks for the same one. */
export function SendingView(props: { readonly page: SendingPage; readonly dispatch: Dispatch<KioskEvent> }) {
  const t = useWords(kioskWords);
  if (!props.page.unreachable) return <Advice live text={t('sending')} />;
  return (
    <Advice title={t('sendingFailedTitle')} text={t('sendingFailedText')}>
      <KioskButton kind="main" onClick={() => props.dispatch({ type: 'sent-again' })}>
        {t('sendAgain')}
      </KioskButton>
    </Advice>
  );
}
