import { type RefObject, useEffect, useMemo } from 'react';
import { CallRefused } from '#shared/protocol/client.ts';
import type { PaintedPage } from '#shared/protocol/displays.ts';
import type { Hub } from '../../lib/hub.ts';
import { useHub } from '../../lib/use-hub.tsx';
import { createDisplayReporter, type Delivery, type DisplayReporter } from './display-reporter.ts';
import type { Clocks, ShownPage } from './showing-pieces.ts';
import { openShowingStore } from './showing-store.ts';
import { pageSight } from './sight.ts';

/** The reporter of this screen, one for the page: what an earlier page kept goes first. */
export function useDisplayReporter(): DisplayReporter {
  const hub = useHub();
  const reporter = useMemo(
    () =>
      createDisplayReporter({
        now: clocks,
        sight: pageSight,
        store: openShowingStore(`keyturn.showings.${hub.role}`),
        send: (showings) => deliver(hub, showings),
      }),
    [hub],
  );
  useEffect(() => reporter.start(), [reporter]);
  return reporter;
}

/** Reports that a page stands in an element for as long as the component shows it; null shows none. */
export function useReportedPage(
  reporter: DisplayReporter,
  element: RefObject<HTMLElement | null>,
  shown: ShownPage | null,
): void {
  const { versionId = null, page = 0 } = shown ?? {};
  useEffect(() => {
    if (!element.current || versionId === null) return undefined;
    return reporter.show({ versionId, page }, element.current);
  }, [reporter, element, versionId, page]);
}

const clocks = (): Clocks => ({ steady: performance.now(), wall: Date.now() });

async function deliver(hub: Hub, showings: readonly PaintedPage[]): Promise<Delivery> {
  try {
    await hub.device.reportShowings({ body: { showings: [...showings] } });
    return 'taken';
  } catch (problem) {
    // A report the hub finds faulty stays so; one that did not arrive, or from a screen it does not trust now, may do later.
    const faulty = problem instanceof CallRefused && [400, 413, 422].includes(problem.status);
    return faulty ? 'refused' : 'undelivered';
  }
}
