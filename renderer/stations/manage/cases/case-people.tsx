import { Button } from 'antd';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { useOpenedPeople } from '../../../features/cases/use-opened-people.ts';
import { useWords } from '../../../lib/language.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import styles from './cases.module.css';

/** Who a case is about: masked until opened, which is recorded; a visitor leaves a phone with the name. */
export function CasePeople({ view }: { readonly view: CaseView }) {
  const t = useWords(caseWords);
  const m = useWords(manageWords);
  const { opened, problem, toggle } = useOpenedPeople(view.id);
  const visitor = view.unit === null;
  const names = view.owners.map((owner, index) => {
    const name = opened?.owners[index]?.name ?? owner.name;
    return owner.present ? name : t('absent', { name });
  });
  const phone = opened && visitor ? [opened.phone ?? t('noPhone')] : [];
  return (
    <section className={styles.people} aria-label={t(visitor ? 'people' : 'owners')}>
      <span>
        {t(visitor ? 'people' : 'owners')} <b>{[...names, ...phone].join(m('separator'))}</b>
      </span>
      <small>{t(opened ? 'openedRecorded' : 'openingRecorded')}</small>
      <Button size="small" onClick={toggle}>
        {t(opened ? 'hidePeople' : 'openPeople')}
      </Button>
      <ProblemNote problem={problem} />
    </section>
  );
}
