import { expect, test } from 'vitest';
import { openHandoverSite, stage } from '../../support/hub/handover-site.ts';

const words = (zh: string) => ({ zh, en: zh });
const noted = (id: string, after: readonly string[]) => ({
  id,
  name: words(id),
  minutes: 5,
  after,
  steps: [
    {
      id: `${id}-noted`,
      kind: 'form',
      title: words('登记'),
      fields: [{ id: 'remark', label: words('说明'), type: 'text', required: true }],
    },
  ],
});

/** After its papers a household may go either way first. */
const eitherWay = {
  id: 'either-way',
  name: words('两处都行'),
  purpose: 'signing',
  subject: 'unit',
  stages: [noted('papers', []), noted('enquiry', ['papers']), noted('property', ['papers'])],
};

test('of stages in free order a guided family is sent where the line is shortest, and to the other one afterwards', async () => {
  const site = await openHandoverSite();
  const office = site.client('supervisor');
  await office.saveFlow({ params: { id: 'either-way' }, body: { template: eitherWay, basedOn: 0 } });
  const flow = eitherWay.stages.map(({ id, after }) => ({ stageId: stage(id), after: after.map(stage) }));
  const body = {
    letter: 'L',
    name: '两处',
    nameEn: 'Either',
    flow,
    flowId: 'either-way',
    atKiosk: false,
    active: true,
  };
  const { id: serviceId } = await office.createService({ body });
  const { id } = await office.issueTicket({ body: { serviceId, unitId: site.unit(1) } });
  for (let count = 0; count < 6; count++) await site.enquiry();
  await site.open('clerk', 1, 'papers');
  await site.serveNext('clerk', 1);
  const next = await site.leadThrough('clerk', id);
  expect(next.stageId).toBe(stage('property'));
  await site.open('clerk', 1, 'property');
  await site.serveNext('clerk', 1);
  expect((await site.leadThrough('clerk', id)).stageId).toBe(stage('enquiry'));
  await site.close();
});
