/** The demo site on paper: its names, and the figures of its first phase as the demo roster has them. */
export const project = '美伦熙语';
export const phase = '美伦熙语一期';
export const city = '演示市';
export const address = '演示市熙语路 1 号';
export const developer = '启明置业（演示）有限公司';
export const propertyCompany = '启明物业服务（演示）有限公司';
export const agency = '明途房产经纪（演示）有限公司';
export const hotline = '400-000-0000';
export const creditCode = '91000000SAMPLE001X';
export const landNumber = '演（样例）不动产权第 0000001 号';
export const planningPermit = '建字第 000000（样例）001 号';
export const representative = '样例甲';

/** Where a certificate has a date: the sample is registered with one, which moves with the day of the demo. */
export const blankDate = '　　　　年　　月　　日';

const areas = [1699689, 1693262, 1693157, 1693108, 1693346, 1492229, 1492565, 1492257, 1492334, 1492096, 1492383];
/** Each building with its homes and contract area in hundredths of a square metre. */
export const buildings = areas.map((area, index) => ({
  name: `${index + 1} 号楼`,
  floors: '地上 26 层',
  homes: index < 5 ? 200 : 175,
  area,
}));
export const homesInAll = buildings.reduce((sum, { homes }) => sum + homes, 0);
export const areaInAll = buildings.reduce((sum, { area }) => sum + area, 0);

/** Hundredths of a square metre, as certificates write them. */
export function squareMetres(hundredths) {
  const whole = Math.floor(hundredths / 100).toLocaleString('en-US');
  return `${whole}.${String(hundredths % 100).padStart(2, '0')}`;
}
