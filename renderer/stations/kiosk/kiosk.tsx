import { useLayoutEffect, useReducer } from 'react';
import { useDisplayReporter } from '../../features/notices/use-display-reporter.ts';
import { useLanguage } from '../../lib/language.tsx';
import { freshVisit, goesWithTime, kioskFlow } from './kiosk-flow.ts';
import { useLibrary } from './notices/use-library.ts';
import { useHygiene } from '../../lib/use-hygiene.ts';
import { useIdle } from './use-idle.ts';
import { useKioskData } from './use-kiosk-data.ts';
import { Visit } from './visit.tsx';

/**
 * The kiosk. All it knows of a visitor is one value of the flow; forgetting starts a new visit, and the key takes
 * everything below away with it: what was typed, what was on its way.
 */
export function Kiosk() {
  const [flow, dispatch] = useReducer(kioskFlow, 0, freshVisit);
  const { setLanguage } = useLanguage();
  const data = useKioskData();
  const library = useLibrary();
  const reporter = useDisplayReporter();
  const secondsLeft = useIdle(goesWithTime(flow), () => dispatch({ type: 'forgotten' }));
  useHygiene();
  useLayoutEffect(() => setLanguage(flow.language), [flow.language, setLanguage]);
  const shared = { data, library, reporter, secondsLeft };
  return <Visit key={flow.visit} flow={flow} dispatch={dispatch} {...shared} />;
}
