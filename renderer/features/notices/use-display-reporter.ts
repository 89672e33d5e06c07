import { type RefObject, useEffect, useState } from 'react';
import { CallRefused } from '#shared/protocol/client.ts';
import type { PaintedPage } from '#shared/protocol/displays.ts';
import type { Hub } from '../../lib/hub.ts';
import { useHub } from '../../lib/use-hub.tsx';
import { createDisplayReporter, type Delivery, type DisplayReporter } from './display-reporter.ts';
import type { ShownPage } from './showing-pieces.ts';
import { openShowingStore } from './showing-store.ts';
import { pageSight } from './sight.ts';

/** The reporter of this screen, made once for the page; null before it is there. */
export function useDisplayReporter(): DisplayReporter | null {
  const hub = useHub();
  const [reporter, setReporter] = useState<DisplayReporter | null>(null);
  useEffect(() => {
    const made = createDisplayReporter({
      now: () => ({ steady: performance.now(), wall: Date.now() }),
      sight: pageSight,
      store: openShowingStore(`keyturn.showings.${hub.role}`),
      send: (showings) => deliver(hub, showings),
    });
    setReporter(made);
    return () => {
      setReporter(null);
      made.stop();
    };
  }, [hub]);
  return reporter;
}

/** Reports that a page stands in an element for as long as the component shows it; null shows none. */
export function useReportedPage(
  reporter: DisplayReporter | null,
  element: RefObject<HTMLElement | null>,
  shown: ShownPage | null,
): void {
  const { versionId = null, page = 0 } = shown ?? {};
  useEffect(() => {
    if (!reporter || !element.current || versionId === null) return undefined;
    return reporter.show({ versionId, page }, element.current);
  }, [reporter, element, versionId, page]);
}

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
