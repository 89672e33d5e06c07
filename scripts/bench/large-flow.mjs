const both = (zh, en) => ({ zh, en });

/** A paper of the flow that is signed once more, under a step of its own. */
function signedOnceMore(number, { paper, after }) {
  const title = both(`补充签署 ${number}`, `Sign once more ${number}`);
  return { id: `paper-${number}`, kind: 'sign', title, paper, after: [after], signers: 'one-owner' };
}

/** Something more to write down, as a site adds it to the flow. */
function moreToNote(number) {
  const field = (id, type, zh, en) => ({ id, type, required: true, label: both(zh, en) });
  return {
    id: `note-${number}`,
    kind: 'form',
    title: both(`现场登记 ${number}`, `Note on the spot ${number}`),
    hint: both('逐项问清楚，照客户的话写。', 'Ask for each, and write it down in the words of the family.'),
    optional: true,
    fields: [
      field('words', 'long-text', '客户的话', 'What the family said'),
      field('day', 'date', '约定日期', 'Day agreed'),
      field('phone', 'phone', '联系电话', 'Phone'),
      field('asked', 'yes-no', '是否要回访', 'Call back'),
    ],
  };
}

/** The step of the measured commands: it is done and taken back again and again. */
export const measuredStep = 'note-1';

/** What a clerk writes down at it. */
export const measuredResult = {
  values: {
    words: '阳台门关不严，物业已约周五上门。'.repeat(10),
    day: '2026-12-24',
    phone: '13800000000',
    asked: 'yes',
  },
};

const papers = [
  { stage: 'notices', paper: 'notices-read', after: 'handover-notices' },
  { stage: 'inspection', paper: 'inspection-record', after: 'inspect' },
];

/** The handover with so many more papers to sign, and with notes at the acceptance until it is `steps` longer in all. */
export function enlarge(template, { steps, signed }) {
  const signatures = Array.from({ length: signed }, (_, index) => ({
    stage: papers[index % papers.length].stage,
    step: signedOnceMore(index + 1, papers[index % papers.length]),
  }));
  const notes = Array.from({ length: steps - signed }, (_, index) => ({
    stage: index === 0 || index % 2 === 0 ? 'acceptance' : 'papers',
    step: moreToNote(index + 1),
  }));
  const more = [...signatures, ...notes];
  const stages = template.stages.map((stage) => ({
    ...stage,
    steps: [...stage.steps, ...more.filter((one) => one.stage === stage.id).map(({ step }) => step)],
  }));
  return { ...template, stages };
}
