import { sampleCode } from './marks.mjs';
import { brass, brassMist, green, greenMist, ink, paper, soft, white } from './palette.mjs';
import { address, developer, hotline, phase } from './site.mjs';
import { label, middle, table } from './tables.mjs';

const steps = [
  ['受理登记', '当场登记，给您编号'],
  ['判断定责', '说明理由，确定部门'],
  ['处理方案', '主管批示后告知您'],
  ['执行反馈', '办理进度随时可查'],
  ['回访关闭', '回访过后才算办结'],
];
const limits = [
  ['紧急（漏水、漏电、困人）', '立即', '30 分钟到场', '随办随复'],
  ['服务态度、销售人员', '当场', '1 日内', '3 日内'],
  ['房屋质量、整改', '当日', '1 日内', '7 日内答复方案'],
  ['价格、收费、合同', '当日', '2 日内', '7 日内'],
];
const outside = [
  ['12315', '市场监管投诉举报（价格、广告、合同条款）'],
  ['12345', '政务服务便民热线（住房和城乡建设）'],
];

function way(notice, x, y, width, [name, value, words]) {
  notice.pdf.roundedRect(x, y, width, 84, 8).fillAndStroke(white, '#e2dccf');
  notice.write(name, x + 14, y + 10, width - 28, { size: 11, color: soft });
  notice.line(value, x + 14, y + 28, width - 28, { size: 15, bold: true, color: green });
  notice.write(words, x + 14, y + 54, width - 28, { size: 9.5, color: ink, leading: 1.3 });
}

function draw(notice) {
  const { width, height } = notice.page();
  const { pdf } = notice;
  const side = 44;
  const inner = width - 2 * side;
  pdf.rect(0, 0, width, height).fill(paper);
  pdf.rect(0, 0, width, 118).fill(green);
  notice.write('投诉渠道与热线', side, 28, inner, { size: 34, bold: true, color: white, leading: 1.2 });
  notice.write(`How to complain　·　${phase}`, side, 78, inner, { size: 13, color: '#e6d3a8' });

  pdf.roundedRect(side, 136, inner, 122, 12).fill(brassMist);
  notice.write('客户服务热线　Service line', side + 22, 148, inner - 200, { size: 13, color: soft });
  notice.write(hotline, side + 22, 168, inner - 160, { size: 48, bold: true, color: green, leading: 1.2 });
  notice.write('每日 8:30–21:00，其余时间留言，次日 10:00 前回电', side + 22, 230, inner - 160, { size: 11 });
  const code = sampleCode(notice, width - side - 102, 150, 74);
  notice.write('样例二维码', width - side - 112, 154 + code, code + 20, { size: 8.5, align: 'center', color: soft });

  const third = (inner - 24) / 3;
  [
    ['当面', '客户服务中心', '接待台右侧，8:30–18:00'],
    ['书面', '意见箱', '大厅出口处，每日 17:00 开箱'],
    ['信函', '客户服务部', address],
  ].forEach((one, index) => way(notice, side + index * (third + 12), 272, third, one));

  notice.write('怎样处理　Five steps', side, 374, inner, { size: 14, bold: true, color: green });
  const fifth = inner / steps.length;
  pdf.lineWidth(2).strokeColor(brass);
  pdf
    .moveTo(side + fifth / 2, 412)
    .lineTo(side + inner - fifth / 2, 412)
    .stroke();
  steps.forEach(([name, words], index) => {
    const x = side + index * fifth;
    pdf.circle(x + fifth / 2, 412, 13).fill(green);
    notice.write(String(index + 1), x, 403, fifth, { size: 13, bold: true, align: 'center', color: white });
    notice.write(name, x, 430, fifth, { size: 12, bold: true, align: 'center' });
    notice.write(words, x + 2, 448, fifth - 4, { size: 9, align: 'center', color: soft, leading: 1.35 });
  });

  notice.write('答复时限　Time limits', side, 484, inner, { size: 14, bold: true, color: green });
  const head = (text) => label(text, { fill: greenMist });
  const y = table(
    notice,
    side,
    508,
    [0.37, 0.15, 0.23, 0.25].map((part) => part * inner),
    [
      [head('事　项'), head('受　理'), head('首次回应'), head('答　复')],
      ...limits.map(([name, ...times]) => [
        { text: name, fill: white },
        ...times.map((one) => middle(one, { fill: white })),
      ]),
    ],
    { size: 10.5, tall: 28, stroke: '#c9c2b2' },
  );
  notice.write('对我们的处理不满意，您还可以拨打', side, y + 16, inner, { size: 14, bold: true, color: green });
  const half = (inner - 12) / 2;
  outside.forEach(([number, words], index) => {
    const x = side + index * (half + 12);
    pdf.roundedRect(x, y + 42, half, 62, 8).fillAndStroke(white, '#e2dccf');
    notice.write(number, x + 14, y + 52, 92, { size: 27, bold: true, color: brass, leading: 1.2 });
    notice.write(words, x + 104, y + 54, half - 114, { size: 9.5, leading: 1.4 });
  });
  notice.write('投诉销售人员请说明姓名或工号；我们为投诉人保密，不因投诉影响办理任何手续。', side, y + 114, inner, {
    size: 10.5,
    color: ink,
  });
  notice.write(developer, side, y + 132, inner, { size: 10.5, align: 'right', color: soft });
}

export const complaintChannel = { draw };
