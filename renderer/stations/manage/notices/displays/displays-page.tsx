import { localTime, addDays, instantOf } from '#shared/domain/time/business-day.ts';
import type { LocalDateTime, CalendarDate } from '#shared/domain/ids.ts';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { useBilingual } from '../../../../lib/bilingual.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useSite } from '../../../../lib/site.tsx';
import { useLive } from '../../../../lib/use-hub.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Card, Page } from '../../parts/page.tsx';
import { useRoute } from '../../use-route.ts';
import styles from '../notices.module.css';
import { DisplayAnswer } from './display-answer.tsx';
import { DisplayQuestion, type Question } from './display-question.tsx';

/** What was shown where and when, with its gaps: of a notice or of a screen. */
export function DisplaysPage() {
  const t = useWords(noticePlanWords);
  const say = useBilingual();
  const { timeZone } = useSite();
  const { query } = useRoute();
  const choices = useLive(
    async ({ client }) => {
      const [notices, screens] = await Promise.all([client.notices({}), client.playlists({})]);
      return { notices: notices.items, screens: screens.items };
    },
    ({ type }) => type.startsWith('station.'),
  );
  return (
    <Page title={t('showTitle')} explain={t('showExplain')}>
      <Loaded of={choices}>
        {({ notices, screens }) => {
          const things = {
            notice: notices.map(({ id, title }) => ({ id: String(id), name: say(title) })),
            screen: screens.map(({ stationId, name }) => ({ id: String(stationId), name })),
          };
          const question = questionOf(query, timeZone);
          const names = new Map(things.notice.map(({ id, name }) => [id, name]));
          return (
            <>
              <Card>
                <DisplayQuestion question={question} things={things} />
              </Card>
              {question.id === '' ? (
                <p className={styles.empty}>{t('choose')}</p>
              ) : question.from >= question.to ? (
                <p className={styles.empty}>{t('periodOrder')}</p>
              ) : (
                <DisplayAnswer
                  by={question.by}
                  id={question.id}
                  period={{
                    from: instantOf(question.from as LocalDateTime, timeZone),
                    to: instantOf(question.to as LocalDateTime, timeZone),
                  }}
                  noticeNames={names}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** What the address asks: without a period, the last seven days. */
function questionOf(query: Readonly<Record<string, string>>, timeZone: string): Question {
  const today = localTime(Date.now(), timeZone).slice(0, 10) as CalendarDate;
  return {
    by: query['by'] === 'screen' ? 'screen' : 'notice',
    id: query['id'] ?? '',
    from: query['from'] ?? `${addDays(today, -6)}T00:00`,
    to: query['to'] ?? `${addDays(today, 1)}T00:00`,
  };
}
