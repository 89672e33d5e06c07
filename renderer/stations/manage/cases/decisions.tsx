import { caseWords } from '#shared/i18n/manage-cases.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import type { CaseDecision } from '#shared/protocol/case-list.ts';
import type { NameOf } from '../../../features/cases/hindrance-text.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { momentText } from '../parts/moment-text.ts';
import styles from './cases.module.css';

/** What was decided over this case, by whom and why; nothing when nothing was. */
export function Decisions({ view, nameOf }: { readonly view: CaseView; readonly nameOf: NameOf }) {
  const t = useWords(caseWords);
  const say = useBilingual();
  const { timeZone } = useSite();
  const decisions = useLive(
    ({ client }) => client.caseDecisions({ params: { id: view.id } }),
    ({ type }) => /^(case|step|ticket)\./.test(type),
  );
  const items = decisions.data?.items ?? [];
  if (items.length === 0) return null;
  const whatOf = ({ what, stepId, to }: CaseDecision) =>
    t(`decided-${what}`, { step: stepId === null ? '' : nameOf(stepId), to: to ? say(to) : t('noEscort') });
  return (
    <section className={styles.decisions} aria-label={t('decisions')}>
      <h3>{t('decisions')}</h3>
      <ul>
        {items.map((one) => (
          <li key={`${one.at} ${one.what} ${one.stepId ?? ''}`}>
            {t('decidedWhy', { what: whatOf(one), reason: one.reason })}{' '}
            <small>
              {one.staffName} {momentText(one.at, timeZone)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
