import type { Dispatch } from 'react';
import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import type { DisplayReporter } from '../../features/notices/display-reporter.ts';
import { useWords } from '../../lib/language.tsx';
import { type Resource, useFeedState } from '../../lib/use-hub.tsx';
import { KioskButton } from './kiosk-button.tsx';
import { Advice } from './advice.tsx';
import { Frame } from './frame.tsx';
import type { KioskEvent, KioskFlow } from './kiosk-flow.ts';
import type { Library } from './notices/use-library.ts';
import { PageView } from './page-view.tsx';
import { useCheckIn } from './use-check-in.ts';
import type { KioskData } from './use-kiosk-data.ts';
import { useMeasurement } from './use-measurement.ts';
import { useScanner } from './use-scanner.ts';

export type VisitProps = {
  readonly flow: KioskFlow;
  readonly dispatch: Dispatch<KioskEvent>;
  readonly data: KioskData | null;
  readonly library: Resource<Library>;
  readonly reporter: DisplayReporter;
  readonly secondsLeft: number | null;
};

/** One visitor at the kiosk, from the first touch until all is forgotten. */
export function Visit({ flow, dispatch, data, library, reporter, secondsLeft }: VisitProps) {
  const t = useWords(kioskWords);
  const n = useWords(kioskNoticeWords);
  const feed = useFeedState();
  useCheckIn(flow.page, dispatch);
  useMeasurement(flow.page, dispatch);
  const hasNumber = flow.page.kind === 'number';
  // Whoever has not got a number today may still read what is public.
  const reading = flow.page.kind === 'notices' || flow.page.kind === 'notice';
  const closed = data?.lobby.dayClosed === true && !hasNumber && !reading;
  const cutOff = feed.kind === 'cut-off' && !hasNumber;
  const ready = data !== null && !closed && feed.kind === 'live';
  useScanner((scan) => {
    if (ready) dispatch({ type: 'scanned', scan });
  });

  if (feed.kind === 'refused' && !hasNumber) {
    return (
      <Frame flow={flow} dispatch={dispatch} secondsLeft={null}>
        <Advice title={t('retiredTitle')} text={t('retiredText')}>
          <KioskButton onClick={() => location.reload()}>{t('reload')}</KioskButton>
        </Advice>
      </Frame>
    );
  }
  return (
    <Frame
      flow={flow}
      dispatch={dispatch}
      secondsLeft={secondsLeft}
      over={cutOff ? <Advice live title={t('cutOffTitle')} text={reading ? n('cutOffText') : t('cutOffText')} /> : null}
    >
      {closed ? (
        <Advice title={t('closedTitle')} text={t('closedText')}>
          <KioskButton onClick={() => dispatch({ type: 'notices-asked' })}>{n('library')}</KioskButton>
        </Advice>
      ) : data ? (
        <PageView flow={flow} dispatch={dispatch} data={data} library={library} reporter={reporter} />
      ) : (
        <Advice live text={t('loading')} />
      )}
    </Frame>
  );
}
