-- Code lists of people's mediation (domain/mediation.md §2, statistics-conventions.md §7). The identifier is stored in
-- ledgers; numbers differ between versions of a list and serve export only. aliases are what old workbooks write.

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('COMMITTEE_KIND', 'VILLAGE', '村调委会', '01', '村|村委会|村民委员会|村人民调解委员会|行政村|嘎查村|嘎查', 10, null, null, 'GAPD SYS196'),
  ('COMMITTEE_KIND', 'RESIDENT', '居（社区）调委会', '02', '居（社区）|居|社区|居委会|居委|居民委员会|社区居委会|社区调委会', 20, null, null, 'GAPD SYS196'),
  ('COMMITTEE_KIND', 'TOWNSHIP', '乡镇调委会', '03', '乡镇|乡（镇）|乡|镇|苏木|苏木乡镇', 30, null, null, 'GAPD SYS196'),
  ('COMMITTEE_KIND', 'STREET', '街道调委会', '04', '街道|街道办|街道办事处|街', 40, null, null, 'GAPD SYS196'),
  ('COMMITTEE_KIND', 'ENTERPRISE', '企事业单位调委会', '05', '企事业单位|企事业|企业|事业单位|企业事业单位|单位', 50, null, null, 'GAPD SYS196'),
  ('COMMITTEE_KIND', 'INDUSTRY', '行业性专业性调委会', '06', '行业性专业性|行专|行业性、专业性|行业性|专业性|行业专业|行业', 60, null, null, 'GAPD SYS196'),
  ('COMMITTEE_KIND', 'OTHER', '其他调委会', '99', '其他|社会团体和其他组织|社会团体|其他组织', 70, null, null, 'GAPD SYS196');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('INDUSTRY_KIND', 'TRAFFIC', '交通事故', '01', '道路交通|道路交通事故|交通', 10, null, null, 'GAPD SYS197'),
  ('INDUSTRY_KIND', 'MEDICAL', '医疗', '02', '医患|医疗纠纷', 20, null, null, 'GAPD SYS197'),
  ('INDUSTRY_KIND', 'LABOUR', '劳动争议', '03', '劳动', 30, null, null, 'GAPD SYS197'),
  ('INDUSTRY_KIND', 'PROPERTY', '物业', '04', '物业管理', 40, null, null, 'GAPD SYS197'),
  ('INDUSTRY_KIND', 'CONSUMER', '消费', '05', '消费者权益', 50, null, null, 'GAPD SYS197'),
  ('INDUSTRY_KIND', 'TOURISM', '旅游', '06', '', 60, null, null, 'GAPD SYS197'),
  ('INDUSTRY_KIND', 'ECOMMERCE', '电子商务', '07', '电商', 70, null, null, 'GAPD SYS197'),
  ('INDUSTRY_KIND', 'AT_COURT', '设在法院', '08', '法院', 80, null, null, 'GAPD SYS197'),
  ('INDUSTRY_KIND', 'AT_PROCURATORATE', '设在检察院', '09', '检察院', 90, null, null, 'GAPD SYS197'),
  ('INDUSTRY_KIND', 'AT_POLICE', '设在派出所', '10', '派出所|公安', 100, null, null, 'GAPD SYS197'),
  ('INDUSTRY_KIND', 'AT_PETITION', '设在信访部门', '11', '信访|信访部门', 110, null, null, 'GAPD SYS197'),
  ('INDUSTRY_KIND', 'AT_OTHER', '设在其他部门', '12', '其他部门', 120, null, null, 'GAPD SYS197'),
  ('INDUSTRY_KIND', 'OTHER', '其他', '99', '', 130, null, null, 'GAPD SYS197');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('POST', 'MEDIATOR', '调解员', '01', '人民调解员', 10, null, null, 'GAPD SYS141'),
  ('POST', 'MEMBER', '委员', '02', '调委会委员', 20, null, null, 'GAPD SYS141'),
  ('POST', 'CHAIR', '主任', '03', '调委会主任', 30, null, null, 'GAPD SYS141'),
  ('POST', 'VICE_CHAIR', '副主任', '04', '调委会副主任', 40, null, null, 'GAPD SYS141'),
  ('POST', 'OTHER', '其他', '99', '', 50, null, null, 'GAPD SYS141');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('ORIGIN', 'ELECTED', '推选', '01', '选举|推举|当选', 10, null, null, 'GAPD SYS145; PML 9, 13'),
  ('ORIGIN', 'HIRED', '聘用', '02', '聘任|受聘|聘请', 20, null, null, 'GAPD SYS145; PML 9, 13');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('EMPLOYMENT', 'FULL_TIME', '专职', '01', '专职调解员', 10, null, null, 'GAPD SYS143'),
  ('EMPLOYMENT', 'PART_TIME', '兼职', '02', '兼职调解员', 20, null, null, 'GAPD SYS143');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('EDU', 'POSTGRADUATE', '研究生', '10', '硕士|博士|硕士研究生|博士研究生', 10, null, null, 'GAPD SYS093 (GB/T 4658), two-digit groups'),
  ('EDU', 'BACHELOR', '大学本科', '20', '本科|大学', 20, null, null, 'GAPD SYS093 (GB/T 4658), two-digit groups'),
  ('EDU', 'COLLEGE', '大学专科', '30', '大专|专科', 30, null, null, 'GAPD SYS093 (GB/T 4658), two-digit groups'),
  ('EDU', 'VOCATIONAL', '中等职业', '40', '中专|职高|技校|中等专业|中等职业教育', 40, null, null, 'GAPD SYS093 (GB/T 4658), two-digit groups'),
  ('EDU', 'HIGH_SCHOOL', '普通高中', '60', '高中', 50, null, null, 'GAPD SYS093 (GB/T 4658), two-digit groups'),
  ('EDU', 'JUNIOR_HIGH', '初中', '70', '初级中学', 60, null, null, 'GAPD SYS093 (GB/T 4658), two-digit groups'),
  ('EDU', 'PRIMARY', '小学', '80', '', 70, null, null, 'GAPD SYS093 (GB/T 4658), two-digit groups'),
  ('EDU', 'OTHER', '其他', '90', '文盲|半文盲', 80, null, null, 'GAPD SYS093 (GB/T 4658), two-digit groups');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('COMMITTEE_STATUS', 'ACTIVE', '正常', null, '在用|运行|有效|正常运行', 10, null, null, 'domain/mediation.md §1.1'),
  ('COMMITTEE_STATUS', 'CLOSED', '已撤销', null, '撤销|停用', 20, null, null, 'domain/mediation.md §1.1');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('DISPUTE_TYPE', 'MARRIAGE_FAMILY', '婚姻家庭', '1', '婚姻、家庭|婚姻|家庭|赡养|抚养|继承|婚姻家庭继承', 10, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'NEIGHBOUR', '邻里', '2', '相邻|相邻关系|邻里关系', 20, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'HOUSING_HOMESTEAD', '房屋宅基地', '3', '房屋、宅基地|宅基地|房屋|房屋和宅基地', 30, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'CONTRACT', '合同', '4', '债务|借贷|民间借贷|合同债务|债权债务', 40, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'PRODUCTION_BUSINESS', '生产经营', '5', '经营', 50, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'DAMAGES', '损害赔偿', '6', '赔偿|人身损害|人身损害赔偿|侵权', 60, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'FOREST_LAND', '山林土地', '7', '山林、土地|山林|土地|土地承包|林地|草场', 70, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'EXPROPRIATION', '征地拆迁', '8', '征地、拆迁|征地|拆迁|征收拆迁|房屋拆迁', 80, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'ENVIRONMENT', '环境污染', '9', '环保|环境|环境保护', 90, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'MIGRANT_WAGES', '拖欠农民工工资', '10', '农民工工资|拖欠工资|欠薪', 100, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'OTHER_LABOUR', '其他劳动争议', '11', '其他劳动', 110, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'TOURISM', '旅游', '12', '', 120, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'ECOMMERCE', '电子商务', '13', '电商|网购', 130, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'OTHER_CONSUMER', '其他消费', '14', '', 140, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'MEDICAL', '医疗', '15', '医患|医疗损害|医疗事故', 150, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'TRAFFIC', '道路交通事故', '16', '道路交通|交通事故|交通|交通肇事', 160, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'PROPERTY_MGMT', '物业', '17', '物业管理|物业服务', 170, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'OTHER', '其他', '18', '其他类|其他民间|民间', 180, null, null, 'GAPD SYS104; HCL (L18-2017)'),
  ('DISPUTE_TYPE', 'IP', '知识产权', null, '专利|商标', 190, date '2021-01-01', null, 'XL21 (L18-2021)'),
  ('DISPUTE_TYPE', 'INTERNET', '互联网', null, '网络', 200, date '2021-01-01', null, 'XL21 (L18-2021)'),
  ('DISPUTE_TYPE', 'LABOUR', '劳动争议', null, '劳动|劳务|劳资', 210, null, date '2016-12-31', 'HS16 (L15-2016); split into two leaves from 2017'),
  ('DISPUTE_TYPE', 'CONSUMER', '消费', null, '消费者权益|消费维权|消费者', 220, null, date '2016-12-31', 'HS16 (L15-2016); split into three leaves from 2017'),
  ('DISPUTE_TYPE', 'VILLAGE_AFFAIRS', '村务管理', null, '村务', 230, null, date '2016-12-31', 'CTY (legacy list)'),
  ('DISPUTE_TYPE', 'FAMILY_PLANNING', '计划生育', null, '计生', 240, null, date '2016-12-31', 'CTY (legacy list)');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CASE_SOURCE', 'APPLICATION', '依申请调解', '1', '依申请|当事人申请|申请|申请调解|依当事人申请|直接申请|网上申请|依申请（当事人申请）', 10, null, null, 'GAPD SYS267, SYS111; HCX'),
  ('CASE_SOURCE', 'ACTIVE', '主动调解', '2', '主动|主动排查|排查发现', 20, null, null, 'GAPD SYS267, SYS111; HCX'),
  ('CASE_SOURCE', 'REF_COURT', '法院委托移送', '3', '法院委托|法院移送|法院|诉调|诉调对接|法院委派|委派调解|人民法院|法院委托调解', 30, null, null, 'GAPD SYS267, SYS111; HCX'),
  ('CASE_SOURCE', 'REF_PROCURATORATE', '检察院委托移送', '4', '检察院委托|检察院移送|检察院|检调|检调对接|人民检察院', 40, null, null, 'GAPD SYS267, SYS111; HCX'),
  ('CASE_SOURCE', 'REF_POLICE', '公安机关委托移送', '5', '公安机关委托|公安委托|公安移送|公安机关|公安|公调|公调对接|派出所|派出所委托|派出所移送|交警', 50, null, null, 'GAPD SYS267, SYS111; HCX'),
  ('CASE_SOURCE', 'REF_PETITION', '信访部门委托移送', '6', '信访部门委托|信访委托|信访移送|信访部门|信访|访调|访调对接', 60, null, null, 'GAPD SYS267, SYS111; HCX'),
  ('CASE_SOURCE', 'REF_OTHER', '其他部门委托移送', '7', '其他部门委托|其他部门移送|其他部门|其他委托|有关部门委托|委托移送|纪检|纪调|仲裁|仲调', 70, null, null, 'GAPD SYS267, SYS111; HCX');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('DIFFICULTY', 'SIMPLE', '简单', '1', '简易', 10, null, null, 'GAPD SYS112'),
  ('DIFFICULTY', 'GENERAL', '一般', '2', '普通|一般纠纷', 20, null, null, 'GAPD SYS112'),
  ('DIFFICULTY', 'MAJOR', '重大', '3', '重大纠纷', 30, null, null, 'GAPD SYS112'),
  ('DIFFICULTY', 'HARD', '疑难', '4', '疑难复杂|复杂|复杂疑难|疑难、复杂', 40, null, null, 'GAPD SYS112');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('FORECAST', 'NORMAL', '正常', '1', '无|一般', 10, null, null, 'GAPD SYS105'),
  ('FORECAST', 'SUICIDE', '有自杀可能', '2', '自杀', 20, null, null, 'GAPD SYS105'),
  ('FORECAST', 'CRIMINAL', '有转化为刑事案件可能', '3', '转刑事|转刑事可能|刑事', 30, null, null, 'GAPD SYS105'),
  ('FORECAST', 'GROUP_PETITION', '有集体上访可能', '4', '集体上访|集体上访可能|群体性上访', 40, null, null, 'GAPD SYS105'),
  ('FORECAST', 'GROUP_FIGHT', '有群体械斗可能', '5', '群体械斗|群体械斗可能|械斗', 50, null, null, 'GAPD SYS105'),
  ('FORECAST', 'OTHER', '其他', '6', '', 60, null, null, 'GAPD SYS105');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('PREVENT_KIND', 'SUICIDE', '防止民间纠纷引起自杀', null, '防止引起自杀|防止自杀|自杀', 10, null, null, 'HCX'),
  ('PREVENT_KIND', 'CRIMINAL', '防止民间纠纷转化为刑事案件', null, '防止转化为刑事案件|民转刑|防止民转刑|刑事案件', 20, null, null, 'HCX'),
  ('PREVENT_KIND', 'GROUP_PETITION', '防止群体性上访', null, '群体性上访|防止集体上访|集体上访', 30, null, null, 'HCX'),
  ('PREVENT_KIND', 'GROUP_FIGHT', '防止群体性械斗', null, '群体性械斗|械斗', 40, null, null, 'HCX');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('OUTCOME', 'SUCCESS', '调解成功', '1', '成功|调成|达成协议|已达成协议|是', 10, null, null, 'GAPD SYS110'),
  ('OUTCOME', 'FAILED', '调解不成功', '2', '不成功|未成功|失败|调解失败|调解不成|未达成协议|否', 20, null, null, 'GAPD SYS110'),
  ('OUTCOME', 'PENDING', '有待继续调解', '3', '待继续|继续调解|调解中|正在调解', 30, null, null, 'GAPD SYS110');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('END_REASON', 'REFUSED', '一方拒绝或退出', null, '拒绝调解|退出调解|当事人拒绝', 10, null, null, 'NB 23; HN 28; SC 23'),
  ('END_REASON', 'NO_AGREEMENT', '无法达成协议', null, '无法达成|达不成协议|未能达成协议', 20, null, null, 'NB 23; HN 28; SC 23'),
  ('END_REASON', 'OUT_OF_SCOPE', '不属调解范围', null, '不属于调解范围', 30, null, null, 'NB 23; HN 28; SC 23'),
  ('END_REASON', 'SETTLED_ELSEWHERE', '已由仲裁行政司法解决', null, '已由其他途径解决', 40, null, null, 'NB 23; HN 28; SC 23'),
  ('END_REASON', 'IMPOSSIBLE', '特定事由无法继续', null, '特定事由', 50, null, null, 'NB 23; HN 28; SC 23'),
  ('END_REASON', 'OVERDUE', '超过调解期限', null, '超期', 60, null, null, 'NB 23; HN 28; SC 23'),
  ('END_REASON', 'WITHDRAWN', '撤回申请', null, '撤回', 70, null, null, 'NB 23; HN 28; SC 23'),
  ('END_REASON', 'SELF_SETTLED', '自行和解', null, '和解', 80, null, null, 'NB 23; HN 28; SC 23');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CASE_STATE', 'REGISTERED', '登记', null, '', 10, null, null, 'domain/mediation.md §3.8'),
  ('CASE_STATE', 'NOT_ACCEPTED', '不予受理', null, '', 20, null, null, 'domain/mediation.md §3.8'),
  ('CASE_STATE', 'ACCEPTED', '受理', null, '', 30, null, null, 'domain/mediation.md §3.8'),
  ('CASE_STATE', 'MEDIATING', '调解中', null, '', 40, null, null, 'domain/mediation.md §3.8'),
  ('CASE_STATE', 'AGREED', '达成协议', null, '', 50, null, null, 'domain/mediation.md §3.8'),
  ('CASE_STATE', 'FAILED', '调解不成', null, '', 60, null, null, 'domain/mediation.md §3.8'),
  ('CASE_STATE', 'PERFORMING', '履行中', null, '', 70, null, null, 'domain/mediation.md §3.8'),
  ('CASE_STATE', 'CLOSED', '结案', null, '', 80, null, null, 'domain/mediation.md §3.8'),
  ('CASE_STATE', 'ARCHIVED', '归档', null, '', 90, null, null, 'domain/mediation.md §3.8'),
  ('CASE_STATE', 'VOID', '作废', null, '', 100, null, null, 'domain/mediation.md §3.8');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AGREEMENT_FORM', 'ORAL', '口头', '1', '口头协议|口头调解协议', 10, null, null, 'GAPM; PML 28'),
  ('AGREEMENT_FORM', 'WRITTEN', '书面', '2', '书面协议|协议书|书面调解协议|调解协议书', 20, null, null, 'GAPM; PML 28');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('PARTY_KIND', 'NATURAL', '自然人', '01', '个人|公民', 10, null, null, 'GAPD SYS260'),
  ('PARTY_KIND', 'LEGAL', '法人', '02', '单位|公司|企业', 20, null, null, 'GAPD SYS260'),
  ('PARTY_KIND', 'ORG', '其他组织', '03', '非法人组织', 30, null, null, 'GAPD SYS260'),
  ('PARTY_KIND', 'OTHER', '其他', '99', '', 40, null, null, 'GAPD SYS260');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('PARTY_SIDE', 'APPLICANT', '申请人', null, '申请方|甲方|当事人甲|当事人一方|当事人1', 10, null, null, 'GAPM RMTJ_TJAJSQR'),
  ('PARTY_SIDE', 'RESPONDENT', '被申请人', null, '被申请方|乙方|对方|对方当事人|当事人乙|当事人2', 20, null, null, 'GAPM RMTJ_TJAJSQR'),
  ('PARTY_SIDE', 'INVESTIGATED', '被调查人', null, '', 30, null, null, 'GAPM RMTJ_TJAJSQR'),
  ('PARTY_SIDE', 'PARTICIPANT', '参加人', null, '参与人', 40, null, null, 'GAPM RMTJ_TJAJSQR');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('REMEDY', 'STOP', '停止侵害', '1', '', 10, null, null, 'GAPD SYS113'),
  ('REMEDY', 'REMOVE_OBSTACLE', '排除妨碍', '2', '排除妨害', 20, null, null, 'GAPD SYS113'),
  ('REMEDY', 'REMOVE_DANGER', '消除危险', '3', '', 30, null, null, 'GAPD SYS113'),
  ('REMEDY', 'RETURN', '返还财产', '4', '', 40, null, null, 'GAPD SYS113'),
  ('REMEDY', 'RESTORE', '恢复原状', '5', '', 50, null, null, 'GAPD SYS113'),
  ('REMEDY', 'REPAIR', '修理、重作、更换', '6', '修理重作更换', 60, null, null, 'GAPD SYS113'),
  ('REMEDY', 'COMPENSATE', '赔偿损失', '7', '赔偿|赔款', 70, null, null, 'GAPD SYS113'),
  ('REMEDY', 'PENALTY', '支付违约金', '8', '违约金', 80, null, null, 'GAPD SYS113'),
  ('REMEDY', 'CLEAR_NAME', '消除影响、恢复名誉', '9', '消除影响恢复名誉|恢复名誉', 90, null, null, 'GAPD SYS113'),
  ('REMEDY', 'APOLOGISE', '赔礼道歉', '10', '道歉', 100, null, null, 'GAPD SYS113'),
  ('REMEDY', 'OTHER', '其他', '11', '', 110, null, null, 'GAPD SYS113');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('PERFORM_MODE', 'IMMEDIATE', '即时履行', null, '即时|当场|当场履行|一次性', 10, null, null, 'domain/mediation.md §2'),
  ('PERFORM_MODE', 'DEFERRED', '限期履行', null, '限期|定期', 20, null, null, 'domain/mediation.md §2'),
  ('PERFORM_MODE', 'INSTALMENT', '分期履行', null, '分期|分期付款', 30, null, null, 'domain/mediation.md §2');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('PERFORM_STATE', 'NOT_DUE', '未到期', null, '', 10, null, null, 'domain/mediation.md §2'),
  ('PERFORM_STATE', 'FULL', '已履行', null, '履行完毕|全部履行|是', 20, null, null, 'domain/mediation.md §2'),
  ('PERFORM_STATE', 'PARTIAL', '部分履行', null, '部分', 30, null, null, 'domain/mediation.md §2'),
  ('PERFORM_STATE', 'OVERDUE', '逾期未履行', null, '逾期|未履行|否', 40, null, null, 'domain/mediation.md §2'),
  ('PERFORM_STATE', 'REPUDIATED', '反悔', null, '', 50, null, null, 'domain/mediation.md §2');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('PERFORM_REPORT', 'PERFORMED', '协议已履行', '1', '已履行|履行', 10, null, null, 'GAPD SYS106'),
  ('PERFORM_REPORT', 'CONFIRMED', '司法确认', '2', '申请司法确认', 20, null, null, 'GAPD SYS106'),
  ('PERFORM_REPORT', 'SUED', '达成协议后起诉', '3', '起诉|反悔', 30, null, null, 'GAPD SYS106'),
  ('PERFORM_REPORT', 'UPHELD', '法院判决维持', '4', '判决维持', 40, null, null, 'GAPD SYS106'),
  ('PERFORM_REPORT', 'OTHER', '其他', '5', '', 50, null, null, 'GAPD SYS106');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('SCREEN_KIND', 'ROUTINE', '定期排查', null, '定期|日常|常规|日常排查', 10, null, null, 'domain/mediation.md §2'),
  ('SCREEN_KIND', 'SPECIAL', '专项排查', null, '专项', 20, null, null, 'domain/mediation.md §2'),
  ('SCREEN_KIND', 'SENSITIVE', '敏感期排查', null, '敏感期|敏感时期|重大活动', 30, null, null, 'domain/mediation.md §2');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('DISPOSITION', 'ON_SITE', '现场化解', null, '当场化解|化解|已化解', 10, null, null, 'domain/mediation.md §1.11'),
  ('DISPOSITION', 'TO_MEDIATION', '转调解', null, '转入调解|受理调解', 20, null, null, 'domain/mediation.md §1.11'),
  ('DISPOSITION', 'TRANSFERRED', '移交', null, '移送|转办', 30, null, null, 'domain/mediation.md §1.11'),
  ('DISPOSITION', 'REPORTED', '上报', null, '报告', 40, null, null, 'domain/mediation.md §1.11');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('RETENTION', 'SHORT', '短期', null, '5年|五年', 10, null, null, 'GAPD SYS198; no period in the statute (ARCH)'),
  ('RETENTION', 'LONG', '长期', null, '10年|十年', 20, null, null, 'GAPD SYS198; no period in the statute (ARCH)'),
  ('RETENTION', 'PERMANENT', '永久', null, '', 30, null, null, 'GAPD SYS198; no period in the statute (ARCH)');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('JUDGEMENT', 'UPHELD', '判决维持', null, '维持', 10, null, null, 'GAPD SYS106; domain/mediation.md §5.1 G'),
  ('JUDGEMENT', 'CHANGED', '判决变更', null, '变更', 20, null, null, 'GAPD SYS106; domain/mediation.md §5.1 G'),
  ('JUDGEMENT', 'REVOKED', '判决撤销', null, '撤销', 30, null, null, 'GAPD SYS106; domain/mediation.md §5.1 G'),
  ('JUDGEMENT', 'INVALID', '确认无效', null, '无效', 40, null, null, 'GAPD SYS106; domain/mediation.md §5.1 G');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('SEX', 'MALE', '男', '1', '男性', 10, null, null, 'GB/T 2261.1'),
  ('SEX', 'FEMALE', '女', '2', '女性', 20, null, null, 'GB/T 2261.1');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('VISIT_MODE', 'HOME', '上门', null, '上门回访|走访|实地', 10, null, null, 'domain/mediation.md §1.9'),
  ('VISIT_MODE', 'PHONE', '电话', null, '电话回访', 20, null, null, 'domain/mediation.md §1.9'),
  ('VISIT_MODE', 'OTHER', '其他', null, '', 30, null, null, 'domain/mediation.md §1.9');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('SESSION_RESULT', 'SUCCESS', '达成协议', '1', '成功|调解成功', 10, null, null, 'GAPD SYS110'),
  ('SESSION_RESULT', 'FAILED', '未达成协议', '2', '不成功|调解不成', 20, null, null, 'GAPD SYS110'),
  ('SESSION_RESULT', 'TO_CONTINUE', '有待继续调解', '3', '继续调解|待继续', 30, null, null, 'GAPD SYS110');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CHOSEN_BY', 'ASSIGNED', '调委会指定', null, '指定|指派', 10, null, null, 'PML 19'),
  ('CHOSEN_BY', 'PARTY_CHOSEN', '当事人选择', null, '选择|当事人选定', 20, null, null, 'PML 19');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('ID_KIND', 'ID', '居民身份证', null, '身份证|公民身份号码|二代身份证', 10, null, null, 'domain/statistics-conventions.md §7 DOC_KIND'),
  ('ID_KIND', 'HMT_PERMIT', '港澳台居民居住证', null, '港澳居民居住证|台湾居民居住证', 20, null, null, 'domain/statistics-conventions.md §7 DOC_KIND'),
  ('ID_KIND', 'FOREIGN_CARD', '外国人永久居留身份证', null, '永居证|外国人居留证', 30, null, null, 'domain/statistics-conventions.md §7 DOC_KIND'),
  ('ID_KIND', 'PASSPORT', '护照', null, '', 40, null, null, 'domain/statistics-conventions.md §7 DOC_KIND'),
  ('ID_KIND', 'HOUSEHOLD_BOOK', '户口簿', null, '户口本', 50, null, null, 'domain/statistics-conventions.md §7 DOC_KIND'),
  ('ID_KIND', 'NONE', '无证件', null, '无', 60, null, null, 'domain/statistics-conventions.md §7 DOC_KIND'),
  ('ID_KIND', 'REFUSED', '拒绝提供', null, '', 70, null, null, 'domain/statistics-conventions.md §7 DOC_KIND');

