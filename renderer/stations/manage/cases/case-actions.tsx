import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { StaffId } from '#shared/domain/ids.ts';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './cases.module.css';
import { DeskForm } from './desk-form.tsx';

type Props = { readonly view: CaseView; readonly reload: () => Promise<void> };
type Deed = 'escort' | 'desk' | 'deem' | 'withdraw' | 'again';

/** What only a supervisor decides: who accompanies, deemed delivery, the end of a case that will not go on. */
export function CaseActions({ view, reload }: Props) {
  const t = useWords(caseWords);
  const [deed, setDeed] = useState<Deed | null>(null);
  const deeds = deedsOf(view);
  if (deeds.length === 0) return null;
  const close = async () => {
    setDeed(null);
    await reload();
  };
  return (
    <section className={styles.deeds} aria-label={t('deeds')}>
      <div className={styles.deedButtons}>
        {deeds.map((one) => (
          <Button
            key={one}
            danger={one === 'withdraw'}
            aria-expanded={deed === one}
            onClick={() => setDeed(deed === one ? null : one)}
          >
            {t(`deed-${one}`)}
          </Button>
        ))}
      </div>
      {deed === 'escort' ? <EscortForm view={view} done={close} /> : null}
      {deed === 'desk' && view.ticket ? <DeskForm ticket={view.ticket} done={close} /> : null}
      {deed === 'deem' ? <DeemForm view={view} done={close} /> : null}
      {deed === 'withdraw' || deed === 'again' ? <ReasonForm key={deed} view={view} done={close} deed={deed} /> : null}
    </section>
  );
}

function deedsOf({ state, purpose, ticket }: CaseView): readonly Deed[] {
  if (state === 'done') return purpose === 'handover' ? ['again'] : [];
  if (state === 'withdrawn' || state === 'deemed') return [];
  const desk: readonly Deed[] = ticket?.deskId ? ['desk'] : [];
  return ['escort', ...desk, ...(purpose === 'handover' ? (['deem'] as const) : []), 'withdraw'];
}

type FormProps = { readonly view: CaseView; readonly done: () => Promise<void> };

function EscortForm({ view, done }: FormProps) {
  const t = useWords(caseWords);
  const { client } = useHub();
  const people = useLive(
    (hub) => hub.client.staff({}),
    ({ type }) => type === 'staff.saved',
  );
  const save = useCommand((values: { staffId: StaffId | null; reason: string }, options) =>
    client.setEscort({ params: { id: view.id }, body: { version: view.version, ...values } }, options),
  );
  return (
    <Form<{ staffId: StaffId | ''; reason: string }>
      className={styles.deed ?? ''}
      layout="vertical"
      requiredMark={false}
      initialValues={{ staffId: view.escort?.staffId }}
      onFinish={async ({ staffId, reason }) => {
        if (await save.run({ staffId: staffId === '' ? null : staffId, reason })) await done();
      }}
    >
      <p>{t('escortExplain')}</p>
      <Form.Item
        name="staffId"
        label={t('escort')}
        rules={[
          {
            validator: (_rule, value: unknown) =>
              value === undefined ? Promise.reject(new Error(t('escortRule'))) : Promise.resolve(),
          },
        ]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: t('noEscort') },
            ...(people.data?.items ?? [])
              .filter((one) => one.active)
              .map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, message: t('reasonRule') }]}>
        <Input maxLength={200} />
      </Form.Item>
      <ProblemNote problem={save.problem} />
      <Button type="primary" htmlType="submit" loading={save.busy}>
        {t('deed-escort')}
      </Button>
    </Form>
  );
}

type Deemed = { readonly date: string; readonly noticeDate: string; readonly reason: string };

function DeemForm({ view, done }: FormProps) {
  const t = useWords(caseWords);
  const { client } = useHub();
  const save = useCommand(({ date, noticeDate, reason }: Deemed, options) =>
    client.deemDelivered(
      {
        params: { id: view.id },
        body: { version: view.version, date, noticeDate, reason },
      },
      options,
    ),
  );
  const needed = [{ required: true, message: t('dateRule') }];
  return (
    <Form<Deemed>
      className={styles.deed ?? ''}
      layout="vertical"
      requiredMark={false}
      onFinish={async (values) => {
        if (await save.run(values)) await done();
      }}
    >
      <p>{t('deemExplain')}</p>
      <Form.Item name="noticeDate" label={t('noticeDate')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="date" label={t('deemDate')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, message: t('reasonRule') }]}>
        <Input maxLength={200} />
      </Form.Item>
      <ProblemNote problem={save.problem} />
      <Button type="primary" htmlType="submit" loading={save.busy}>
        {t('deed-deem')}
      </Button>
    </Form>
  );
}

/** A decision that needs nothing but its reason. */
function ReasonForm({ view, done, deed }: FormProps & { readonly deed: 'withdraw' | 'again' }) {
  const t = useWords(caseWords);
  const { client } = useHub();
  const save = useCommand(({ reason }: { readonly reason: string }, options) => {
    const input = { params: { id: view.id }, body: { version: view.version, reason } };
    return deed === 'withdraw' ? client.withdrawCase(input, options) : client.beginAgain(input, options);
  });
  return (
    <Form<{ readonly reason: string }>
      className={styles.deed ?? ''}
      layout="vertical"
      requiredMark={false}
      onFinish={async (values) => {
        if (await save.run(values)) await done();
      }}
    >
      <p>{t(deed === 'withdraw' ? 'withdrawExplain' : 'againExplain')}</p>
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, message: t('reasonRule') }]}>
        <Input maxLength={200} />
      </Form.Item>
      <ProblemNote problem={save.problem} />
      <Button type="primary" danger={deed === 'withdraw'} htmlType="submit" loading={save.busy}>
        {t(`deed-${deed}`)}
      </Button>
    </Form>
  );
}
