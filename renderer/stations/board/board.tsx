import { boardWords } from '#shared/i18n/board.ts';
import { useHubNow } from '../../features/queue/use-hub-now.ts';
import { useWords } from '../../lib/language.tsx';
import { useFeedState } from '../../lib/use-hub.tsx';
import { Notice } from '../../ui/notice.tsx';
import { BoardFoot } from './board-foot.tsx';
import { BoardHead } from './board-head.tsx';
import { callingNow } from './board-state.ts';
import styles from './board.module.css';
import { CallCard } from './call-card.tsx';
import { CallList } from './call-list.tsx';
import { NextInLine } from './next-in-line.tsx';
import { useAnnouncer } from './use-announcer.ts';
import { useBoard } from './use-board.ts';
import { useCutOff } from './use-cut-off.ts';
import { useVoiceReport } from './use-voice-report.ts';
import { voiceHealth } from './voice-health.ts';
import { Calm, Closed, Quiet, Welcome } from './welcome.tsx';

/** The hall's screen: who is called where, who is next, read from eight metres. Numbers only: no name, no room. */
export function Board() {
  const t = useWords(boardWords);
  const announcer = useAnnouncer();
  const state = useBoard(announcer.hear);
  const now = useHubNow(1000);
  const cutOffSince = useCutOff(now);
  const refused = useFeedState().kind === 'refused';
  // A browser without audio is no better heard than a voice that fails.
  const health = announcer.state ? voiceHealth(announcer.state) : 'failed';
  useVoiceReport(health);

  const { view } = state;
  if (!view) return <Notice text={t('loading')} />;
  const [newest, ...others] = callingNow(state);
  const speaking = announcer.state?.speaking?.call.number ?? null;
  const untouched = view.served + view.serving + view.waitingTotal === 0;

  return (
    <main className={styles.board}>
      <BoardHead now={now} />
      <section className={styles.calls} aria-label={t('calling')} aria-live="polite">
        {newest ? (
          <>
            <CallCard key={`${newest.number} ${newest.calledAt}`} call={newest} speaking={speaking === newest.number} />
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
      <NextInLine stages={view.stages} />
      <BoardFoot view={view} health={health} cutOffSince={cutOffSince} refused={refused} />
    </main>
  );
}
