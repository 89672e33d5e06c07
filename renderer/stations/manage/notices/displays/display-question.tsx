import { Input, Radio, Select } from 'antd';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { useWords } from '../../../../lib/language.tsx';
import { routeHash } from '../../route.ts';
import styles from '../notices.module.css';
import { Field } from '../editor/field.tsx';

/** What is asked: of a notice or a screen, from when to when by the site's clock (`YYYY-MM-DDTHH:mm`). */
export type Question = {
  readonly by: 'notice' | 'screen';
  readonly id: string;
  readonly from: string;
  readonly to: string;
};

type Thing = { readonly id: string; readonly name: string };
type Props = {
  readonly question: Question;
  readonly things: Readonly<Record<Question['by'], readonly Thing[]>>;
};

/** Asks; the question lives in the address, so that it can be sent to somebody. */
export function DisplayQuestion({ question, things }: Props) {
  const t = useWords(noticePlanWords);
  const ask = (part: Partial<Question>) => {
    location.hash = routeHash('displays', { ...question, ...part });
  };
  return (
    <div className={styles.question}>
      <Radio.Group
        aria-label={t('by')}
        value={question.by}
        onChange={({ target }) => ask({ by: target.value as Question['by'], id: '' })}
        options={[
          { value: 'notice', label: t('byNotice') },
          { value: 'screen', label: t('byScreen') },
        ]}
      />
      <Field label={t('which')}>
        {(ids) => (
          <Select
            {...ids}
            className={styles.wide ?? ''}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('choose')}
            value={question.id === '' ? null : question.id}
            onChange={(id) => ask({ id: id ?? '' })}
            options={things[question.by].map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={t(end === 'from' ? 'start' : 'end')}>
          {(ids) => (
            <Input
              {...ids}
              type="datetime-local"
              value={question[end]}
              onChange={({ target }) => (target.value === '' ? undefined : ask({ [end]: target.value.slice(0, 16) }))}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
