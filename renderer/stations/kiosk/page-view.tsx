import type { Dispatch } from 'react';
import { assertNever } from '#shared/domain/assert-never.ts';
import { kioskMeasurementWords } from '#shared/i18n/kiosk-measurement.ts';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import type { DisplayReporter } from '../../features/notices/display-reporter.ts';
import { useWords } from '../../lib/language.tsx';
import type { Resource } from '../../lib/use-hub.tsx';
import { Advice } from './advice.tsx';
import { Crumbs } from './crumbs-bar.tsx';
import { DigitsPage } from './digits-page.tsx';
import { HomePage } from './home-page.tsx';
import type { KioskEvent, KioskFlow, ReceptionReason } from './kiosk-flow.ts';
import { MeasurementView } from './measurement/measurement-view.tsx';
import { NoticesView } from './notices/notices-view.tsx';
import type { Library } from './notices/use-library.ts';
import { NumberPage } from './number-page.tsx';
import { PriorityPage } from './priority-page.tsx';
import { ScanPage } from './scan-page.tsx';
import { SendingView } from './sending-page.tsx';
import { StepPage } from './step-page.tsx';
import type { KioskData } from './use-kiosk-data.ts';
import { Welcome } from './welcome.tsx';
import { WhichService } from './which-service.tsx';

const receptionWords = {
  'see-reception': 'receptionText',
  locked: 'receptionLocked',
  'too-many': 'receptionTooMany',
  'day-closed': 'closedText',
} as const satisfies Record<ReceptionReason, string>;

type Props = {
  readonly flow: KioskFlow;
  readonly dispatch: Dispatch<KioskEvent>;
  readonly data: KioskData;
  readonly library: Resource<Library>;
  readonly reporter: DisplayReporter;
};

/** The page the flow is at. */
export function PageView({ flow, dispatch, data, library, reporter }: Props) {
  const t = useWords(kioskWords);
  const m = useWords(kioskMeasurementWords);
  const { page } = flow;
  const step = { flow, dispatch, crumbs: <Crumbs flow={flow} dispatch={dispatch} data={data} /> };
  switch (page.kind) {
    case 'welcome':
      return <Welcome elder={flow.elder} dispatch={dispatch} data={data} />;
    case 'help':
      return (
        <StepPage {...step}>
          <Advice title={t('helpTitle')} text={t('helpText')} />
        </StepPage>
      );
    case 'notices':
    case 'notice':
      return <NoticesView flow={flow} page={page} dispatch={dispatch} library={library} reporter={reporter} />;
    case 'scan':
      return (
        <StepPage {...step}>
          <ScanPage problem={page.problem} />
        </StepPage>
      );
    case 'which-service':
      return (
        <StepPage {...step} title={t('whichService')} hint={m('choiceHint')}>
          <WhichService services={data.services} dispatch={dispatch} />
        </StepPage>
      );
    case 'home':
      return <HomePage {...step} choice={page.choice} homes={data.homes} />;
    case 'priority':
      return (
        <StepPage {...step} title={t('priorityTitle')} hint={t('priorityHint')}>
          <PriorityPage dispatch={dispatch} />
        </StepPage>
      );
    case 'digits':
      return (
        <StepPage
          {...step}
          title={t('digitsTitle')}
          hint={t('digitsHint')}
          refusal={page.wrong ? t('digitsWrong') : null}
        >
          <DigitsPage dispatch={dispatch} />
        </StepPage>
      );
    case 'sending':
    case 'measuring':
      return page.unreachable ? (
        <StepPage {...step}>
          <SendingView page={page} dispatch={dispatch} />
        </StepPage>
      ) : (
        <SendingView page={page} dispatch={dispatch} />
      );
    case 'measurement':
      return <MeasurementView page={page} dispatch={dispatch} />;
    case 'number':
      return <NumberPage ticket={page.ticket} data={data} elder={flow.elder} dispatch={dispatch} />;
    case 'reception':
      return (
        <StepPage {...step}>
          <Advice
            title={t(page.reason === 'day-closed' ? 'closedTitle' : 'receptionTitle')}
            text={t(receptionWords[page.reason])}
          />
        </StepPage>
      );
    default:
      return assertNever(page);
  }
}
