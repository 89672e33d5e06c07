import { ring } from './marks.mjs';
import { ink, red, soft } from './palette.mjs';
import { address, blankDate, developer } from './site.mjs';
import { label, table } from './tables.mjs';

const rights =
  '土地使用权取得方式：出让\n出让年限：七十年\n容积率：2.5　绿地率：35%　建筑密度：22%\n共有宗地面积：72,605.00 平方米';
const notes =
  '一、本宗地为美伦熙语项目一期用地，地上建筑物的所有权在竣工后另行登记。\n' +
  '二、截至登记信息所载之日，本宗地未设立抵押权，未被查封。\n' +
  '三、宗地四至：东至熙语路，南至美伦河绿带，西至文澜路，北至启明街。';

function plan(notice, x, y, width) {
  const { pdf } = notice;
  const height = 200;
  pdf.lineWidth(0.6).strokeColor(ink).rect(x, y, width, height).stroke();
  notice.write('宗地图（示意）', x, y + 6, width, { size: 10, bold: true, align: 'center' });
  const corners = [
    [x + 78, y + 42],
    [x + width - 66, y + 36],
    [x + width - 58, y + 152],
    [x + 84, y + 160],
  ];
  pdf
    .lineWidth(1.6)
    .strokeColor(red)
    .polygon(...corners)
    .stroke();
  corners.forEach(([cx, cy], index) => {
    pdf.circle(cx, cy, 2.4).fill(red);
    notice.write(`J${index + 1}`, cx - 12 + (index % 3 === 0 ? -12 : 14), cy - 10, 24, { size: 8, align: 'center' });
  });
  notice.write('72,605.00 ㎡', x, y + 86, width, { size: 12, bold: true, align: 'center' });
  notice.write('住宅用地（070101）', x, y + 104, width, { size: 9, align: 'center' });
  notice.write('启明街', x, y + 24, width, { size: 8, align: 'center', color: soft });
  notice.write('美伦河绿带', x, y + 166, width, { size: 8, align: 'center', color: soft });
  notice.write('文\n澜\n路', x + 44, y + 76, 20, { size: 8, align: 'center', color: soft });
  notice.write('熙\n语\n路', x + width - 42, y + 76, 20, { size: 8, align: 'center', color: soft });
  const north = x + width - 24;
  pdf.polygon([north, y + 12], [north + 5, y + 30], [north, y + 26], [north - 5, y + 30]).fill(ink);
  notice.write('北', north - 10, y + 31, 20, { size: 8, align: 'center' });
}

function draw(notice) {
  const { width, height } = notice.page();
  const { pdf } = notice;
  pdf.rect(0, 0, width, height).fill('#fdfaf2');
  const fold = width / 2;
  pdf
    .lineWidth(0.8)
    .dash(4, { space: 4 })
    .strokeColor('#cfc6b0')
    .moveTo(fold, 20)
    .lineTo(fold, height - 44)
    .stroke();
  pdf.undash();
  const inner = fold - 76;
  notice.write('不动产权证书', 40, 30, inner, { size: 22, bold: true, align: 'center', color: red });
  notice.write(notice.sample.number, 40, 66, inner, { size: 12, align: 'right' });
  const rows = [
    ['权利人', developer],
    ['共有情况', '单独所有'],
    ['坐　落', `${address}（一期）`],
    ['不动产单元号', '000000 000000 GB00001 W00000000（样例）'],
    ['权利类型', '国有建设用地使用权'],
    ['权利性质', '出让'],
    ['用　途', '城镇住宅用地'],
    ['面　积', '72,605.00 平方米'],
    ['使用期限', `国有建设用地使用权\n${blankDate}起七十年`],
    ['权利其他状况', { text: rights, tall: 112 }],
  ].map(([name, value]) => [label(name, { fill: '#f7efdc' }), value]);
  table(notice, 40, 92, [92, inner - 92], rows, { size: 10.5, tall: 32, stroke: '#9c8755' });

  const x = fold + 36;
  notice.write('附　记', x, 34, inner, { size: 16, bold: true, align: 'center' });
  pdf.lineWidth(0.6).strokeColor('#9c8755').rect(x, 66, inner, 104).stroke();
  notice.write(notes, x + 10, 74, inner - 20, { size: 10, leading: 1.65 });
  plan(notice, x, 184, inner);
  const basis =
    '根据《中华人民共和国民法典》等法律法规，为保护不动产权利人合法权益，对不动产权利人申请登记的本证所列不动产权利，经审查核实，准予登记，颁发此证。';
  notice.write(basis, x, 404, inner - 120, { size: 10, leading: 1.65 });
  ring(notice, x + inner - 54, 458, 44);
  notice.line(`登记机构：${notice.sample.issuer}`, x, 488, inner - 120, { size: 10 });
  notice.write(`登记日期：${blankDate}`, x, 508, inner - 120, { size: 10 });
}

export const landCertificate = { layout: 'landscape', draw };
