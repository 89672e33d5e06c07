import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseFacts } from '#hub/services/documents/case-facts.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { completeStep } from '../../support/hub/complete-steps.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { stepOf } from '../../support/hub/led-case.ts';
import { idNumber } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
let signing: CaseView;

beforeEach(async () => {
  site = await openHandoverSite();
  await site.importCsv(rosterOf('一次性付款'));
  signing = await clerk().openCase({ body: { flowId: 'signing', unitId: site.unit(1) } });
});
afterEach(() => site.close());

const rosterOf = (paymentMethod: string) =>
  '楼栋,单元,房号,建筑面积,单价,总价,已付房款,付款方式,业主姓名,证件号码,联系电话\n' +
  `1号楼,1单元,0101,89.00,12000,1068000,50000,${paymentMethod},郑清扬,${idNumber(1)},13800131001\n`;
const clerk = () => site.client('clerk');
const now = () => clerk().case({ params: { id: signing.id } });
const steps = async () => (await now()).stages.flatMap((stage) => stage.steps.map(({ id }) => id));
const method = async () =>
  (await clerk().stepFigures({ params: { id: signing.id, stepId: 'filing-figures' } })).items.find(
    ({ name }) => name.zh === '付款方式',
  )?.value.zh;

async function tick(paymentChanged: boolean) {
  const { version, situation } = await now();
  await clerk().setSituation({
    params: { id: signing.id },
    body: { version, situation: { ...situation, paymentChanged } },
  });
}

/** The family says at the desk that it will take a bank loan, and the change is approved. */
async function changeToLoan() {
  await tick(true);
  for (const stepId of ['buyer-identity', 'buyer-papers']) {
    const view = await now();
    await completeStep(clerk(), view, stepOf(view, stepId));
  }
  const values = { 'new-method': 'commercial-loan', 'change-approved-by': '贺晴岚' };
  await clerk().completeStep({
    params: { id: signing.id, stepId: 'payment-change-asked' },
    body: { result: { values } },
  });
}

test('a family that changes to a loan is asked for the loan papers and led to the loan window', async () => {
  expect(await steps()).not.toContain('loan-papers');
  await changeToLoan();
  expect(await steps()).toEqual(expect.arrayContaining(['loan-papers', 'first-payment-voucher', 'loan-window']));
  expect(await steps()).not.toContain('full-price-voucher');
  expect(await method()).toBe('商业贷款');
});

test('loan papers wait until the change is entered, so that they are those of the new lender', async () => {
  await tick(true);
  const view = await now();
  await completeStep(clerk(), view, stepOf(view, 'buyer-identity'));
  const loan = async () => stepOf(await now(), 'loan-papers').hindrances;
  await site.importCsv(rosterOf('商业贷款'));
  expect(await loan()).toContainEqual(expect.objectContaining({ waitsFor: 'payment-change-asked' }));
  await tick(false);
  expect(await loan()).toEqual([]);
});

test('the papers name the changed method; the application also the one before', async () => {
  await changeToLoan();
  const { home } = caseFacts(site.hub().house, signing.id, null);
  expect(home).toMatchObject({ paymentMethod: 'commercial-loan', formerPaymentMethod: 'full' });
});

test('once the change is taken back, the method of the roster holds again', async () => {
  await changeToLoan();
  await tick(false);
  expect(await method()).toBe('一次性付款');
  expect(await steps()).not.toContain('loan-papers');
});

test('with a loan the down payment is a figure of its own, from the roster or left to contract and lender', async () => {
  const figures = async () => {
    const { items } = await clerk().stepFigures({ params: { id: signing.id, stepId: 'filing-figures' } });
    return items.find(({ name }) => name.zh === '首付款');
  };
  expect(await figures()).toBeUndefined();
  expect(stepOf(await now(), 'filing-figures').definition).not.toMatchObject({
    figures: expect.arrayContaining(['down-payment']) as unknown,
  });
  await changeToLoan();
  expect((await figures())?.value.zh).toBe('台账没有登记，按合同和贷款机构的要求');
  const [header = '', row = ''] = rosterOf('一次性付款').split('\n');
  await site.importCsv([`${header},首付款`, `${row},320400`, ''].join('\n'));
  expect(await figures()).toMatchObject({
    value: { zh: '320,400.00 元' },
    inWords: { zh: expect.stringContaining('叁拾贰万零肆佰元整') as unknown },
  });
});
