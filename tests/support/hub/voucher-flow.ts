import type { FlowTemplate } from '#shared/domain/flow/template.ts';

/** The flow with one more voucher that must be there before the keys, beside the fund's. */
export function withVoucher(template: FlowTemplate, topic: 'loan' | 'price'): FlowTemplate {
  const stages = template.stages.map((stage) => {
    const fund = stage.steps.find((step) => step.kind === 'voucher');
    if (!fund) return stage;
    const voucher = { ...fund, id: `voucher-${topic}`, topic, optional: false, title: { zh: '放款凭证', en: 'Proof' } };
    return { ...stage, steps: [...stage.steps, voucher] };
  });
  return { ...template, stages };
}
