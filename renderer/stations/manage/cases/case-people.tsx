import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import type { Contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import styles from './cases.module.css';

type Opened = z.output<Contract['openCasePeople']['answer']>;

/** Who a case is about: masked until opened, which is recorded; a visitor leaves a phone with the name. */
export function CasePeople({ view }: { readonly view: CaseView }) {
  const t = useWords(caseWords);
  const m = useWords(manageWords);
  const { client } = useHub();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const open = async () => {
    setProblem(null);
    try {
      setOpened(await client.openCasePeople({ params: { id: view.id } }));
    } catch (refused) {
      setProblem(refused);
    }
  };
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
      <Button size="small" onClick={() => (opened ? setOpened(null) : void open())}>
        {t(opened ? 'hidePeople' : 'openPeople')}
      </Button>
      <ProblemNote problem={problem} />
    </section>
  );
}
