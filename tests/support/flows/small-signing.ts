const words = (zh: string) => ({ zh, en: zh });
const noted = (id: string, steps: readonly unknown[] = []) => ({
  id,
  name: words(`${id} 环节`),
  minutes: 5,
  steps: [
    {
      id: `${id}-noted`,
      kind: 'form',
      title: words('登记'),
      fields: [{ id: 'remark', label: words('说明'), type: 'text', required: true }],
    },
    ...steps,
  ],
});

/** A signing in two stages that ends with a rating of two topics. */
export const smallSigning = {
  id: 'small-signing',
  name: words('签约'),
  purpose: 'signing',
  subject: 'unit',
  stages: [
    noted('papers'),
    {
      ...noted('enquiry', [
        {
          id: 'signing-rated',
          kind: 'rate',
          title: words('评价'),
          after: ['enquiry-noted'],
          topics: [
            { id: 'wait', name: words('等候') },
            { id: 'clerk', name: words('专员') },
          ],
        },
      ]),
      after: ['papers'],
    },
  ],
};
