import { Fragment } from 'react';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import type { LobbyView, ServiceView, StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import styles from './service-card.module.css';
import { shortWaitText, waitText } from './wait-text.ts';

type Props = {
  readonly service: ServiceView;
  /** The main thing people come for: larger, with its stages named. */
  readonly hero: boolean;
  readonly elder: boolean;
  readonly stages: readonly StageView[];
  readonly wait: LobbyView['services'][number] | undefined;
  readonly onChoose: () => void;
};

/** One thing a visitor can come for, with what the wait is now. */
export function ServiceCard({ service, hero, elder, stages, wait, onChoose }: Props) {
  const t = useWords(kioskWords);
  const { language } = useLanguage();
  const nameOf = (named: { name: string; nameEn: string } | undefined) =>
    (language === 'en' ? named?.nameEn : named?.name) ?? '';
  return (
    <button
      type="button"
      className={[styles.card, hero ? styles.hero : '', elder ? styles.elder : ''].join(' ')}
      onClick={onChoose}
    >
      <span className={styles.name}>{nameOf(service)}</span>
      {hero ? (
        <span className={styles.key}>
          <KeyMark size={96} tone="light" />
        </span>
      ) : null}
      {hero && !elder ? (
        <span className={styles.stages}>
          {service.stageIds.map((id) => (
            <Fragment key={id}>
              <span className={styles.stage}>{nameOf(stages.find((stage) => stage.id === id))}</span>{' '}
            </Fragment>
          ))}
        </span>
      ) : null}
      {wait ? (
        <span className={styles.wait}>{elder ? shortWaitText(t, wait) : waitText(t, wait, service.guided)}</span>
      ) : null}
    </button>
  );
}
