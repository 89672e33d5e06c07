import { Input, Select } from 'antd';
import { rosterWords } from '#shared/i18n/manage-roster.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './roster.module.css';

/** What homes are looked for; an empty part narrows nothing. */
export type HomeQuery = {
  readonly query: string;
  readonly building: string;
  readonly state: UnitCard['state'] | '';
};
export const anyHome: HomeQuery = { query: '', building: '', state: '' };

type Props = {
  readonly value: HomeQuery;
  readonly buildings: readonly string[];
  readonly onChange: (query: HomeQuery) => void;
};

/** Finds homes by what one knows of them. */
export function HomeFilter({ value, buildings, onChange }: Props) {
  const t = useWords(rosterWords);
  return (
    <div className={styles.filter}>
      <Input
        aria-label={t('search')}
        placeholder={t('search')}
        type="search"
        autoComplete="off"
        value={value.query}
        onChange={(event) => onChange({ ...value, query: event.target.value })}
      />
      <Select<string>
        aria-label={t('building')}
        value={value.building}
        onChange={(building) => onChange({ ...value, building })}
        options={[
          { value: '', label: t('allBuildings') },
          ...buildings.map((building) => ({ value: building, label: building })),
        ]}
      />
      <Select<HomeQuery['state']>
        aria-label={t('state')}
        value={value.state}
        onChange={(state) => onChange({ ...value, state })}
        options={[
          { value: '', label: t('allStates') },
          { value: 'expected', label: t('state-expected') },
          { value: 'visiting', label: t('state-visiting') },
          { value: 'done', label: t('state-done') },
        ]}
      />
    </div>
  );
}