-- Limits, reminders and article numbers by the date of the act (domain/mediation.md §3).
insert into dated_rule (name, valid_from, valid_to, content, source) values
  ('mediation.period.months', date '2002-11-01', null, '1', 'RULE02 33: generally one month from acceptance; a reminder, not a bar'),
  ('mediation.period.labour.days', date '2008-05-01', null, '15', 'LAB 14: from receipt of the application; then arbitration is open'),
  ('mediation.period.medical.workdays', date '2018-10-01', null, '30', 'MED 38: working days from acceptance'),
  ('mediation.period.court.days', date '2016-07-01', null, '30', 'TY16 27: from signing for the materials (delegation before filing)'),
  ('mediation.confirmation.days', date '2011-01-01', null, '30', 'PML 33; CPL 205: both parties jointly, from the day the agreement takes effect'),
  ('mediation.follow-up.after-effect.days', date '2011-01-01', null, '30', 'domain/mediation.md §3.2-4, the office may choose another'),
  ('mediation.follow-up.after-due.days', date '2011-01-01', null, '7', 'domain/mediation.md §3.2-4, the office may choose another'),
  ('mediation.remind.due.days', date '2011-01-01', null, '7', 'domain/mediation.md §3.8 reminders'),
  ('mediation.remind.confirmation.days', date '2011-01-01', null, '15', 'domain/mediation.md §3.8 reminders'),
  ('mediation.remind.performance.days', date '2011-01-01', null, '3', 'domain/mediation.md §3.8 reminders'),
  ('mediation.remind.follow-up.days', date '2011-01-01', null, '7', 'domain/mediation.md §3.8 reminders'),
  ('mediation.remind.term-end.days', date '2011-01-01', null, '90', 'domain/mediation.md §3.8 reminders'),
  ('mediation.remind.appointment.days', date '2011-01-01', null, '30', 'domain/mediation.md §3.8 reminders'),
  ('article.confirmation', date '2013-01-01', date '2021-12-31', '《中华人民共和国民事诉讼法》第一百九十四条、第一百九十五条', '2012 and 2017 texts, not verified'),
  ('article.confirmation', date '2022-01-01', date '2023-12-31', '《中华人民共和国民事诉讼法》第二百零一条、第二百零二条', 'CPL21 201-202'),
  ('article.confirmation', date '2024-01-01', null, '《中华人民共和国民事诉讼法》第二百零五条、第二百零六条', 'CPL 205-206'),
  ('article.confirmation.joint', date '2011-01-01', null, '《中华人民共和国人民调解法》第三十三条', 'PML 33'),
  ('article.period-count', date '2022-01-01', date '2023-12-31', '《中华人民共和国民事诉讼法》第八十五条', 'CPL21 85'),
  ('article.period-count', date '2024-01-01', null, '《中华人民共和国民事诉讼法》第八十五条', 'CPL 85'),
  ('article.agreement-content', date '2011-01-01', null, '《中华人民共和国人民调解法》第二十九条', 'PML 29'),
  ('article.agreement-binding', date '2011-01-01', null, '《中华人民共和国人民调解法》第三十一条', 'PML 31'),
  ('article.party-rights', date '2011-01-01', null, '《中华人民共和国人民调解法》第二十三条、第二十四条', 'PML 23, 24'),
  ('article.free-of-charge', date '2011-01-01', null, '《中华人民共和国人民调解法》第四条', 'PML 4');
