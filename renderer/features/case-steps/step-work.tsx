import type { ComponentType } from 'react';
import type { StepKind } from '#shared/domain/flow/template.ts';
import { CheckPapersPanel } from './check-papers-panel.tsx';
import { ConfirmFiguresPanel } from './confirm-figures-panel.tsx';
import { ConsentPanel } from './consent-panel.tsx';
import { ExplainPanel } from './explain-panel.tsx';
import { FormPanel } from './form-panel.tsx';
import { HandOverItemsPanel } from './hand-over-items-panel.tsx';
import { InspectPanel } from './inspect-panel.tsx';
import { PrintPanel } from './print-panel.tsx';
import { RatePanel } from './rate-panel.tsx';
import { ReadNoticesPanel } from './read-notices-panel.tsx';
import { SettlePanel } from './settle-panel.tsx';
import { SignPanel } from './sign-panel.tsx';
import type { AnyDraft } from './step-logics.ts';
import type { StepPanelProps } from './step-panel.ts';
import { VoucherPanel } from './voucher-panel.tsx';

const panels: { readonly [K in StepKind]: ComponentType<StepPanelProps<K>> } = {
  'check-papers': CheckPapersPanel,
  explain: ExplainPanel,
  'read-notices': ReadNoticesPanel,
  'confirm-figures': ConfirmFiguresPanel,
  settle: SettlePanel,
  inspect: InspectPanel,
  sign: SignPanel,
  'hand-over-items': HandOverItemsPanel,
  voucher: VoucherPanel,
  form: FormPanel,
  print: PrintPanel,
  rate: RatePanel,
  consent: ConsentPanel,
};

type Props = Omit<StepPanelProps<StepKind>, 'draft' | 'setDraft'> & {
  readonly draft: AnyDraft;
  readonly setDraft: (change: (now: AnyDraft) => AnyDraft) => void;
};

/** The panel for a step of whatever kind. The caller keeps the draft (and gives `key={step.id}`). */
export function StepWork(props: Props) {
  const Panel = panels[props.definition.kind] as unknown as ComponentType<Props>;
  return <Panel {...props} />;
}
