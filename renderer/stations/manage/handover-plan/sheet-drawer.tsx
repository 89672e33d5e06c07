import { Button, Checkbox, Form, Input, Select } from 'antd';
import {
  type Attendee,
  type SheetKind,
  sheetKinds,
  type SignInSheet,
} from '#shared/domain/handover-plan/sign-in-sheet.ts';
import type { CalendarDate, StaffId } from '#shared/domain/ids.ts';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import type { SheetView } from '#shared/protocol/sign-in-sheets.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { useSite } from '../../../lib/site.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './handover-plan.module.css';
import { useStaffOptions } from '../parts/use-staff-options.ts';

const form = 'sign-in-sheet-form';
type Outside = Omit<Extract<Attendee, { from: 'outside' }>, 'from'>;
type Draft = {
  readonly kind: SheetKind;
  readonly title: string;
  readonly date: CalendarDate;
  readonly staff: readonly StaffId[];
  /** Asked for only once somebody of the staff is on the sheet. */
  readonly came?: readonly StaffId[];
  readonly outside: readonly Outside[];
};
type Props = {
  readonly sheet: SheetView | 'new' | null;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};

/** Who is asked to come, and afterwards who came. */
export function SheetDrawer({ sheet, onClose, onSaved }: Props) {
  const t = useWords(handoverPlanWords);
  const { client } = useHub();
  const { date: today } = useSite();
  const staff = useStaffOptions();
  const known = sheet === 'new' ? null : sheet;
  const save = useCommand((body: SignInSheet, options: { readonly idempotencyKey: string }) =>
    known
      ? client.saveSignInSheet({ params: { id: known.id }, body: { ...body, version: known.version } }, options)
      : client.createSignInSheet({ body }, options),
  );
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <EditDrawer
      title={known?.title ?? t('addSheet')}
      open={sheet !== null}
      onClose={onClose}
      form={form}
      busy={save.busy}
      problem={save.problem}
      size={640}
    >
      {sheet === null ? null : (
        <Form<Draft>
          id={form}
          layout="vertical"
          requiredMark={false}
          initialValues={draftOf(known, today as CalendarDate)}
          onFinish={async (draft) => {
            if (await save.run(sheetOf(draft))) await onSaved();
          }}
        >
          <Form.Item name="kind" label={t('sheetKind')}>
            <Select options={sheetKinds.map((value) => ({ value, label: t(`kind-${value}`) }))} />
          </Form.Item>
          <Form.Item name="title" label={t('sheetTitle')} rules={needed}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="date" label={t('sheetDate')} rules={needed}>
            <Input type="date" />
          </Form.Item>
          <Form.Item
            name="staff"
            label={t('staffOnSheet')}
            dependencies={['outside']}
            rules={[
              ({ getFieldValue }) => ({
                validator: async (_, listed: readonly StaffId[]) => {
                  const outside = getFieldValue('outside') as readonly Outside[];
                  if (listed.length + outside.length === 0) throw new Error(t('sheetEmpty'));
                },
              }),
            ]}
          >
            <Select mode="multiple" options={[...staff]} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
          <Form.Item noStyle shouldUpdate={(before: Draft, after: Draft) => before.staff !== after.staff}>
            {({ getFieldValue }) => {
              const listed = (getFieldValue('staff') as readonly StaffId[] | undefined) ?? [];
              if (listed.length === 0) return null;
              return (
                <Form.Item name="came" label={t('cameHint')}>
                  <Checkbox.Group options={staff.filter(({ value }) => listed.includes(value))} />
                </Form.Item>
              );
            }}
          </Form.Item>
          <h3>{t('outsideOnSheet')}</h3>
          <Form.List name="outside">
            {(fields, { add, remove }) => (
              <div className={styles.stack}>
                {fields.map(({ key, name }, index) => (
                  <div key={key} className={styles.row}>
                    <Form.Item name={[name, 'name']} label={t('outsideName')} rules={needed}>
                      <Input maxLength={20} autoComplete="off" />
                    </Form.Item>
                    <Form.Item name={[name, 'organisation']} label={t('outsideFrom')} rules={needed}>
                      <Input maxLength={40} autoComplete="off" />
                    </Form.Item>
                    <Form.Item name={[name, 'present']} valuePropName="checked">
                      <Checkbox>{t('came')}</Checkbox>
                    </Form.Item>
                    <Form.Item>
                      <Button
                        type="text"
                        aria-label={t('removePerson', { no: index + 1 })}
                        onClick={() => remove(name)}
                      >
                        ✕
                      </Button>
                    </Form.Item>
                  </div>
                ))}
                <Button onClick={() => add({ name: '', organisation: '', present: false })}>{t('addOutside')}</Button>
              </div>
            )}
          </Form.List>
        </Form>
      )}
    </EditDrawer>
  );
}

function draftOf(sheet: SheetView | null, today: CalendarDate): Draft {
  const people = sheet?.attendees ?? [];
  const staff = people.flatMap((one) => (one.from === 'staff' ? [one] : []));
  return {
    kind: sheet?.kind ?? 'training',
    title: sheet?.title ?? '',
    date: sheet?.date ?? today,
    staff: staff.map(({ staffId }) => staffId),
    came: staff.filter(({ present }) => present).map(({ staffId }) => staffId),
    outside: people.flatMap((one) => (one.from === 'outside' ? [one] : [])),
  };
}

function sheetOf({ kind, title, date, staff, came = [], outside }: Draft): SignInSheet {
  return {
    kind,
    title,
    date,
    attendees: [
      ...staff.map((staffId) => ({ from: 'staff' as const, staffId, present: came.includes(staffId) })),
      ...outside.map(({ name, organisation, present }) => ({ from: 'outside' as const, name, organisation, present })),
    ],
  };
}
