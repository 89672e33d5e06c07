import { defineWords } from './words.ts';

/** What papers declare and explain: sentences of the law, of the model contract, or of what a signature is. */
export const paperStatements = defineWords(
  {
    signature:
      '屏幕手写签名用于记录签署过程并作为证据，系统同时保存文件校验值、签署人、见证人、终端与时间；它不是电子认证服务机构出具的可靠电子签名。商品房买卖合同本身在当地住建部门的网签系统中签署。',
    wetInk: '本单另需在纸质件上亲笔签字、盖章，以纸质件为准。',
    noticeInspectFirst:
      '到场后先查验房屋，查验不以缴纳任何费用或签署物业文件为前提（合同第十一条）。查验发现的问题当场登记，约定修复日期。',
    noticeAgent:
      '本人不能到场的，可以委托他人：请带经业主签字的授权委托书、业主证件复印件和代理人证件原件。法人业主请带营业执照副本、授权书和公章。',
    noticeFund:
      '专项维修资金由业主自行存入专户，办理交付前请带交存凭证；其余费用不是查验房屋和领取钥匙的前提。标明“自愿”的项目可以不办。',
    noticeRisk:
      '请提前与我们联系改约。经书面通知无正当理由不办理的，房屋毁损、灭失的风险自通知确定的交付之日起由买受人承担。',
    noticeWarranty: '保修期自房屋交付之日起计算。',
    noticeObjection: '对房屋质量或交付条件有异议的，请到场提出，我们会如实记录；提出异议不影响您依合同享有的权利。',
    noticeCode: '到场后在自助机扫此码取号，一个号码办完全部手续。此码也能查看本房实测面积，请勿转给他人。',
    lateRule:
      '依据买卖合同第十二条：自约定交付期限届满的次日起，至实际交付之日止，按日计算。金额仅在最后一步四舍五入到分。',
    lateApart: '本项单独列明，未经双方另行约定，不与其他款项相互冲抵。',
    lateReceived: '上述违约金的天数、基数和标准已向本人说明。',
    transfer:
      '依据《物业管理条例》第二十九条：在办理物业承接验收手续时，建设单位应当向物业服务企业移交上列资料。业主资料仅移交业主本人同意提供的部分。',
    reportNote: '本日报由系统按当日记录生成。日志链的末值印在此处，可用来核对当日之前的记录没有被改动。',
    lateListNote: '供财务核对。逐户金额与交付现场出具的明细由同一计算得出。',
    risk: '本人已逐项阅读、听取上述提示，对不明白的内容已提出并得到答复。本确认不免除出卖人依法律和合同应承担的责任。',
    notices:
      '上述资料已在现场向本人出示，本人已阅读。本确认仅证明出示与阅读的事实，不代表对资料内容的认可，也不免除出卖人的责任。',
    interimRulesIntro:
      '依据《物业管理条例》第二十二条、第二十五条：建设单位应当在销售物业前将临时管理规约向物业买受人明示并予以说明，物业买受人在订立买卖合同时应当对遵守临时管理规约予以书面承诺。',
    interimRules:
      '出卖人已向本人明示《临时管理规约》并予以说明。本人承诺遵守《临时管理规约》，并告知共同居住人和承租人一并遵守；业主大会制定管理规约后，遵守管理规约。',
    contract: '签约专员已对照合同文本向本人逐条讲解上述条款，本人的疑问及答复如上所记。合同内容以双方签署的文本为准。',
    paymentChange: '本人申请按上述内容变更付款方式，知悉变更后的付款方式和期限以签署的合同或补充协议为准。',
    checklistNote: '资料与费用因付款方式和当地要求而异，以当地为准。契税、维修资金、登记费为告知事项，不是签约的前提。',
    paymentNotice: '购房款应存入合同约定的预售资金监管账户，请勿交给个人或转入其他账户。付款后请索取收据或发票。',
    filing: '请逐项核对以上网签录入信息。如有不一致，请在签章前提出；核对无误后再办理网签。',
    progress:
      '办到哪一步，可随时向联系人查询。联系地址或电话变更的，请书面通知我们。备案办法以当地为准，还款日期和金额以借款合同为准。',
    filingConfirm: '本人已逐项核对，以上信息与本人证件及约定一致。',
    collection: '上列合同与资料已当面清点，份数相符。',
    flowSheet: '本单记录各环节的办理情况，随办理过程由系统生成。',
    areaRule:
      '依据《商品房销售管理办法》第二十条及合同约定：面积误差比绝对值在 3 % 以内（含 3 %）的据实结算；超过 3 % 的，买受人有权解除合同。不解除的，实测面积大于约定面积的，3 % 以内部分由买受人补足，超出部分由出卖人承担；实测面积小于约定面积的，3 % 以内部分由出卖人返还，超出部分双倍返还。',
    areaRounding: '面积与乘积全程不取整，金额仅在最后一步四舍五入到分。',
    areaConfirm: '本人已阅读上述计算。确认面积数据不代表放弃依法律和合同享有的权利。',
    settlement:
      '各项金额单独列明，未经双方另行约定不相互冲抵。标明“自愿”的项目可以不办；税费、物业费不是查验房屋和办理交付手续的前提。',
    settlementConfirm: '上述各项已向本人逐项说明。对标明“有异议”的项目，本人保留异议。',
    inspectionNote: '查验结果按现场登记如实记录。问题修复后请共同复验，复验结果另行记录。',
    inspectionConfirm: '以上查验记录与现场情况相符。本记录不影响买受人对未发现的问题另行主张权利。',
    repairNotice: '请责任单位在约定完成日前修复上列问题，修复后通知买受人共同复验。',
    handoverShown: '出卖人已于交付时向买受人出示上列文件。',
    handover:
      '双方确认该商品房于上述交付日期办理交接，占有自该日转移。买受人接收房屋不等于放弃质量权利：对遗留问题和接收后发现的质量问题，出卖人仍应依法律、合同和质量保证书承担修复、保修和赔偿责任。',
    handoverTitle: '收房不等于放弃质量权利',
    items: '上列钥匙与物品已当面清点，数量相符；备用钥匙封存完好。',
    papers: '上列资料已当面清点，份数相符。',
    attorneyIntro: '委托人委托代理人代为办理下列房屋的有关手续，代理权限以勾选事项为限（《民法典》第一百六十五条）。',
    attorney: '代理人在上述权限和期限内办理的事项，由委托人承担法律后果。代理人没有转委托权。',
    custody:
      '上列钥匙因整改需要暂留托管，仅供整改人员凭登记使用。托管期间不视为占有的再次转移，整改完成或到约定归还日应立即归还买受人。买受人可随时要求取回。',
    guaranteeIntro:
      '依据《建设工程质量管理条例》《城市房地产开发经营管理条例》，出卖人自房屋交付之日起对下列部位承担保修责任。下列期限为法定最低期限，合同约定更长的从其约定。',
    guaranteeDates:
      '到期日按《民法典》第二百零一条至第二百零三条计算：交付当日不计入；到期日为法定休假日的，顺延至次日。',
    guarantee:
      '在保修范围和保修期限内发生质量问题的，由保修单位负责修复；因修复影响使用的，依合同承担责任。因使用不当或擅自改动造成的损坏不在保修范围内。',
    refusal:
      '买受人对交付提出异议，未办理交接，房屋的占有未转移。异议理由和买受人的陈述如实记录，双方的权利不因本记录而受影响。',
    visit: '本记录由接待人员登记，仅用于本次接待和约定的后续联系。',
    satisfaction: '评价用于改进服务，不影响业务办理。',
    property:
      '出卖人已向本人明示并说明前期物业服务合同的内容、服务标准和收费依据。签署本确认书出于自愿，不是查验房屋、办理交付和领取钥匙的前提（合同第十一条）。',
    propertyConfirm: '本人已了解前期物业服务的内容，并自愿签署。',
    renovation:
      '一、装修前向物业服务人申报，了解禁止行为和注意事项。\n二、不拆改承重墙、梁、柱、楼板和外立面，不改动燃气管道和公共管线。\n三、卫生间、厨房做好防水并进行闭水试验。\n四、遵守施工时间、垃圾清运和消防安全的规定。\n五、因装修造成他人或公共部位损坏的，依法承担责任。',
    renovationConfirm: '本人自愿承诺遵守以上事项。签署本承诺书不是查验房屋、办理交付和领取钥匙的前提（合同第十一条）。',
  },
  {
    signature:
      'A signature drawn on a screen records the act of signing and serves as evidence, together with the hash of the file, signer, witness, station and time. It is not a reliable electronic signature certified by a certification authority. The sales contract itself is signed in the online filing system of the housing authority.',
    wetInk: 'This paper must also be signed by hand and sealed on its printed copy, which prevails.',
    noticeInspectFirst:
      'The home is inspected first; no fee and no property paper may stand before it (contract Art. 11). Whatever is found is recorded at once, with the day by which it will be mended.',
    noticeAgent:
      'If you can’t come yourself, send an agent with a power of attorney signed by you, a copy of your identity document and the agent’s own original. A company brings its business licence, an authorisation and its seal.',
    noticeFund:
      'The maintenance fund is paid by the owner into the fund’s account; bring the voucher. No other fee stands before the inspection or the keys. Lines marked voluntary may be declined.',
    noticeRisk:
      'Please call us for another time. If you do not come after written notice and without good reason, the risk of damage passes to you on the day of delivery named in the notice.',
    noticeWarranty: 'Warranty periods run from the day the home is delivered.',
    noticeObjection:
      'If you object to the quality of the home or to the conditions of delivery, come and say so: it is recorded as you say it and takes nothing from your rights under the contract.',
    noticeCode:
      'Scan this code at the kiosk to take your number; one number takes you all the way. It also shows your home’s surveyed area: keep it to yourself.',
    lateRule:
      'Contract Art. 12: counted by the day from the day after the agreed date to the day of actual delivery. Rounded to the cent once, at the end.',
    lateApart: 'This amount stands by itself; without a separate agreement it is set off against nothing.',
    lateReceived: 'Days, base and rate of the compensation above were explained to me.',
    transfer:
      'Property Management Regulations, Art. 29: the developer hands the papers above to the property company at the takeover inspection. Of owners’ papers only those are handed over that the owner agreed to.',
    reportNote:
      'Made from the records of the day. The end of the journal’s chain is printed here: with it can be checked that nothing before was altered.',
    lateListNote: 'For finance. Each amount comes from the same computation as the statement given on site.',
    risk: 'I have read and heard each of these points; what I did not understand I asked and was answered. This acknowledgement does not relieve the seller of any duty under law or contract.',
    notices:
      'These documents were shown to me on the site and I have read them. This confirms that they were shown and read, not that I agree with them, and relieves the seller of no duty.',
    interimRulesIntro:
      'Property Management Regulation, Art. 22 and 25: before the sale the developer shows and explains the interim management rules to the buyer, and the buyer undertakes in writing to keep them when the contract is made.',
    interimRules:
      'The seller has shown and explained the interim management rules to me. I undertake to keep them and to tell those who live with me and my tenants to do so; once the owners have adopted management rules, I shall keep those.',
    contract:
      'The signing clerk has explained these terms to me one by one along the text of the contract; my questions and the answers are recorded above. The text signed by both sides prevails.',
    paymentChange:
      'I ask for the payment method to be changed as stated above, and know that method and dates are those of the contract or supplementary agreement to be signed.',
    checklistNote:
      'Papers and fees differ with the payment method and the place; local rules prevail. Deed tax, maintenance fund and registration fee are named for information and are no condition of signing.',
    paymentNotice:
      'Pay into the supervised account named in the contract only, never to a person or another account. Ask for a receipt or invoice for each payment.',
    filing:
      'Please check each entry. Say so before signing if something differs; the contract is filed only when all is right.',
    progress:
      'Ask whom this paper names, at any time, how far things are. If your address or phone changes, tell us in writing. Filing is as the city provides; dates and amounts of repayment are those of the loan contract.',
    filingConfirm: 'I have checked each entry; it agrees with my documents and with what was agreed.',
    collection: 'The contract and papers listed here were counted in my presence and are complete.',
    flowSheet: 'This sheet records what was done at each stage; it is made by the system as the case goes on.',
    areaRule:
      'Measures for the Sale of Commodity Houses, Art. 20, and the contract: a difference within 3 % (3 % included) is settled as it is. Beyond 3 % the buyer may rescind. If the contract goes on and the measured area is larger, the buyer pays what is within 3 % and the seller bears the rest; if it is smaller, the seller refunds what is within 3 % and twice the rest.',
    areaRounding: 'Areas and products are never rounded; each amount is rounded once, at the end, half up to the cent.',
    areaConfirm: 'I have read this computation. Confirming the areas waives no right under law or contract.',
    settlement:
      'Each amount stands alone and is set off against no other unless both sides agree. What is marked voluntary need not be taken. Taxes and property fees are no condition of inspection or handover.',
    settlementConfirm: 'Each line was explained to me. I maintain my objection to the lines marked disputed.',
    inspectionNote:
      'Findings are recorded as they were made on the spot. Repaired defects are checked again together; the result is recorded separately.',
    inspectionConfirm:
      'This record agrees with what was found. It does not keep the buyer from claiming for defects that were not found.',
    repairNotice: 'Please repair these defects by the agreed dates and then call the buyer to check them together.',
    handoverShown: 'The seller showed these documents to the buyer at the handover.',
    handover:
      'Both sides confirm that the home was handed over on the date stated above, when possession passed. Taking the home waives no right to quality: for remaining defects and for those found later the seller stays bound to repair, warrant and compensate under law, contract and quality guarantee.',
    handoverTitle: 'Taking the home waives no right to quality',
    items: 'The keys and items listed here were counted in my presence and are complete; spare keys are sealed.',
    papers: 'The papers listed here were counted in my presence and are complete.',
    attorneyIntro:
      'The principal authorises the agent to act for the home named here, within the powers ticked below (Civil Code, Art. 165).',
    attorney: 'What the agent does within these powers and this time binds the principal. The agent may not delegate.',
    custody:
      'These keys stay in custody for repairs only and are used by repair staff against a record. Custody does not pass possession back; the keys are returned when the repair is done or on the agreed day, and at any time the buyer asks for them.',
    guaranteeIntro:
      'Under the regulations on construction quality and on real estate development the seller warrants the following parts from the day of delivery. These are the least periods of the law; a longer period in the contract prevails.',
    guaranteeDates:
      'Last days follow the Civil Code, Art. 201–203: the day of delivery does not count, and a last day on a public holiday moves to the next working day.',
    guarantee:
      'Defects within scope and time are repaired by the warrantor, who answers under the contract where repairs impair use. Damage by misuse or unauthorised changes is not covered.',
    refusal:
      'The buyer objects to the handover; it did not take place and possession did not pass. Grounds and words are recorded as given; this record affects the rights of neither side.',
    visit: 'Recorded by the receptionist, for this reception and the agreed next contact only.',
    satisfaction: 'The answers serve to improve the service and affect nothing else.',
    property:
      'The seller has shown and explained the initial property service contract, its standards and the basis of its fees. Signing is voluntary and no condition of inspection, handover or keys (contract Art. 11).',
    propertyConfirm: 'I have understood the initial property services and sign voluntarily.',
    renovation:
      '1. Report the work to the property company first and learn what is forbidden.\n2. Leave load-bearing walls, beams, columns, slabs and the facade alone, and gas and common pipes too.\n3. Waterproof bathrooms and kitchen and test them with water.\n4. Keep to working hours, waste and fire rules.\n5. Answer by law for damage to others or to common parts.',
    renovationConfirm:
      'I undertake this voluntarily. Signing is no condition of inspection, handover or keys (contract Art. 11).',
  },
);

/** A sentence that papers print. */
export type PaperStatement = keyof (typeof paperStatements)['zh-CN'];
