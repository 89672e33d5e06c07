import { Button } from 'antd';
import type { ReactNode } from 'react';
import { deskWords } from '#shared/i18n/desk.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import type { ListedTicket } from '#shared/protocol/tickets.ts';
import { clockText, minutesSince } from '../../lib/format.ts';
import { useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import styles from './line-panel.module.css';
import { Marks } from './marks.tsx';
import type { House } from './use-house.ts';

type Props = {
  readonly workplace: Workplace;
  readonly house: House;
  readonly now: number;
  readonly busy: boolean;
  readonly onCall: (ticket: ListedTicket) => void;
  readonly onResume: (ticket: ListedTicket) => void;
  readonly onReturn: (ticket: ListedTicket) => void;
};

/** What waits: on hold, missed, and the line in the order of calling. */
export function LinePanel({ workplace, house, now, busy, onCall, onResume, onReturn }: Props) {
  const t = useWords(deskWords);
  const { timeZone } = useSite();
  const { held, noShows, waiting, mayChoose, ticket, desk } = workplace;
  const occupied = ticket !== null || desk.state !== 'open';
  const since = (one: ListedTicket) => t('rowSince', { time: clockText(one.sinceAt, timeZone) });
  const waited = (one: ListedTicket) => {
    const minutes = minutesSince(one.queuedAt, now);
    return minutes === 0 ? t('rowJustNow') : t('rowMinutes', { minutes });
  };
  return (
    <aside className={styles.panel}>
      {held.length > 0 ? (
        <Group title={t('heldTitle')} count={held.length}>
          {held.map((one) => (
            <Row key={one.id} ticket={one} house={house} when={since(one)}>
              <Button
                disabled={busy || occupied}
                aria-label={t('goOnNumber', { number: one.number })}
                onClick={() => onResume(one)}
              >
                {t('goOn')}
              </Button>
            </Row>
          ))}
        </Group>
      ) : null}
      {noShows.length > 0 ? (
        <Group title={t('missedTitle')} count={noShows.length}>
          {noShows.map((one) => (
            <Row key={one.id} ticket={one} house={house} when={since(one)}>
              <Button
                disabled={busy}
                aria-label={t('cameBackNumber', { number: one.number })}
                onClick={() => onReturn(one)}
              >
                {t('cameBack')}
              </Button>
            </Row>
          ))}
        </Group>
      ) : null}
      <Group title={t('lineTitle')} count={waiting.length} grows>
        {waiting.map((one) => (
          <Row key={one.id} ticket={one} house={house} when={waited(one)}>
            {mayChoose ? (
              <Button
                disabled={busy || occupied}
                aria-label={t('callThisNumber', { number: one.number })}
                onClick={() => onCall(one)}
              >
                {t('callThis')}
              </Button>
            ) : null}
          </Row>
        ))}
        {waiting.length === 0 ? <li className={styles.empty}>{t('lineEmpty')}</li> : null}
      </Group>
    </aside>
  );
}

type GroupProps = {
  readonly title: string;
  readonly count: number;
  readonly grows?: boolean;
  readonly children: ReactNode;
};

function Group({ title, count, grows = false, children }: GroupProps) {
  return (
    <section className={styles.group} data-grows={grows || undefined} aria-label={title}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{count}</span>
      </h2>
      <ul className={styles.rows} {...(grows ? { tabIndex: 0 } : {})}>
        {children}
      </ul>
    </section>
  );
}

type RowProps = {
  readonly ticket: ListedTicket;
  readonly house: House;
  readonly when: string;
  readonly children: ReactNode;
};

function Row({ ticket, house, when, children }: RowProps) {
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <span className={styles.first}>
          <strong>{ticket.number}</strong>
          <Marks ticket={ticket} />
          <span className={styles.when}>{when}</span>
        </span>
        <span className={styles.second}>
          {[house.stageName(ticket.stageId), ...ticket.homes].filter(Boolean).join(' · ')}
        </span>
      </span>
      {children}
    </li>
  );
}
