import { boardWords } from '#shared/i18n/board.ts';
import { useDisplayReporter } from '../../features/notices/use-display-reporter.ts';
import { useHubNow } from '../../features/queue/use-hub-now.ts';
import { useWords } from '../../lib/language.tsx';
import { useFeedState } from '../../lib/use-hub.tsx';
import { useHygiene } from '../../lib/use-hygiene.ts';
import { Notice } from '../../ui/notice.tsx';
import { BoardFoot } from './board-foot.tsx';
import { BoardHead } from './board-head.tsx';
import { callingNow } from './board-state.ts';
import styles from './board.module.css';
import { CallCard } from './call-card.tsx';
import { CallsBeside } from './calls-beside.tsx';
import { CallList } from './call-list.tsx';
import { NoticeStage } from './notices/notice-stage.tsx';
import { ProseMeasure } from './notices/prose-page.tsx';
import { useDeck } from './notices/use-deck.ts';
import { useRotation } from './notices/use-rotation.ts';
import { NextInLine } from './next-in-line.tsx';
import { useAnnouncer } from './use-announcer.ts';
import { useBoard } from './use-board.ts';
import { useCallStage } from './use-call-stage.ts';
import { useCutOff } from './use-cut-off.ts';
import { useVoiceReport } from './use-voice-report.ts';
import { voiceHealth } from './voice-health.ts';
import { Calm, Closed, Quiet, Welcome } from './welcome.tsx';

/** The hall's screen: who is called where, who is next, read from eight metres. Numbers only: no name, no room. */
export function Board() {
  useHygiene();
  const t = useWords(boardWords);
  const announcer = useAnnouncer();
  const state = useBoard(announcer.hear);
  const now = useHubNow(1000);
  const cutOffSince = useCutOff(now);
  const refused = useFeedState().kind === 'refused';
  // A browser without audio is no better heard than a voice that fails.
  const health = announcer.state ? voiceHealth(announcer.state) : 'failed';
  useVoiceReport(health);

  const { deck, phoneBase, unmeasured, measure } = useDeck(now);
  const reporter = useDisplayReporter();
  const calling = callingNow(state);
  const [newest, ...others] = calling;
  const callOnStage = useCallStage(newest?.calledAt ?? null);
  const { rotation, happen } = useRotation(deck, callOnStage);

  const { view } = state;
  if (!view) return <Notice text={t('loading')} />;
  const speaking = announcer.state?.speaking?.call.number ?? null;
  const untouched = view.served + view.serving + view.waitingTotal === 0;
  const noticeOnStage = rotation.place !== null && !callOnStage;
  const callsLabel = { 'aria-label': t('calling'), 'aria-live': 'polite' } as const;

  return (
    <main className={styles.board}>
      <BoardHead now={now} />
      <div className={styles.stage}>
        <NoticeStage
          deck={deck}
          rotation={rotation}
          happen={happen}
          phoneBase={phoneBase}
          covered={callOnStage}
          reporter={reporter}
        />
        {noticeOnStage ? null : (
          <section className={styles.calls} {...callsLabel}>
            {newest ? (
              <>
                <CallCard
                  key={`${newest.number} ${newest.calledAt}`}
                  call={newest}
                  speaking={speaking === newest.number}
                />
                {others.length > 0 ? <CallList calls={others} speaking={speaking} /> : <Quiet />}
              </>
            ) : view.dayClosed ? (
              <Closed />
            ) : untouched ? (
              <Welcome />
            ) : (
              <Calm />
            )}
          </section>
        )}
        {unmeasured[0] ? <ProseMeasure key={unmeasured[0].key} text={unmeasured[0]} onMeasured={measure} /> : null}
      </div>
      <aside className={styles.beside}>
        {noticeOnStage ? (
          <section className={calling.length === 0 ? styles.noCalls : styles.fewCalls} {...callsLabel}>
            <CallsBeside calls={calling} speaking={speaking} dayClosed={view.dayClosed} />
          </section>
        ) : null}
        {noticeOnStage && view.dayClosed ? null : (
          <NextInLine stages={view.stages} rows={noticeOnStage ? (calling.length === 0 ? 4 : 3) : 6} />
        )}
      </aside>
      <BoardFoot view={view} health={health} cutOffSince={cutOffSince} refused={refused} />
    </main>
  );
}
