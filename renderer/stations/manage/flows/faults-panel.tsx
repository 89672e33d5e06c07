import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import type { FlowFault } from '#shared/protocol/flows.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { faultText } from './check-draft.ts';
import { partsOf, placeOf } from './fault-places.ts';
import { at, isJson, type Json, type Path, wordsOf } from './draft.ts';
import styles from './flows.module.css';

type Props = {
  readonly faults: readonly FlowFault[];
  readonly template: Json;
  readonly choose: (path: Path) => void;
};

/** What the form and the law say against the template as it is now; each line leads to its place. */
export function FaultsPanel({ faults, template, choose }: Props) {
  const t = useWords(flowEditorWords);
  const { language } = useLanguage();
  const words: Readonly<Record<string, string>> = flowEditorWords[language];
  const law = faults.filter((fault) => fault.code.startsWith('law.'));
  const rest = faults.filter((fault) => !fault.code.startsWith('law.'));
  const nameAt = (path: Path, name: 'name' | 'title') => {
    const part = at(template, path);
    const words = wordsOf(isJson(part) ? part[name] : undefined);
    return (language === 'en' ? words.en : words.zh) || t('untitled');
  };
  const textOf = (fault: FlowFault) => {
    const place = placeOf(fault.path);
    const where = [
      place.length < 2 ? t('wholeFlow') : nameAt(place.slice(0, 2), 'name'),
      ...(place.length < 4 ? [] : [nameAt(place, 'title')]),
      ...partsOf(fault.path).flatMap(({ name, item }) => {
        const word = words[name];
        return word === undefined ? [] : [item === null ? word : `${word} ${item}`];
      }),
    ];
    return t('faultAt', { place: where.join(t('within')), fault: faultText(fault, language) });
  };
  const lines = (list: readonly FlowFault[]) => (
    <ul className={styles.faults}>
      {list.map((fault) => (
        <li key={`${fault.code} ${fault.path}`}>
          <button type="button" onClick={() => choose(placeOf(fault.path))}>
            {textOf(fault)}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <Card title={t('checks')}>
      {faults.length === 0 ? <p className={styles.sound}>{t('sound')}</p> : null}
      {law.length > 0 ? (
        <>
          <h3 className={styles.faultHead}>{t('lawFaults', { count: law.length })}</h3>
          {lines(law)}
        </>
      ) : null}
      {rest.length > 0 ? (
        <>
          <h3 className={styles.faultHead}>{t('formFaults', { count: rest.length })}</h3>
          {lines(rest)}
        </>
      ) : null}
    </Card>
  );
}
