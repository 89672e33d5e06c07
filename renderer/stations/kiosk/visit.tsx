import type { Dispatch } from 'react';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { useWords } from '../../lib/language.tsx';
import { useFeedState } from '../../lib/use-hub.tsx';
import { KioskButton } from './kiosk-button.tsx';
import { Advice } from './advice.tsx';
import { Frame } from './frame.tsx';
import type { KioskEvent, KioskFlow } from './kiosk-flow.ts';
import { PageView } from './page-view.tsx';
import { useCheckIn } from './use-check-in.ts';
import type { KioskData } from './use-kiosk-data.ts';
import { useScanner } from './use-scanner.ts';

export type VisitProps = {
  readonly flow: KioskFlow;
  readonly dispatch: Dispatch<KioskEvent>;
  readonly data: KioskData | null;
  readonly secondsLeft: number | null;
};

/** One visitor at the kiosk, from the first touch until all is forgotten. */
export function Visit({ flow, dispatch, data, secondsLeft }: VisitProps) {
  const t = useWords(kioskWords);
  const feed = useFeedState();
  useCheckIn(flow.page, dispatch);
  const hasNumber = flow.page.kind === 'number';
  const closed = data?.lobby.dayClosed === true && !hasNumber;
  const cutOff = feed.kind === 'cut-off' && !hasNumber;
  const ready = data !== null && !closed && feed.kind === 'live';
  useScanner((scan) => {
    if (!ready) return;
    const guided = data.services.filter((service) => service.guided).map((service) => service.id);
    dispatch({ type: 'scanned', scan, guided });
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
      over={cutOff ? <Advice live title={t('cutOffTitle')} text={t('cutOffText')} /> : null}
    >
      {closed ? (
        <Advice title={t('closedTitle')} text={t('closedText')} />
      ) : data ? (
        <PageView flow={flow} dispatch={dispatch} data={data} />
      ) : (
        <Advice live text={t('loading')} />
      )}
    </Frame>
  );
}
