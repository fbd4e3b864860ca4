-- 安置帮教: what the law says by the day of the act (domain/resettlement.md §4), and the code lists (§3).
--
-- A rule with an empty content is one no national text speaks of: it acts once a local rule fills it from a document. What provinces,
-- cities and counties were seen to do (seven days to the first visit, three days to a file) is an example and stands nowhere here.

insert into dated_rule (name, valid_from, valid_to, content, bound, verified, source) values
  ('aid.years.PRISON', date '1994-12-29', null, '', 'LOCAL', false,
   '国家没有规定帮教期限，由省、市、县的文件规定'),
  ('aid.years.DETENTION', date '1994-12-29', null, '', 'LOCAL', false,
   '国家没有规定帮教期限，由省、市、县的文件规定'),
  ('aid.years.COMM_CORR', date '1994-12-29', null, '', 'LOCAL', false,
   '国家没有规定帮教期限，由省、市、县的文件规定'),
  ('aid.years.proposed', date '1994-12-29', null, '5', 'LOCAL', false,
   '福建等地的做法'),
  ('aid.end-check.days', date '1994-12-29', null, '30', 'LOCAL', true,
   '本程序的设定'),
  ('aid.handover.corrections.days', date '2020-07-01', null, '30', 'AT_LEAST', false,
   '《社区矫正法实施办法》第五十三条'),
  ('aid.prison.notice.months', date '1999-05-01', null, '1', 'AT_LEAST', true,
   '1999年有关刑满释放人员衔接的通知（题名、文号待核对）'),
  ('aid.prison.handover', date '1994-12-29', date '2026-10-31', '监所发给释放证明书，公安机关凭证明书办理户籍登记，当地人民政府帮助安置', 'FIXED', true,
   '《监狱法》（2012年修正）第三十五条至第三十七条'),
  ('aid.prison.handover', date '2026-11-01', null, '监狱与户籍地或者居住地的县级安置帮教机构做好人员衔接', 'FIXED', true,
   '《监狱法》（2026年修订）第五十九条'),
  ('aid.equal-rights', date '2026-11-01', null, '刑满释放人员在就业、就学、社会保障等方面不受歧视', 'FIXED', true,
   '《监狱法》（2026年修订）第六十二条'),
  ('aid.relief', date '2014-05-01', date '2026-06-30', '社会救助暂行办法', 'FIXED', true,
   '《社会救助暂行办法》第九条、第十四条、第四十二条、第四十七条'),
  ('aid.relief', date '2026-07-01', null, '社会救助法', 'FIXED', true,
   '《社会救助法》第十三条、第二十九条、第三十七条、第五十条'),
  ('aid.sealed.months', date '2013-01-01', null, '60', 'FIXED', true,
   '《刑事诉讼法》第二百八十六条'),
  ('aid.minor.age', date '2013-01-01', null, '18', 'FIXED', true,
   '《刑事诉讼法》第二百八十六条'),
  ('aid.minor.records', date '2021-06-01', null, '未成年人的犯罪记录依法封存，只有司法机关为办案需要或者依照国家规定可以查询', 'FIXED', true,
   '《预防未成年人犯罪法》第五十九条'),
  ('aid.recidivism.years', date '1997-10-01', null, '5', 'FIXED', true,
   '《刑法》第六十五条'),
  ('aid.own-report', date '1997-10-01', null, '依法受过刑事处罚的人入伍、就业时由本人如实报告，司法所从不告知用人单位', 'FIXED', true,
   '《刑法》第一百条'),
  ('aid.job-limit', date '2015-11-01', null, '判决可以禁止从事相关职业三年至五年', 'FIXED', true,
   '《刑法》第三十七条之一'),
  ('aid.contact.first.days', date '1994-12-29', null, '', 'LOCAL', false,
   '国家没有规定首次走访的期限'),
  ('aid.file.days', date '1994-12-29', null, '', 'LOCAL', false,
   '国家没有规定建档的期限'),
  ('aid.visit.days', date '1994-12-29', null, '', 'LOCAL', false,
   '国家没有规定走访的次数'),
  ('aid.need.review.months', date '1994-12-29', null, '12', 'AT_MOST', true,
   '本程序的设定：帮教类型至少每年复核一次'),
  ('aid.helper.least', date '1994-12-29', null, '2', 'AT_LEAST', true,
   '本程序的设定：帮教小组至少两人，其中一人为司法所人员'),
  ('aid.lost.tries', date '1994-12-29', null, '2', 'AT_LEAST', true,
   '本程序的设定：两次联系不上才登记为失去联系'),
  ('aid.three-no.definition', date '1994-12-29', null, '', 'LOCAL', false,
   '“三无人员”有两种口径，由本单位按文件选定'),
  ('aid.child-help', date '1994-12-29', null, '', 'LOCAL', false,
   '服刑人员未成年子女帮扶由当地文件开展'),
  ('aid.support.answer.days', date '1994-12-29', null, '30', 'LOCAL', true,
   '本程序的设定：申请三十日没有答复的提醒'),
  ('aid.move.receipt.days', date '1994-12-29', null, '30', 'LOCAL', true,
   '本程序的设定：材料转出三十日没有回执的提醒'),
  ('aid.remind.contact.days', date '1994-12-29', null, '7', 'LOCAL', true,
   '本程序的设定'),
  ('aid.remind.support.days', date '1994-12-29', null, '7', 'LOCAL', true,
   '本程序的设定'),
  ('aid.remind.move.days', date '1994-12-29', null, '7', 'LOCAL', true,
   '本程序的设定'),
  ('aid.remind.verify.days', date '1994-12-29', null, '30', 'LOCAL', true,
   '本程序的设定'),
  ('aid.remind.family.days', date '1994-12-29', null, '14', 'LOCAL', true,
   '本程序的设定'),
  ('aid.remind.release.days', date '1994-12-29', null, '14', 'LOCAL', true,
   '本程序的设定'),
  ('aid.remind.review.days', date '1994-12-29', null, '30', 'LOCAL', true,
   '本程序的设定'),
  ('aid.remind.stay.days', date '1994-12-29', null, '14', 'LOCAL', true,
   '本程序的设定'),
  ('hand_over.form.RE-1', date '1999-05-01', null, 'FACTS', 'FIXED', true,
   '《监狱法》（2012年修正）第三十七条、（2026年修订）第五十九条：县级安置帮教机构负责衔接。只报统计数字和去标识的明细行，供县局逐格重算；帮教类型、三无认定与人员行分开，不能对应到人'),
  ('hand_over.form.RE-2', date '1999-05-01', null, 'FACTS', 'FIXED', true,
   '《监狱法》（2012年修正）第三十七条、（2026年修订）第五十九条：县级安置帮教机构负责衔接。只报统计数字和去标识的明细行，供县局逐格重算；帮教类型、三无认定与人员行分开，不能对应到人'),
  ('hand_over.form.RE-3', date '1999-05-01', null, 'TOTALS', 'FIXED', true,
   '《个人信息保护法》第六条、第三十四条：走访、教育、安置、救助只报统计数字'),
  ('hand_over.form.RE-4', date '1999-05-01', null, 'TOTALS', 'FIXED', true,
   '《个人信息保护法》第六条、第三十四条：走访、教育、安置、救助只报统计数字'),
  ('hand_over.form.RE-5', date '1999-05-01', null, 'TOTALS', 'FIXED', true,
   '《个人信息保护法》第六条、第三十四条：走访、教育、安置、救助只报统计数字'),
  ('hand_over.record.aid_notice', date '1999-05-01', date '2026-10-31', 'RECORDS', 'FIXED', true,
   '1999年有关刑满释放人员衔接的通知（题名、文号待核对）：收到通知书的机构填写回执'),
  ('hand_over.record.aid_notice', date '2026-11-01', null, 'RECORDS', 'FIXED', true,
   '《监狱法》（2026年修订）第五十九条：监狱与县级安置帮教机构做好人员衔接，司法所的核查回执由县局汇总');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_CAT', 'PRISON', '监狱释放', '01', '', 10, null, null, 'GAP SYS158'),
  ('AID_CAT', 'DETENTION', '看守所释放', '02', '', 20, null, null, 'GAP SYS158'),
  ('AID_CAT', 'COMM_CORR', '社区矫正转入', '03', '', 30, null, null, 'GAP SYS158');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_SRC', 'RELEASED', '监所释放', '01', '', 10, null, null, 'GAP SYS134'),
  ('AID_SRC', 'CORR_EXPIRED', '社区矫正期满', '02', '', 20, null, null, 'GAP SYS134'),
  ('AID_SRC', 'FOUND', '摸排补录', '03', '', 30, null, null, 'GAP SYS134'),
  ('AID_SRC', 'HUKOU_IN', '户籍迁入', '04', '', 40, null, null, 'GAP SYS134'),
  ('AID_SRC', 'OTHER', '其他', '05', '', 50, null, null, 'GAP SYS134');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_KIND', 'KEY', '重点帮教对象', '01', '', 10, null, null, 'GAP SYS043'),
  ('AID_KIND', 'GENERAL', '一般帮教对象', '02', '', 20, null, null, 'GAP SYS043');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_STATE', 'NOTICED', '已通知', null, '', 10, null, null, 'design §5'),
  ('AID_STATE', 'RETURNED', '已衔接', null, '', 20, null, null, 'design §5'),
  ('AID_STATE', 'ACTIVE', '在帮', null, '', 30, null, null, 'design §5'),
  ('AID_STATE', 'NO_SERVICE', '不愿接受', null, '', 40, null, null, 'design §5'),
  ('AID_STATE', 'LOST_CONTACT', '失去联系', null, '', 50, null, null, 'design §5'),
  ('AID_STATE', 'MOVED', '迁出', null, '', 60, null, null, 'design §5'),
  ('AID_STATE', 'ENDED', '已解除', null, '', 70, null, null, 'design §5');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('NEED_REASON', 'NO_HOUSING', '无住所', null, '', 10, null, null, 'design §2.5'),
  ('NEED_REASON', 'NO_KIN', '无亲属可投', null, '', 20, null, null, 'design §2.5'),
  ('NEED_REASON', 'NO_INCOME', '无生活来源', null, '', 30, null, null, 'design §2.5'),
  ('NEED_REASON', 'NO_JOB', '无业', null, '', 40, null, null, 'design §2.5'),
  ('NEED_REASON', 'ILL_OR_DISABLED', '患病或残疾', null, '', 50, null, null, 'design §2.5'),
  ('NEED_REASON', 'MINOR', '未成年', null, '', 60, null, null, 'design §2.5'),
  ('NEED_REASON', 'ELDERLY', '老年', null, '', 70, null, null, 'design §2.5'),
  ('NEED_REASON', 'LONG_TERM', '长期服刑后释放', null, '', 80, null, null, 'design §2.5'),
  ('NEED_REASON', 'FAMILY_SPLIT', '家庭失和', null, '', 90, null, null, 'design §2.5'),
  ('NEED_REASON', 'SKILL_LACK', '缺乏技能', null, '', 100, null, null, 'design §2.5'),
  ('NEED_REASON', 'ASKED_FOR_HELP', '本人求助', null, '', 110, null, null, 'design §2.5'),
  ('NEED_REASON', 'NOTICE_SAYS', '监所建议', null, '', 120, null, null, 'design §2.5');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('NEED_SOURCE', 'NOTICE', '衔接通知', null, '', 10, null, null, 'design §2.5'),
  ('NEED_SOURCE', 'OWN', '本人陈述', null, '', 20, null, null, 'design §2.5'),
  ('NEED_SOURCE', 'VISIT', '走访', null, '', 30, null, null, 'design §2.5');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_NOTICE', 'PRISON_NOTICE', '刑满释放人员通知书', null, '', 10, null, null, '1999 notice; design §3'),
  ('AID_NOTICE', 'DETENTION_NOTICE', '看守所释放通知', null, '', 20, null, null, '1999 notice; design §3'),
  ('AID_NOTICE', 'CORR_HANDOVER', '社区矫正移交', null, '', 30, null, null, '1999 notice; design §3'),
  ('AID_NOTICE', 'COUNTY_LIST', '县级转办', null, '', 40, null, null, '1999 notice; design §3');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_NOTICE_STATE', 'TO_VERIFY', '待核查', null, '', 10, null, null, 'design §2.2'),
  ('AID_NOTICE_STATE', 'VERIFIED', '已核查', null, '', 20, null, null, 'design §2.2'),
  ('AID_NOTICE_STATE', 'RETURNED', '已退回县级', null, '', 30, null, null, 'design §2.2'),
  ('AID_NOTICE_STATE', 'FILED', '已建档', null, '', 40, null, null, 'design §2.2');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_VERIFY', 'OK', '核查成功', '01', '', 10, null, null, 'GAP SYS168'),
  ('AID_VERIFY', 'WAIT', '等待', '02', '', 20, null, null, 'GAP SYS168'),
  ('AID_VERIFY', 'FAIL', '核查失败', '03', '', 30, null, null, 'GAP SYS168');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_VFAIL', 'NO_SUCH', '查无此人', '01', '', 10, null, null, 'GAP SYS163'),
  ('AID_VFAIL', 'FALSE', '虚假信息', '02', '', 20, null, null, 'GAP SYS163'),
  ('AID_VFAIL', 'SPLIT', '人户分离', '03', '', 30, null, null, 'GAP SYS163'),
  ('AID_VFAIL', 'MOVED', '迁出', '04', '', 40, null, null, 'GAP SYS163'),
  ('AID_VFAIL', 'DEMOLISHED', '拆迁', '05', '', 50, null, null, 'GAP SYS163'),
  ('AID_VFAIL', 'OTHER', '其他', '06', '', 60, null, null, 'GAP SYS163');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_MEET', 'FAMILY_COMMUNITY', '基层组织及家属接回', '01', '', 10, null, null, 'GAP SYS135, SYS136'),
  ('AID_MEET', 'SELF', '人员自返', '02', '', 20, null, null, 'GAP SYS135, SYS136'),
  ('AID_MEET', 'GOV', '基层政府接回', '01', '', 30, null, null, 'GAP SYS135, SYS136'),
  ('AID_MEET', 'PRISON_SENT', '监所送回原籍', '02', '', 40, null, null, 'GAP SYS135, SYS136'),
  ('AID_MEET', 'OFFICE', '司法所及基层组织接回', '03', '', 50, null, null, 'GAP SYS135, SYS136');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_MISSED', 'REFUSED', '拒绝衔接', null, '', 10, null, null, 'design §7.2'),
  ('AID_MISSED', 'NOT_FOUND', '查找不到', null, '', 20, null, null, 'design §7.2'),
  ('AID_MISSED', 'MOVED', '已迁往外地', null, '', 30, null, null, 'design §7.2');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_HELPER', 'OFFICE', '司法所帮教人', '01', '', 10, null, null, 'GAP SYS164'),
  ('AID_HELPER', 'POLICE_SC', '派出所、综治', '02', '', 20, null, null, 'GAP SYS164'),
  ('AID_HELPER', 'VILLAGE_CO', '社区、村委、企业', '03', '', 30, null, null, 'GAP SYS164'),
  ('AID_HELPER', 'HOUSEHOLD', '小区、组户长', '04', '', 40, null, null, 'GAP SYS164'),
  ('AID_HELPER', 'FAMILY', '家庭亲属', '05', '', 50, null, null, 'GAP SYS164'),
  ('AID_HELPER', 'SOCIAL_WORKER', '社会工作者', null, '', 60, null, null, 'GAP SYS164'),
  ('AID_HELPER', 'VOLUNTEER', '志愿者', null, '', 70, null, null, 'GAP SYS164');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_PLACE', 'LAND', '落实责任田', '01', '', 10, null, null, 'GAP SYS154'),
  ('AID_PLACE', 'PUBLIC_POST', '公益性岗位', '02', '', 20, null, null, 'GAP SYS154'),
  ('AID_PLACE', 'STARTUP', '自主创业', '03', '', 30, null, null, 'GAP SYS154'),
  ('AID_PLACE', 'SELF_EMPLOYED', '从事个体经营', '04', '', 40, null, null, 'GAP SYS154'),
  ('AID_PLACE', 'ENTERPRISE', '企业和经济实体吸纳', '05', '', 50, null, null, 'GAP SYS154'),
  ('AID_PLACE', 'OTHER', '其他', '06', '', 60, null, null, 'GAP SYS154'),
  ('AID_PLACE', 'SCHOOLING', '就学', null, '', 70, null, null, 'GAP SYS154'),
  ('AID_PLACE', 'BASE', '过渡性安置基地', null, '', 80, null, null, 'GAP SYS154'),
  ('AID_PLACE', 'FAMILY_CARE', '家庭安置', null, '', 90, null, null, 'GAP SYS154');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_SUPPORT', 'MIN_LIVING', '最低生活保障', '01', '', 10, null, null, 'GAP SYS160'),
  ('AID_SUPPORT', 'EXTREME_POVERTY', '特困人员供养', '02', '', 20, null, null, 'GAP SYS160'),
  ('AID_SUPPORT', 'MEDICAL', '医疗救助', '03', '', 30, null, null, 'GAP SYS160'),
  ('AID_SUPPORT', 'EDUCATION', '教育救助', '04', '', 40, null, null, 'GAP SYS160'),
  ('AID_SUPPORT', 'HOUSING', '住房救助', '05', '', 50, null, null, 'GAP SYS160'),
  ('AID_SUPPORT', 'OTHER', '其他', '06', '', 60, null, null, 'GAP SYS160'),
  ('AID_SUPPORT', 'TEMP', '临时救助', null, '', 70, null, null, 'GAP SYS160'),
  ('AID_SUPPORT', 'SKILL', '技能培训', null, '', 80, null, null, 'GAP SYS160'),
  ('AID_SUPPORT', 'JOB', '就业指导', null, '', 90, null, null, 'GAP SYS160'),
  ('AID_SUPPORT', 'LEGAL_AID', '法律援助', null, '', 100, null, null, 'GAP SYS160');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_JOB', 'UNEMPLOYED_REG', '失业登记', '01', '', 10, null, null, 'GAP SYS161'),
  ('AID_JOB', 'TRAINING', '技能培训', '02', '', 20, null, null, 'GAP SYS161'),
  ('AID_JOB', 'REFERRAL', '推荐就业', '03', '', 30, null, null, 'GAP SYS161');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_BASE', 'ENTERPRISE', '企业认证基地', '01', '', 10, null, null, 'GAP SYS194'),
  ('AID_BASE', 'GOVERNMENT', '政府投入为主过渡性安置基地', '02', '', 20, null, null, 'GAP SYS194');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_END', 'TERM', '期满解除', '01', '', 10, null, null, 'GAP SYS169'),
  ('AID_END', 'DIED', '死亡', '02', '', 20, null, null, 'GAP SYS169'),
  ('AID_END', 'REOFFENDED', '重新犯罪', '03', '', 30, null, null, 'GAP SYS169'),
  ('AID_END', 'MOVED_OUT', '迁出', null, '', 40, null, null, 'GAP SYS169'),
  ('AID_END', 'RECALLED', '因新判决收押', null, '', 50, null, null, 'GAP SYS169'),
  ('AID_END', 'DATA_ERROR', '录入错误', null, '', 60, null, null, 'GAP SYS169');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('SENT_BAND', 'DEATH_REPRIEVE', '死刑缓期执行', '01', '', 10, null, null, 'GAP SYS220'),
  ('SENT_BAND', 'LIFE', '无期徒刑', '02', '', 20, null, null, 'GAP SYS220'),
  ('SENT_BAND', 'Y10_20', '十年以上至二十年（含十年）', '03', '', 30, null, null, 'GAP SYS220'),
  ('SENT_BAND', 'Y3_10', '三年以上不满十年（含三年）', '04', '', 40, null, null, 'GAP SYS220'),
  ('SENT_BAND', 'LT3', '不满三年', '05', '', 50, null, null, 'GAP SYS220');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CAPACITY', 'FULL', '有劳动能力', null, '', 10, null, null, 'design §3'),
  ('CAPACITY', 'PART', '部分劳动能力', null, '', 20, null, null, 'design §3'),
  ('CAPACITY', 'NONE', '无劳动能力', null, '', 30, null, null, 'design §3');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_HOUSING', 'OWN', '自有', null, '', 10, null, null, 'design §3'),
  ('AID_HOUSING', 'RENT', '租住', null, '', 20, null, null, 'design §3'),
  ('AID_HOUSING', 'WITH_KIN', '随亲属', null, '', 30, null, null, 'design §3'),
  ('AID_HOUSING', 'BASE', '基地', null, '', 40, null, null, 'design §3'),
  ('AID_HOUSING', 'NONE', '无住所', null, '', 50, null, null, 'design §3');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_INCOME', 'OWN', '自食其力', null, '', 10, null, null, 'design §2.7'),
  ('AID_INCOME', 'KIN', '亲属供养', null, '', 20, null, null, 'design §2.7'),
  ('AID_INCOME', 'RELIEF', '社会救助', null, '', 30, null, null, 'design §2.7'),
  ('AID_INCOME', 'NONE', '无生活来源', null, '', 40, null, null, 'design §2.7');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_FAMILY', 'STABLE', '稳定', '01', '', 10, null, null, 'GAP SYS151'),
  ('AID_FAMILY', 'UNSTABLE', '不稳定', '02', '', 20, null, null, 'GAP SYS151');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_WAY', 'IN_PERSON', '上门', null, '', 10, null, null, 'design §3'),
  ('AID_WAY', 'PHONE', '电话', null, '', 20, null, null, 'design §3'),
  ('AID_WAY', 'MESSAGE', '信息、信函', null, '', 30, null, null, 'design §3'),
  ('AID_WAY', 'OFFICE_VISIT', '来所', null, '', 40, null, null, 'design §3'),
  ('AID_WAY', 'FAMILY', '经家属', null, '', 50, null, null, 'design §3');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_RESULT', 'PENDING', '待答复', null, '', 10, null, null, 'design §3'),
  ('AID_RESULT', 'GRANTED', '已落实', null, '', 20, null, null, 'design §3'),
  ('AID_RESULT', 'REFUSED', '未批准', null, '', 30, null, null, 'design §3'),
  ('AID_RESULT', 'WITHDRAWN', '本人撤回', null, '', 40, null, null, 'design §3');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_TOPIC', 'LIFE', '生活', null, '', 10, null, null, 'design §3'),
  ('AID_TOPIC', 'JOB', '就业', null, '', 20, null, null, 'design §3'),
  ('AID_TOPIC', 'HOUSING', '住房', null, '', 30, null, null, 'design §3'),
  ('AID_TOPIC', 'FAMILY', '家庭', null, '', 40, null, null, 'design §3'),
  ('AID_TOPIC', 'HEALTH', '就医', null, '', 50, null, null, 'design §3'),
  ('AID_TOPIC', 'LAW', '法律', null, '', 60, null, null, 'design §3'),
  ('AID_TOPIC', 'MIND', '心理', null, '', 70, null, null, 'design §3');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_SERVICE', 'ACTIVE', '接受帮教', null, '', 10, null, null, 'design §5'),
  ('AID_SERVICE', 'NO_SERVICE', '不愿接受', null, '', 20, null, null, 'design §5'),
  ('AID_SERVICE', 'LOST_CONTACT', '失去联系', null, '', 30, null, null, 'design §5');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_STUDY', 'LAW', '法治', null, '', 10, null, null, 'design §2.10'),
  ('AID_STUDY', 'MORAL', '道德', null, '', 20, null, null, 'design §2.10'),
  ('AID_STUDY', 'MIND', '心理', null, '', 30, null, null, 'design §2.10'),
  ('AID_STUDY', 'SKILL', '技能', null, '', 40, null, null, 'design §2.10'),
  ('AID_STUDY', 'SCHOOL', '就学', null, '', 50, null, null, 'design §2.10');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_INSURANCE', 'PENSION', '养老保险', null, '', 10, null, null, 'design §2.9'),
  ('AID_INSURANCE', 'MEDICAL', '医疗保险', null, '', 20, null, null, 'design §2.9'),
  ('AID_INSURANCE', 'UNEMPLOYMENT', '失业保险', null, '', 30, null, null, 'design §2.9'),
  ('AID_INSURANCE', 'INJURY', '工伤保险', null, '', 40, null, null, 'design §2.9'),
  ('AID_INSURANCE', 'OTHER', '其他', null, '', 50, null, null, 'design §2.9');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_STAY_END', 'HOUSED', '已有住所', null, '', 10, null, null, 'design §2.11'),
  ('AID_STAY_END', 'EMPLOYED', '就业离开', null, '', 20, null, null, 'design §2.11'),
  ('AID_STAY_END', 'OWN_WISH', '本人离开', null, '', 30, null, null, 'design §2.11'),
  ('AID_STAY_END', 'TERM', '期满', null, '', 40, null, null, 'design §2.11'),
  ('AID_STAY_END', 'OTHER', '其他', null, '', 50, null, null, 'design §2.11');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_DIRECTION', 'IN', '迁入', null, '', 10, null, null, 'design §2.12'),
  ('AID_DIRECTION', 'OUT', '迁出', null, '', 20, null, null, 'design §2.12');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_MOVE', 'RESIDENCE', '居住地', null, '', 10, null, null, 'design §2.12'),
  ('AID_MOVE', 'HUKOU', '户籍', null, '', 20, null, null, 'design §2.12');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_THREE_NO', 'DEF_A', '无家可归、无亲可投、无生活来源', null, '', 10, null, null, 'seed speech 5; general knowledge'),
  ('AID_THREE_NO', 'DEF_B', '无家可归、无业可就、无亲可投', null, '', 20, null, null, 'seed speech 5; general knowledge');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_GUARD', 'OK', '有监护人可履责', '01', '', 10, null, null, 'GAP SYS156'),
  ('AID_GUARD', 'CANNOT', '有监护人无法履责', '02', '', 20, null, null, 'GAP SYS156'),
  ('AID_GUARD', 'NONE', '无监护人', '03', '', 30, null, null, 'GAP SYS156');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_HARD', 'COMMON', '一般困难', '01', '', 10, null, null, 'GAP SYS157'),
  ('AID_HARD', 'SEVERE', '特别困难', '02', '', 20, null, null, 'GAP SYS157'),
  ('AID_HARD', 'NONE', '不困难', '03', '', 30, null, null, 'GAP SYS157');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('AID_OPENING', 'RECEIVED', '累计接收', null, '', 10, null, null, 'design §7.1'),
  ('AID_OPENING', 'ENDED', '累计解除', null, '', 20, null, null, 'design §7.1'),
  ('AID_OPENING', 'REOFFENDED', '累计重新犯罪', null, '', 30, null, null, 'design §7.1');
