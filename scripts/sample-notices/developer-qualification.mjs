import { certificateFrame, ring } from './marks.mjs';
import { ink, red } from './palette.mjs';
import { address, blankDate, creditCode, developer, representative } from './site.mjs';

function draw(notice) {
  const page = notice.page();
  const { left, right, top, bottom } = certificateFrame(notice, page);
  const width = right - left;
  notice.write('中华人民共和国', left, top + 20, width, { size: 17, align: 'center', color: red });
  const heading = { size: 33, bold: true, align: 'center', color: red, leading: 1.3 };
  notice.write('房地产开发企业资质证书', left, top + 44, width, heading);
  notice.write('（正本）', left, top + 88, width, { size: 12, align: 'center' });

  const rows = [
    ['企业名称', developer],
    ['统一社会信用代码', creditCode],
    ['法定代表人', representative],
    ['注册资本', '伍仟万元人民币'],
    ['企业类型', '有限责任公司（样例）'],
    ['住　　所', address],
    ['资质等级', '二级'],
    ['证书编号', notice.sample.number],
    ['有 效 期', `至${blankDate}`],
  ];
  const start = left + 62;
  const beside = start + 132;
  let y = top + 124;
  for (const [name, value] of rows) {
    notice.write(name, start, y, 124, { size: 13, leading: 1.3 });
    notice.write(`${value}`, beside, y, 330, { size: 13, bold: true, leading: 1.3 });
    notice.pdf
      .lineWidth(0.5)
      .strokeColor('#c9b78c')
      .moveTo(beside - 4, y + 21)
      .lineTo(beside + 320, y + 21)
      .stroke();
    y += 32;
  }
  const box = { x: right - 216, y: top + 142, width: 172, height: 112 };
  notice.pdf.lineWidth(0.6).strokeColor('#c9b78c').rect(box.x, box.y, box.width, box.height).stroke();
  const scope = '承担业务范围：二级资质企业可以承担建筑面积 25 万平方米以下的开发建设项目。不得越级承担任务。';
  notice.write(scope, box.x + 12, box.y + 12, box.width - 24, { size: 11, color: ink, leading: 1.6 });

  notice.write('中华人民共和国住房和城乡建设部制（样例）', start, bottom - 32, 300, { size: 10.5 });
  ring(notice, right - 122, bottom - 102, 46);
  notice.line(`发证机关：${notice.sample.issuer}`, right - 226, bottom - 52, 208, { size: 11, align: 'center' });
  notice.write(`发证日期：${blankDate}`, right - 226, bottom - 32, 208, { size: 11, align: 'center' });
}

export const developerQualification = { layout: 'landscape', draw };
