import { Button } from 'antd';
import { careListWords, careTaskWords } from '#shared/i18n/care.ts';
import { fill } from '#shared/i18n/words.ts';
import type { CareItem } from '#shared/protocol/care.ts';
import { clockText, minutesSince } from '../../../lib/format.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './care.module.css';
import type { StageNames } from './stage-names.ts';

type Props = { readonly items: readonly CareItem[]; readonly names: StageNames; readonly now: number };

/** Seen to last, of which so many are told. */
const shownEnded = 2;

/** What those who wait asked for, and lunches the site proposes; whoever sees to it says so here (B5, B6, E4). */
export function CareCard({ items, names, now }: Props) {
  const t = useWords(careListWords);
  const { language } = useLanguage();
  const { timeZone } = useSite();
  const todo = items.filter(({ state }) => state === 'open' || state === 'proposed');
  const ended = items.filter(({ state }) => state === 'done').slice(0, shownEnded);
  const open = items.filter(({ state }) => state === 'open').length;
  return (
    <Card title={t('title')} aside={<span>{t('open', { count: open })}</span>}>
      {todo.length === 0 ? <p className={styles.none}>{t('nothing')}</p> : null}
      <ul className={styles.list}>
        {todo.map((item) => (
          <CareLine key={item.id ?? `lunch ${item.ticketId}`} item={item} names={names} now={now} />
        ))}
      </ul>
      {ended.map((item) => (
        <p key={item.id} className={styles.none}>
          {fill(careListWords[language].seenLine, {
            number: item.number,
            what: careTaskWords[language][item.kind],
            time: item.endedAt === null ? '' : clockText(item.endedAt, timeZone),
            person: item.staffName ?? '',
          })}
        </p>
      ))}
    </Card>
  );
}

function CareLine({ item, names, now }: { readonly item: CareItem; readonly names: StageNames; readonly now: number }) {
  const t = useWords(careListWords);
  const w = useWords(careTaskWords);
  const { language } = useLanguage();
  const { timeZone } = useSite();
  const { client } = useHub();
  const end = useCommand(async (how: 'careDone' | 'careDropped', options) => {
    if (item.id !== null) await client[how]({ params: { id: item.id } }, options);
  });
  const prepare = useCommand((_: null, options) =>
    client.ticketRequest({ params: { id: item.ticketId }, body: { kind: 'lunch' } }, options),
  );
  const place =
    (language === 'en' ? item.deskNameEn : item.deskName) ?? names({ stageId: item.stageId, stageName: '' });
  const minutes = item.askedAt === null ? null : minutesSince(item.askedAt, now);
  const when = minutes === null ? t('proposed') : minutes < 1 ? t('now') : t('since', { minutes });
  return (
    <li className={styles.line} data-state={item.state}>
      <strong className={styles.number}>{item.number}</strong>
      <span className={styles.what}>
        <span>
          {w(item.kind)} <small>{when}</small>
        </span>
        <small>
          {place} · {w(`from-${item.source}`)}
          {item.kind === 'lunch' ? ` · ${t('finish', { time: clockText(item.finishAt, timeZone) })}` : ''}
        </small>
      </span>
      <span className={styles.ways}>
        {item.state === 'proposed' ? (
          <Button size="small" loading={prepare.busy} onClick={() => void prepare.run(null)}>
            {t('prepare')}
          </Button>
        ) : (
          <>
            <Button size="small" type="primary" loading={end.busy} onClick={() => void end.run('careDone')}>
              {t('done')}
            </Button>
            <Button size="small" type="text" disabled={end.busy} onClick={() => void end.run('careDropped')}>
              {t('drop')}
            </Button>
          </>
        )}
      </span>
      <ProblemNote problem={end.problem ?? prepare.problem} />
    </li>
  );
}
