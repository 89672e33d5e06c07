import { Form, Input, Select } from 'antd';
import { type Mailing, mailingStates } from '#shared/domain/mailing/mailing.ts';
import { mailingSheetWords, mailingWords } from '#shared/i18n/mailing.ts';
import type { MailingLine } from '#shared/protocol/mailings.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './mailing.module.css';

const form = 'mailing-form';
const texts = ['noticeNumber', 'trackingNumber', 'newspaper', 'note'] as const;
const days = ['sentOn', 'publishedOn'] as const;

type Props = {
  readonly line: MailingLine | null;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};
type Values = { readonly [Field in keyof Mailing]: Mailing[Field] | '' };

/** Where one notice is; whom it goes to is shown beside it, and that it was looked at is written down. */
export function MailingDrawer({ line, onClose, onSaved }: Props) {
  const t = useWords(mailingWords);
  const names = useWords(mailingSheetWords);
  const { client } = useHub();
  const save = useCommand(
    (
      { id, body }: { readonly id: MailingLine['unitId']; readonly body: Mailing },
      options: { idempotencyKey: string },
    ) => client.saveMailing({ params: { id }, body }, options),
  );
  return (
    <EditDrawer
      title={line ? t('drawer', { home: line.home }) : ''}
      open={line !== null}
      onClose={onClose}
      form={form}
      busy={save.busy}
      problem={save.problem}
    >
      {line === null ? null : (
        <>
          <Addressee id={line.unitId} />
          <Form<Values>
            id={form}
            layout="vertical"
            initialValues={line}
            onFinish={async (values) => {
              if (await save.run({ id: line.unitId, body: mailingOf(values) })) await onSaved();
            }}
          >
            <Form.Item name="state" label={names('state')}>
              <Select options={mailingStates.map((value) => ({ value, label: names(`state-${value}`) }))} />
            </Form.Item>
            {texts.slice(0, 2).map((name) => (
              <Form.Item key={name} name={name} label={names(name)}>
                <Input autoComplete="off" />
              </Form.Item>
            ))}
            <Form.Item name={days[0]} label={names(days[0])}>
              <Input type="date" />
            </Form.Item>
            <Form.Item name="newspaper" label={names('newspaper')}>
              <Input autoComplete="off" />
            </Form.Item>
            <Form.Item name={days[1]} label={names(days[1])}>
              <Input type="date" />
            </Form.Item>
            <Form.Item name="note" label={names('note')}>
              <Input autoComplete="off" />
            </Form.Item>
          </Form>
        </>
      )}
    </EditDrawer>
  );
}

function Addressee({ id }: { readonly id: MailingLine['unitId'] }) {
  const t = useWords(mailingWords);
  const opened = useLive(
    ({ client }) => client.mailing({ params: { id } }),
    () => false,
  );
  return (
    <Loaded of={opened}>
      {({ addressee, address }) => (
        <p className={styles.addressee}>
          <b>{addressee}</b>
          <br />
          {address ?? t('noAddress')}
        </p>
      )}
    </Loaded>
  );
}

/** An emptied field says nothing. */
function mailingOf(values: Values): Mailing {
  const said = (field: keyof Mailing) => {
    const value = values[field]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  return Object.fromEntries(
    (['state', ...texts, ...days] as const).map((field) => [field, said(field)]),
  ) as unknown as Mailing;
}
