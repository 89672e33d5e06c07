import { Button, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { findCards } from '#shared/domain/talking-points/find-cards.ts';
import { talkingPointWords } from '#shared/i18n/talking-points.ts';
import type { TalkingPointView } from '#shared/protocol/talking-points.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { CardDrawer } from './card-drawer.tsx';
import styles from './talking-points.module.css';

/** What is said at desks and done in emergencies: the product's cards in the site's words, and its own. */
export function TalkingPointsPage() {
  const t = useWords(talkingPointWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const [typed, setTyped] = useState('');
  const [edited, setEdited] = useState<TalkingPointView | 'new' | null>(null);
  const cards = useLive(
    async (hub) => (await hub.client.talkingPoints({})).items,
    ({ type }) => type.startsWith('talking-point.'),
  );
  const act = useCommand(async ({ id, way }: { readonly id: string; readonly way: 'hide' | 'remove' }) => {
    await (way === 'hide'
      ? client.hideTalkingPoint({ params: { id } })
      : client.removeTalkingPoint({ params: { id } }));
    await cards.reload();
  });
  const said = ({ zh, en }: { readonly zh: string; readonly en: string }) => (language === 'en' ? en : zh);
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <Button type="primary" onClick={() => setEdited('new')}>
          {t('add')}
        </Button>
      }
    >
      <Input.Search
        className={styles.search ?? ''}
        allowClear
        aria-label={t('search')}
        placeholder={t('search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ProblemNote problem={act.problem} />
      <Loaded of={cards}>
        {(items) => (
          <Table<TalkingPointView>
            rowKey="id"
            size="middle"
            pagination={false}
            dataSource={[...findCards(items, typed)]}
            locale={{ emptyText: t('nothing', { typed }) }}
            columns={[
              { title: t('kind'), width: 110, render: (_, { kind }) => t(`kind-${kind}`) },
              { title: t('cardTitle'), width: 220, render: (_, { title }) => <strong>{said(title)}</strong> },
              { title: t('text'), render: (_, card) => <CardText card={card} said={said} /> },
              {
                title: '',
                width: 150,
                render: (_, { source, hidden }) => (
                  <>
                    <Tag>{t(`source-${source}`)}</Tag>
                    {hidden ? <Tag>{t('hidden')}</Tag> : null}
                  </>
                ),
              },
              {
                title: '',
                width: 190,
                render: (_, card) => (
                  <div className={styles.ways}>
                    <Button
                      size="small"
                      aria-label={t('editOf', { title: said(card.title) })}
                      onClick={() => setEdited(card)}
                    >
                      {t('edit')}
                    </Button>
                    {card.source === 'shipped' ? (
                      <Button size="small" onClick={() => void act.run({ id: card.id, way: 'hide' })}>
                        {t('hide')}
                      </Button>
                    ) : (
                      <Button size="small" onClick={() => void act.run({ id: card.id, way: 'remove' })}>
                        {t(card.source === 'own' ? 'remove' : 'restore')}
                      </Button>
                    )}
                  </div>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <CardDrawer
        card={edited}
        onClose={() => setEdited(null)}
        onSaved={async () => {
          setEdited(null);
          await cards.reload();
        }}
      />
    </Page>
  );
}

function CardText({
  card,
  said,
}: {
  readonly card: TalkingPointView;
  readonly said: (text: TalkingPointView['text']) => string;
}) {
  return (
    <>
      {said(card.text)}
      {card.steps.length === 0 ? null : (
        <ol className={styles.steps}>
          {card.steps.map((step) => (
            <li key={step.zh}>{said(step)}</li>
          ))}
        </ol>
      )}
    </>
  );
}
