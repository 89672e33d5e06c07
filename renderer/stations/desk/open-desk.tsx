import { Drawer } from 'antd';
import { useState } from 'react';
import type { DeskId } from '#shared/domain/ids.ts';
import { appWords } from '#shared/i18n/app.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { DeskView as Desk, Workplace } from '#shared/protocol/floor.ts';
import { useHubNow } from '../../features/queue/use-hub-now.ts';
import type { FeedEvent } from '../../lib/live-feed.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { useLive } from '../../lib/use-hub.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { situationOf } from './attempt.ts';
import { deskView, type Action } from './desk-view.ts';
import { CaseDesk } from './case/case-desk.tsx';
import { useVisitCases } from './case/use-visit-cases.ts';
import { DeskBar } from './desk-bar.tsx';
import { type Dialog, Dialogs } from './dialogs.tsx';
import { FootBar } from './foot-bar.tsx';
import { IdlePanel } from './idle-panel.tsx';
import { LinePanel } from './line-panel.tsx';
import { MessageStrip } from './message-strip.tsx';
import styles from './open-desk.module.css';
import { CutOffBar } from './top-bar.tsx';
import { useDeeds } from './use-deeds.ts';
import type { House } from './use-house.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSignOut } from './use-sign-out.ts';
import { VisitorBand } from './visitor-band.tsx';
import { VisitorCard } from './visitor-card.tsx';

type Props = {
  readonly deskId: DeskId;
  readonly house: House;
  readonly others: readonly Desk[];
  readonly onGoTo: (id: DeskId) => void;
  readonly onOpenAnother: () => void;
  readonly refreshDesks: () => Promise<void>;
};

const concerned = ['ticket.', 'desk.', 'unit.', 'day.', 'roster.', 'settings.'];
const concerns = (event: FeedEvent) => concerned.some((prefix) => event.type.startsWith(prefix));

/** The clerk's screen while the desk is open. Everything on it comes from the hub in one piece. */
export function OpenDesk(props: Props) {
  const { language } = useLanguage();
  const app = useWords(appWords);
  const t = useWords(deskWords);
  const { data, error, reload } = useLive(({ client }) => client.workplace({ params: { id: props.deskId } }), concerns);
  if (data) return <Workspace {...props} workplace={data} reload={reload} />;
  if (!error) return <Notice text={app('loading')} />;
  return (
    <Notice text={errorText(error, language)}>
      <Button onClick={() => void reload()}>{t('tryAgain')}</Button>
    </Notice>
  );
}

function Workspace({
  workplace,
  reload,
  ...props
}: Props & { readonly workplace: Workplace; readonly reload: () => Promise<void> }) {
  const { desk, ticket } = workplace;
  const t = useWords(deskWords);
  const { session } = useSession();
  const cases = useWords(caseWords);
  const now = useHubNow(1000);
  const view = deskView(workplace, now);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [lines, setLines] = useState(false);
  const signOut = useSignOut();
  const deeds = useDeeds(situationOf(workplace), () => Promise.all([reload(), props.refreshDesks()]));
  const busy = deeds.pending !== null;

  /** True once the hub did it; what only opens a dialog is not done yet. */
  const press = async (action: Action): Promise<boolean> => {
    signOut.forget();
    switch (action.id) {
      case 'call-next':
        return deeds.run({ kind: 'call-next', deskId: desk.id });
      case 'resume-desk':
        return deeds.run({ kind: 'open-desk', deskId: desk.id, stageIds: desk.openStageIds });
      case 'transfer':
      case 'hand-over':
      case 'cancel':
        if (ticket) setDialog({ kind: action.id, ticket });
        return false;
      case 'start':
      case 'recall':
      case 'no-show':
      case 'complete-stage':
      case 'hold':
        return ticket !== null && deeds.run({ kind: action.id, ticketId: ticket.id });
    }
  };
  const visit = useVisitCases(ticket?.state === 'serving' ? ticket.id : null, session.staff.id);
  const guided = ticket && visit.cases && visit.cases.length > 0 ? { ticket, cases: visit.cases } : null;
  const opening =
    ticket?.state === 'serving' && visit.cases === null && !visit.error && props.house.isGuided(ticket.serviceId);
  // Led through steps, the main action is the step's.
  useShortcuts(guided || opening ? view.secondary : [view.main, ...view.secondary], dialog !== null || busy, press);

  const linePanel = (
    <LinePanel
      workplace={workplace}
      house={props.house}
      now={now}
      busy={busy}
      onCall={(listed) => setDialog({ kind: 'call', ticket: listed })}
      onResume={(listed) => void deeds.run({ kind: 'resume', ticketId: listed.id, deskId: desk.id })}
      onReturn={(listed) => void deeds.run({ kind: 'return', ticketId: listed.id })}
    />
  );

  return (
    <div className={styles.page}>
      <DeskBar
        desk={desk}
        view={view}
        servedToday={workplace.servedToday}
        house={props.house}
        others={props.others}
        busy={busy}
        onLines={guided ? () => setLines(true) : null}
        onPause={() => setDialog({ kind: 'pause' })}
        onStages={() => setDialog({ kind: 'stages' })}
        onClose={() => void deeds.run({ kind: 'close-desk', deskId: desk.id })}
        onGoTo={props.onGoTo}
        onOpenAnother={props.onOpenAnother}
        onSignOut={() => {
          deeds.forget();
          void signOut.run();
        }}
      />
      <CutOffBar />
      {ticket ? <VisitorBand workplace={workplace} ticket={ticket} view={view} house={props.house} /> : null}
      {guided ? (
        <CaseDesk
          key={guided.ticket.id}
          {...guided}
          workplace={workplace}
          view={view}
          house={props.house}
          visit={visit}
          deeds={deeds}
          press={press}
          asleep={dialog !== null || busy}
        />
      ) : (
        <>
          <main className={styles.main}>
            {opening ? (
              <Notice text={cases('loadingCase')} />
            ) : ticket ? (
              <VisitorCard key={ticket.id} workplace={workplace} ticket={ticket} house={props.house} />
            ) : (
              <IdlePanel workplace={workplace} view={view} house={props.house} now={now} />
            )}
            {linePanel}
          </main>
          <MessageStrip
            undo={view.undo}
            busy={busy}
            problem={deeds.problem ?? signOut.problem ?? visit.error}
            onUndo={() => workplace.undoable && void deeds.run({ kind: 'undo', ticketId: workplace.undoable.ticketId })}
            onDismiss={() => {
              deeds.forget();
              signOut.forget();
            }}
          />
          <FootBar view={view} pending={opening ? 'complete-stage' : deeds.pending} onPress={press} />
        </>
      )}
      {guided && lines ? (
        <Drawer open title={t('showLines')} onClose={() => setLines(false)} styles={{ body: { padding: 0 } }}>
          {linePanel}
        </Drawer>
      ) : null}
      {dialog ? (
        <Dialogs
          dialog={dialog}
          workplace={workplace}
          house={props.house}
          onCancel={() => setDialog(null)}
          onDeed={(deed) => {
            setDialog(null);
            void deeds.run(deed);
          }}
        />
      ) : null}
    </div>
  );
}
