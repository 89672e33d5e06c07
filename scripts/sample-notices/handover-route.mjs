import { routeIcon } from './route-icons.mjs';
import { brass, brassMist, green, greenMist, ink, paper, red, redMist, soft, white } from './palette.mjs';
import { developer, hotline, phase } from './site.mjs';

const stages = [
  [
    'papers',
    '资料核验',
    'Papers',
    '取号后到窗口，核对身份证件、买卖合同和付款凭证；委托他人办理的带授权委托书。',
    '约 6 分钟',
  ],
  [
    'notices',
    '公示与面积确认',
    'Notices & areas',
    '当面出示竣工验收备案、实测报告、两书等文件，说明您家的实测面积。',
    '约 8 分钟',
  ],
  ['inspection', '陪同验房', 'Inspection', '验房陪同员全程陪同，逐间查验，问题当场登记并约定整改日期。', '约 40 分钟'],
  [
    'settlement',
    '结算',
    'Settlement',
    '面积差款、逾期违约金等逐行列明；法定和自愿项目分开，自愿项目可以不选。',
    '约 8 分钟',
  ],
  ['acceptance', '签署交接', 'Acceptance', '您认可后签署交接文件；收房不等于放弃质量保修的权利。', '约 8 分钟'],
  ['keys', '钥匙移交', 'Keys', '逐件清点钥匙、门禁卡和资料，签收后欢迎回家。', '约 6 分钟'],
];
const bring = [
  '业主及共有人身份证原件',
  '商品房买卖合同、付款收据或发票',
  '维修资金交存凭证（业主自行存入专户）',
  '委托办理：授权委托书、双方身份证原件',
  '法人业主：营业执照、授权书、公章',
];
const objections = [
  '有质量问题：当场登记，写明整改日期，复验合格后再签收。',
  '对面积或金额有异议：窗口复核，出具书面说明，您可以改日再办。',
  '决定暂不收房：我们登记理由，给您书面回执。',
];

function stage(notice, x, y, width, [icon, name, english, words, time], index) {
  const { pdf } = notice;
  const height = 218;
  const first = index === 2;
  pdf
    .roundedRect(x, y, width, height, 14)
    .lineWidth(1.2)
    .fillAndStroke(first ? greenMist : white, first ? green : '#e2dccf');
  pdf.circle(x + 36, y + 40, 22).fill(green);
  notice.write(String(index + 1), x + 14, y + 24, 44, {
    size: 24,
    bold: true,
    align: 'center',
    color: white,
    leading: 1.3,
  });
  notice.line(name, x + 70, y + 17, width - 82, { size: 19.5, bold: true, color: green, leading: 1.3 });
  notice.write(english, x + 70, y + 44, width - 130, { size: 11.5, color: soft });
  routeIcon(pdf, icon, x + width - 56, y + height - 54);
  notice.write(words, x + 18, y + 78, width - 36, { size: 14, color: ink, leading: 1.5 });
  notice.write(time, x + 18, y + height - 32, width - 36, { size: 13, bold: true, color: brass });
}

function arrow(pdf, x, y, turn) {
  pdf.save().rotate(turn, { origin: [x, y] });
  pdf.polygon([x - 7, y - 8], [x + 7, y], [x - 7, y + 8]).fill(brass);
  pdf.restore();
}

function list(notice, x, y, width, heading, lines) {
  const { pdf } = notice;
  let below = notice.write(heading, x, y, width, { size: 17, bold: true, color: green }) + 8;
  for (const words of lines) {
    pdf.circle(x + 5, below + 11, 3).fill(brass);
    below = notice.write(words, x + 18, below, width - 18, { size: 15, leading: 1.5 }) + 6;
  }
}

function draw(notice) {
  const { width, height } = notice.page();
  const { pdf } = notice;
  const side = 56;
  const inner = width - 2 * side;
  pdf.rect(0, 0, width, height).fill(paper);
  pdf.rect(0, 0, width, 170).fill(green);
  notice.write('交付流程', side, 36, inner, { size: 56, bold: true, color: white, leading: 1.2 });
  notice.write(`The course of the handover　·　${phase}`, side, 116, inner, { size: 18, color: '#e6d3a8' });

  pdf.roundedRect(side, 192, inner, 66, 12).fill(redMist);
  notice.write('先验房，后收房', side + 24, 205, 230, { size: 26, bold: true, color: red, leading: 1.4 });
  const rule =
    '查验房屋是您的权利，不以缴纳费用或者签署物业文件为前提。\nInspection comes first and depends on no payment.';
  notice.write(rule, side + 250, 204, inner - 270, { size: 13.5, leading: 1.55 });

  const gap = 30;
  const wide = (inner - 2 * gap) / 3;
  const top = 284;
  stages.forEach((one, index) => {
    const row = Math.floor(index / 3);
    // The way winds: the second row runs back from right to left.
    const column = row === 0 ? index : 5 - index;
    const x = side + column * (wide + gap);
    stage(notice, x, top + row * 260, wide, one, index);
    if (index === 2) arrow(pdf, x + wide / 2, top + 239, 90);
    else if (index < 2) arrow(pdf, x + wide + gap / 2, top + 109, 0);
    else if (index < 5) arrow(pdf, x - gap / 2, top + 260 + 109, 180);
  });

  const low = top + 260 + 218 + 30;
  const half = (inner - 40) / 2;
  list(notice, side, low, half, '请带齐　What to bring', bring);
  list(notice, side + half + 40, low, half, '有异议怎么办　If something is wrong', objections);

  const foot = 1000;
  pdf.roundedRect(side, foot, inner, 106, 12).fill(brassMist);
  const fund =
    '全程约 76 分钟，不含等候；一个号码从取号到拿钥匙。老人、孕妇、残障人士和抱婴家庭优先，现场有轮椅和母婴室。';
  notice.write(fund, side + 24, foot + 16, inner - 300, { size: 13.5, leading: 1.6 });
  notice.write('咨询热线', width - side - 240, foot + 14, 216, { size: 13, color: soft, align: 'right' });
  notice.write(hotline, width - side - 260, foot + 34, 236, {
    size: 28,
    bold: true,
    color: green,
    align: 'right',
    leading: 1.3,
  });
  notice.write('办理时间 8:30–17:30', width - side - 240, foot + 74, 216, { size: 12, align: 'right' });
  notice.write(developer, side, foot + 116, inner, { size: 12, color: soft, align: 'right' });
}

export const handoverRoute = { size: 'A3', draw };
