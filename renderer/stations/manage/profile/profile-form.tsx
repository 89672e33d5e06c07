import { Button, Form } from 'antd';
import { useRef, useState } from 'react';
import { type SiteProfile, siteProfile, type VersionedProfile } from '#shared/domain/profile/profile.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import { changedParts } from './changed-parts.ts';
import { AreaSection, LateSection } from './contract-sections.tsx';
import { FeeSection, FundSection } from './fee-sections.tsx';
import { KeysSection } from './keys-section.tsx';
import { DeliverySection } from './delivery-section.tsx';
import { draftOf, type ProfileDraft, rulesOf } from './profile-draft.ts';
import styles from './profile.module.css';
import { type RefusedField, refusedFields } from './refused-fields.ts';
import { TaxSection } from './tax-section.tsx';
import { WhoSection } from './who-section.tsx';

type Props = {
  /** The rules that are being changed. */
  readonly profile: VersionedProfile;
  /** The rules as they are now: others, where somebody saved some since. */
  readonly newest: VersionedProfile;
  /** The rules are as they were just saved here. */
  readonly saved: boolean;
  readonly onEdit: () => void;
  readonly onUndo: () => void;
  readonly onSaved: () => Promise<void>;
  /** Others were saved that this page has not heard of. */
  readonly onOutdated: () => Promise<void>;
};

/** All rules in one form: nothing is sent before it is saved, and what was typed can be undone until then. */
export function ProfileForm({ profile: seen, newest, saved, onEdit, onUndo, onSaved, onOutdated }: Props) {
  const { version, ...profile } = seen;
  const t = useWords(profileWords);
  const m = useWords(manageWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const [form] = Form.useForm<ProfileDraft>();
  const [parts, setParts] = useState<readonly (keyof SiteProfile)[]>([]);
  const [faults, setFaults] = useState(0);
  const refused = useRef<readonly RefusedField[]>([]);
  const save = useCommand(async (body: SiteProfile, options) => {
    await client.saveProfile({ body: { ...body, version } }, options).catch(async (problem: unknown) => {
      if (problem instanceof CallRefused && problem.code === 'profile-changed') await onOutdated();
      const fields = refusedFields(problem, language);
      refused.current = fields;
      // The form's own type knows no paths made at run time.
      form.setFields(fields.map((field) => ({ ...field, name: field.name as never })));
      if (fields[0]) form.scrollToField(fields[0].name, { block: 'center' });
      throw problem;
    });
    await onSaved();
  });
  /** What the hub said of the rules as they were sent says nothing of others. */
  const forgetRefusal = () => {
    if (refused.current.length === 0) return;
    form.setFields(refused.current.map(({ name }) => ({ name: name as never, errors: [] })));
    refused.current = [];
    save.forget();
  };
  const typed = () => rulesOf(form.getFieldsValue(true) as ProfileDraft);
  const submit = async () => {
    const rules = siteProfile.safeParse(typed());
    if (rules.success) await save.run(rules.data);
    else setFaults(rules.error.issues.length);
  };
  const undo = () => {
    save.forget();
    form.resetFields();
    setParts([]);
    setFaults(0);
    onUndo();
  };
  const named = (some: readonly (keyof SiteProfile)[]) => some.map((part) => t(`part-${part}`)).join(m('separator'));
  const elsewhere = changedParts(profile, newest);

  return (
    <Form<ProfileDraft>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={draftOf(profile)}
      scrollToFirstError={{ block: 'center' }}
      onValuesChange={() => {
        setFaults(0);
        forgetRefusal();
        setParts(changedParts(profile, typed()));
        onEdit();
      }}
      onFinish={() => void submit()}
      onFinishFailed={({ errorFields }) => setFaults(errorFields.length)}
    >
      <div className={styles.sections}>
        <AreaSection />
        <LateSection />
        <FundSection />
        <FeeSection />
        <KeysSection />
        <TaxSection />
        <WhoSection />
        <DeliverySection />
      </div>
      <div className={styles.saveLine}>
        <ProblemNote problem={save.problem} faultsShown={refusedFields(save.problem, language).length > 0} />
        <div className={styles.saveRow}>
          <Button type="primary" htmlType="submit" loading={save.busy} disabled={parts.length === 0}>
            {t('save')}
          </Button>
          <Button disabled={parts.length === 0 || save.busy} onClick={undo}>
            {t('undo')}
          </Button>
          <Said>
            {faults > 0
              ? t('correct', { count: faults })
              : parts.length > 0
                ? t('unsaved', { parts: named(parts) })
                : saved
                  ? t('saved')
                  : ''}
          </Said>
        </div>
        {elsewhere.length > 0 && !save.busy ? (
          <output className={styles.mind}>{t('savedElsewhere', { parts: named(elsewhere) })}</output>
        ) : null}
      </div>
    </Form>
  );
}
