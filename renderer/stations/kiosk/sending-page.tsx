import type { Dispatch } from 'react';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { kioskMeasurementWords } from '#shared/i18n/kiosk-measurement.ts';
import { useWords } from '../../lib/language.tsx';
import { Advice } from './advice.tsx';
import type { KioskEvent, MeasuringPage, SendingPage } from './kiosk-flow.ts';
import { KioskButton } from './kiosk-button.tsx';

type Props = { readonly page: SendingPage | MeasuringPage; readonly dispatch: Dispatch<KioskEvent> };

/** The hub is being asked; when it did not answer, pressing again asks for the same number or figures. */
export function SendingView({ page, dispatch }: Props) {
  const t = useWords(kioskWords);
  const m = useWords(kioskMeasurementWords);
  const forNumber = page.kind === 'sending';
  if (!page.unreachable) return <Advice live text={forNumber ? t('sending') : m('looking')} />;
  return (
    <Advice title={t('sendingFailedTitle')} text={forNumber ? t('sendingFailedText') : m('lookingFailedText')}>
      <KioskButton kind="main" onClick={() => dispatch({ type: 'sent-again' })}>
        {t('sendAgain')}
      </KioskButton>
    </Advice>
  );
}
