import { Button, Form, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { FlowSummary } from '#shared/protocol/flows.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { routeHash } from '../route.ts';
import { useRoute } from '../use-route.ts';
import { OpenFlow } from './open-flow.tsx';
import { useOptionWord } from './option-word.ts';

const flowSaved = ({ type }: { readonly type: string }) => type === 'flow.saved' || type === 'service.saved';

/** The flows of the site: what households are led through; each can be edited or copied. */
export function FlowsPage() {
  const { query } = useRoute();
  const { flow, from } = query;
  if (flow) return <OpenFlow key={`${flow} ${from ?? ''}`} id={flow} from={from ?? null} />;
  return <FlowList />;
}

function FlowList() {
  const t = useWords(flowEditorWords);
  const m = useWords(manageWords);
  const word = useOptionWord();
  const { language } = useLanguage();
  const [copied, setCopied] = useState<FlowSummary | null>(null);
  const flows = useLive(({ client }) => client.flows({}), flowSaved);
  return (
    <Page title={t('pageTitle')} explain={t('pageExplain')}>
      <Loaded of={flows}>
        {({ items }) => (
          <>
            <Table<FlowSummary>
              rowKey="id"
              dataSource={items}
              pagination={false}
              columns={[
                { title: t('name'), render: (_, flow) => (language === 'en' ? flow.name.en : flow.name.zh) },
                { title: t('purpose'), width: 130, render: (_, flow) => word(flow.purpose) },
                { title: t('version'), width: 90, render: (_, flow) => t('versionNo', { version: flow.version }) },
                {
                  title: t('size'),
                  width: 180,
                  render: (_, flow) => t('sizeOf', { stages: flow.stages, steps: flow.steps }),
                },
                { title: t('openCases'), dataIndex: 'openCases', width: 110 },
                {
                  title: m('actions'),
                  width: 190,
                  render: (_, flow) => (
                    <>
                      <Button size="small" href={routeHash('flows', { flow: flow.id })}>
                        {m('edit')}
                      </Button>{' '}
                      <Button size="small" onClick={() => setCopied(flow)}>
                        {t('copy')}
                      </Button>
                    </>
                  ),
                },
              ]}
            />
            <CopyDialog of={copied} taken={items.map((flow) => flow.id)} onClose={() => setCopied(null)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

type CopyProps = { readonly of: FlowSummary | null; readonly taken: readonly string[]; readonly onClose: () => void };

function CopyDialog({ of, taken, onClose }: CopyProps) {
  const t = useWords(flowEditorWords);
  const [id, setId] = useState('');
  const sound = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && !taken.includes(id);
  return (
    <Modal
      title={t('copyTitle')}
      open={of !== null}
      okText={t('copy')}
      okButtonProps={{ disabled: !sound }}
      onOk={() => {
        location.hash = routeHash('flows', { flow: id, from: of?.id ?? '' });
        onClose();
      }}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item
          label={t('copyId')}
          extra={t('copyIdHint')}
          {...(id !== '' && !sound ? { validateStatus: 'error' as const, help: t('copyIdTaken') } : {})}
        >
          <Input value={id} onChange={({ target }) => setId(target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
