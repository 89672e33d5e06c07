import { factors } from './adverse-factors.mjs';
import { ring } from './marks.mjs';
import { ink, red, redMist, soft } from './palette.mjs';
import { blankDate, developer, phase } from './site.mjs';
import { sitePlan, spot } from './site-plan.mjs';
import { label, table } from './tables.mjs';

const lead =
  '尊敬的买受人：为使您全面了解本项目周边环境，现将用地红线外目前已知的、可能对居住产生影响的因素公示如下。距离为自建筑外墙至对方边界的直线距离，请在签约前结合现场仔细了解。';
const closing = [
  '一、以上内容依据公示时的现状和已公布的规划整理，因城市建设可能变化；没有政府批准文件，我公司不对未来变化作任何承诺。',
  '二、以上因素已在房屋定价中作相应考虑，并作为买卖合同附件十的组成部分；本公示与合同不一致的，以合同约定为准。',
  '三、红线内不利因素另行公示。文字、图示与沙盘有出入的，请向现场人员提出，以书面答复为准。',
];
const offices = ['销售', '研发设计', '法务', '客户服务'];

function draw(notice) {
  const { width, height } = notice.page();
  const { pdf } = notice;
  const side = 54;
  const inner = width - 2 * side;
  pdf.rect(0, 0, width, 12).fill(red);
  notice.write(`${phase}红线外不利因素公示`, side, 40, inner, { size: 34, bold: true, align: 'center', leading: 1.25 });
  const english = 'Adverse factors outside the site, Meilun Xiyu phase 1';
  notice.write(english, side, 86, inner, { size: 13, align: 'center', color: soft });
  let y = notice.write(`　　${lead}`, side, 114, inner, { size: 13.5, leading: 1.6 }) + 10;

  const planWidth = 560;
  const planHeight = sitePlan(notice, side, y, planWidth);
  const x = side + planWidth + 18;
  const aside = width - side - x;
  notice.write('图示', x, y, aside, { size: 15, bold: true, color: red });
  let line = y + 28;
  factors.forEach(({ name }, index) => {
    spot(notice, x + 10, line + 9, index + 1, 9);
    const short = name.replace(/（.*）/, '');
    line = notice.write(short, x + 26, line, aside - 26, { size: 11.5, leading: 1.4 }) + 11;
  });
  pdf.lineWidth(2.4).strokeColor(red).dash(8, { space: 3 });
  pdf
    .moveTo(x, line + 10)
    .lineTo(x + 24, line + 10)
    .stroke();
  pdf.undash();
  notice.write('用地红线', x + 32, line + 1, aside - 32, { size: 11, color: ink });
  notice.write('示意图，北向上', x, y + planHeight - 20, aside, { size: 10.5, color: soft });
  y += planHeight + 14;

  const head = (text) => label(text, { fill: redMist });
  const rows = factors.map(({ name, direction, distance, effect }, index) => [
    { text: String(index + 1), align: 'center', bold: true, color: red },
    { text: name, bold: true },
    { text: direction, align: 'center' },
    distance,
    effect,
  ]);
  const columns = [0.05, 0.22, 0.115, 0.165, 0.45].map((part) => part * inner);
  y = table(
    notice,
    side,
    y,
    columns,
    [[head('序号'), head('因　素'), head('方　位'), head('距　离'), head('可能的影响')], ...rows],
    {
      size: 10.8,
      pad: 4.5,
      leading: 1.35,
    },
  );
  y = notice.write('特别提示', side, y + 10, inner, { size: 13.5, bold: true, color: red });
  y = notice.write(closing.join('\n'), side, y + 2, inner, { size: 11.5, leading: 1.5 }) + 10;

  const table4 = inner - 260;
  const signed = offices.flatMap((name) => [label(name), '（样例，未签）']);
  const end = table(
    notice,
    side,
    y,
    Array.from({ length: 8 }, (_, index) => table4 * (index % 2 ? 0.152 : 0.098)),
    [signed],
    {
      size: 9,
      tall: 40,
      pad: 3,
      text: { align: 'center' },
    },
  );
  notice.write('会签：销售、研发设计、法务、客户服务四部门均须签字后方可公示。', side, end + 6, table4, {
    size: 10,
    color: soft,
  });
  notice.line(developer, width - side - 240, y + 2, 160, { size: 12, bold: true });
  notice.write(blankDate, width - side - 240, y + 24, 160, { size: 11 });
  ring(notice, width - side - 38, y + 26, 36);
  if (end > height - 50) throw new Error('the adverse factors leave their page');
}

export const adverseOutside = { size: 'A3', draw };
