-- What the law wants of community corrections, by the day of the act (domain/corrections.md §4, §5). A rule nobody has read is
-- marked so and says 未核实. An empty content is left to local rules. One number per rule; lists are codes with commas.
insert into dated_rule (name, valid_from, valid_to, content, bound, verified, source) values
  ('corrections.category.set', date '2003-07-10', date '2012-02-29', 'PUBLIC_SURV,PROBATION,PAROLE,TEMP_OUT,POL_RIGHTS', 'FIXED', true,
   '最高人民法院、最高人民检察院、公安部、司法部《关于开展社区矫正试点工作的通知》（司发〔2003〕12号）'),
  ('corrections.category.set', date '2012-03-01', null, 'PUBLIC_SURV,PROBATION,PAROLE,TEMP_OUT', 'FIXED', true,
   '《刑事诉讼法》第二百六十九条；《社区矫正法》第二条'),
  ('term.subject', date '2012-03-01', date '2020-06-30', '社区服刑人员', 'FIXED', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第四条'),
  ('term.subject', date '2020-07-01', null, '社区矫正对象', 'FIXED', true,
   '《社区矫正法》第二条'),
  ('corrections.doc.notice.days', date '2020-07-01', null, '5', 'FIXED', true,
   '《社区矫正法》第二十条'),
  ('corrections.doc.papers.days', date '2020-07-01', null, '10', 'FIXED', true,
   '《社区矫正法》第二十条'),
  ('corrections.doc.receipt.workdays', date '2012-03-01', date '2020-06-30', '3', 'AT_MOST', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第五条'),
  ('corrections.doc.receipt.days', date '2020-07-01', null, '5', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第十六条'),
  ('corrections.assessment.workdays', date '2020-07-01', null, '10', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第十四条'),
  ('corrections.assessment.fast.workdays', date '2020-07-01', null, '5', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第十四条'),
  ('corrections.report.due.days', date '2012-03-01', date '2020-06-30', '10', 'AT_MOST', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第六条'),
  ('corrections.report.due.days', date '2020-07-01', null, '10', 'AT_MOST', true,
   '《社区矫正法》第二十一条'),
  ('corrections.report.due.temp.days', date '2020-07-01', null, '10', 'AT_MOST', true,
   '《社区矫正法》第二十一条'),
  ('corrections.office.report.days', date '2012-03-01', date '2020-06-30', '3', 'AT_MOST', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第六条'),
  ('corrections.announce.days', date '2012-03-01', null, '10', 'LOCAL', true,
   '本程序的默认值，法律未定；可按本地规定填写'),
  ('corrections.group.days', date '2012-03-01', null, '10', 'LOCAL', true,
   '本程序的默认值，法律未定；可按本地规定填写'),
  ('corrections.notice.days', date '2020-07-01', null, '5', 'LOCAL', true,
   '本程序的默认值，法律未定；可按本地规定填写'),
  ('corrections.death.days', date '2020-07-01', null, '1', 'LOCAL', true,
   '本程序的默认值，法律未定；可按本地规定填写'),
  ('corrections.plan.days', date '2012-03-01', null, '15', 'LOCAL', true,
   '本程序的默认值，法律未定；可按本地规定填写'),
  ('corrections.entry.phase.months', date '2012-03-01', null, '', 'LOCAL', true,
   '国家未规定；各地入矫初期长短不一，按本地规定'),
  ('corrections.report.freq.days', date '2020-07-01', null, '', 'LOCAL', true,
   '《社区矫正法》第二十三条（未定次数，按本地规定或者矫正方案）'),
  ('corrections.visit.freq.days', date '2020-07-01', null, '', 'LOCAL', true,
   '《社区矫正法》第二十六条（未定次数，按本地规定或者矫正方案）'),
  ('corrections.report.health.months', date '2012-03-01', date '2020-06-30', '1', 'AT_MOST', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十一条'),
  ('corrections.report.health.months', date '2020-07-01', null, '1', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第二十四条'),
  ('corrections.report.recheck.months', date '2012-03-01', date '2020-06-30', '3', 'AT_MOST', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十一条'),
  ('corrections.report.recheck.months', date '2020-07-01', null, '3', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第二十四条'),
  ('corrections.study.hours', date '2012-03-01', date '2020-06-30', '8', 'AT_LEAST', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十五条'),
  ('corrections.study.hours', date '2020-07-01', null, '', 'LOCAL', true,
   '《社区矫正法》第三十六条（未定学时，按矫正方案或者本地规定）'),
  ('corrections.service.hours', date '2012-03-01', date '2020-06-30', '8', 'AT_LEAST', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十六条'),
  ('corrections.service.hours', date '2020-07-01', null, '', 'LOCAL', true,
   '《社区矫正法》第四十二条（可以组织，未定小时）'),
  ('corrections.service.name', date '2012-03-01', date '2020-06-30', '社区服务', 'FIXED', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十六条'),
  ('corrections.service.name', date '2020-07-01', null, '公益活动', 'FIXED', true,
   '《社区矫正法》第四十二条'),
  ('corrections.level.set', date '2012-03-01', date '2020-06-30', '严管,普管,宽管', 'LOCAL', true,
   '各地分类管理规定（等级名称随本地规定）'),
  ('corrections.level.set', date '2020-07-01', null, '严格,普通,宽松', 'LOCAL', true,
   '《社区矫正法》第二十四条（只要求分类管理，等级随本地规定）'),
  ('corrections.level.review.months', date '2012-03-01', null, '', 'LOCAL', true,
   '《社区矫正法》第二十四条（未定评定周期，按本地规定）'),
  ('corrections.leave.office.max.days', date '2012-03-01', date '2020-06-30', '7', 'AT_MOST', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十三条'),
  ('corrections.leave.office.max.days', date '2020-07-01', null, '7', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第二十七条'),
  ('corrections.leave.county.max.days', date '2012-03-01', date '2020-06-30', '30', 'AT_MOST', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十三条'),
  ('corrections.leave.county.max.days', date '2020-07-01', null, '30', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第二十七条'),
  ('corrections.leave.higher', date '2012-03-01', date '2020-06-30', 'no', 'FIXED', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十三条'),
  ('corrections.leave.higher', date '2020-07-01', null, 'yes', 'FIXED', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第二十七条'),
  ('corrections.leave.two_months.max.days', date '2020-07-01', null, '30', 'AT_MOST', true,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第二十七条'),
  ('corrections.leave.apply.ahead.days', date '2020-07-01', null, '3', 'AT_LEAST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第二十七条'),
  ('corrections.leave.granted', date '2020-07-01', null, 'yes', 'FIXED', true,
   '《社区矫正法》第二十七条'),
  ('corrections.leave.frequent.months', date '2020-07-01', null, '6', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第二十九条'),
  ('corrections.place.apply.ahead.months', date '2012-03-01', date '2020-06-30', '1', 'AT_LEAST', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十四条'),
  ('corrections.place.apply.ahead.months', date '2020-07-01', null, '1', 'AT_LEAST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第三十条'),
  ('corrections.place.ask.days', date '2020-07-01', null, '5', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第三十条'),
  ('corrections.place.reply.days', date '2020-07-01', null, '5', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第三十条'),
  ('corrections.place.told.days', date '2020-07-01', null, '5', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第三十条'),
  ('corrections.place.papers.workdays', date '2012-03-01', date '2020-06-30', '3', 'AT_MOST', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十四条'),
  ('corrections.place.papers.days', date '2020-07-01', null, '5', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第三十一条'),
  ('corrections.place.receipt.days', date '2020-07-01', null, '5', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第三十一条'),
  ('corrections.place.report.days', date '2012-03-01', date '2020-06-30', '7', 'AT_MOST', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十四条'),
  ('corrections.place.report.days', date '2020-07-01', null, '7', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第三十一条'),
  ('corrections.praise.exists', date '2012-03-01', date '2020-06-30', 'no', 'FIXED', true,
   '《社区矫正法》施行（2020年7月1日）前没有表扬'),
  ('corrections.praise.exists', date '2020-07-01', null, 'yes', 'FIXED', true,
   '《社区矫正法》第二十八条'),
  ('corrections.praise.months', date '2020-07-01', null, '6', 'AT_LEAST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三条'),
  ('corrections.admonish.exists', date '2012-03-01', date '2020-06-30', 'no', 'FIXED', true,
   '《社区矫正法》施行（2020年7月1日）前没有训诫'),
  ('corrections.admonish.exists', date '2020-07-01', null, 'yes', 'FIXED', true,
   '《社区矫正法》第二十八条；《社区矫正法实施办法》（司发通〔2020〕59号）第三十四条'),
  ('corrections.conduct.notice', date '2020-07-01', null, 'yes', 'FIXED', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第三十二条'),
  ('corrections.conduct.police_penalty.categories', date '2013-01-01', date '2025-12-31', 'PUBLIC_SURV,PROBATION,TEMP_OUT', 'FIXED', true,
   '《治安管理处罚法》（2012年修正）第六十条第四项（不含假释）'),
  ('corrections.conduct.police_penalty.categories', date '2026-01-01', null, 'PUBLIC_SURV,PROBATION,TEMP_OUT', 'FIXED', true,
   '《治安管理处罚法》（2025年修订）第七十二条第四项（不含假释）'),
  ('corrections.conduct.revoke_probation.categories', date '2012-03-01', null, 'PROBATION', 'FIXED', true,
   '《刑法》第七十七条'),
  ('corrections.conduct.revoke_parole.categories', date '2012-03-01', null, 'PAROLE', 'FIXED', true,
   '《刑法》第八十六条'),
  ('corrections.conduct.recommit.categories', date '2012-03-01', null, 'TEMP_OUT', 'FIXED', true,
   '《刑事诉讼法》第二百六十八条'),
  ('corrections.conduct.arrest.categories', date '2020-07-01', null, 'PROBATION,PAROLE', 'FIXED', true,
   '《社区矫正法》第四十七条'),
  ('corrections.conduct.commute.categories', date '2020-07-01', null, 'PUBLIC_SURV,PROBATION,TEMP_OUT', 'FIXED', false,
   '《社区矫正法》第三十三条'),
  ('corrections.warn.revoke.probation', date '2012-03-01', date '2012-12-31', '3', 'FIXED', false,
   '《社区矫正实施办法》（司发通〔2012〕12号）第二十五条'),
  ('corrections.warn.revoke.probation', date '2013-01-01', date '2020-06-30', '3', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2012〕21号）第四百五十八条'),
  ('corrections.warn.revoke.probation', date '2020-07-01', null, '2', 'FIXED', true,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第四十六条'),
  ('corrections.warn.revoke.probation.court', date '2013-01-01', date '2021-02-28', '3', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2012〕21号）第四百五十八条'),
  ('corrections.warn.revoke.probation.court', date '2021-03-01', null, '2', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百四十三条'),
  ('corrections.warn.revoke.parole', date '2013-01-01', date '2020-06-30', '3', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2012〕21号）第四百五十八条'),
  ('corrections.warn.revoke.parole', date '2020-07-01', date '2021-02-28', '2', 'FIXED', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第四十七条'),
  ('corrections.warn.revoke.parole', date '2021-03-01', null, '2', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百四十三条'),
  ('corrections.warn.revoke.parole.court', date '2013-01-01', date '2021-02-28', '3', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2012〕21号）第四百五十八条'),
  ('corrections.warn.revoke.parole.court', date '2021-03-01', null, '2', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百四十三条'),
  ('corrections.warn.recommit.temp', date '2013-01-01', date '2021-02-28', '2', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2012〕21号）第四百三十三条'),
  ('corrections.warn.recommit.temp', date '2021-03-01', null, '2', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百一十六条'),
  ('corrections.away.revoke.months', date '2013-01-01', date '2021-02-28', '1', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2012〕21号）第四百五十八条'),
  ('corrections.away.revoke.months', date '2021-03-01', null, '1', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百四十三条'),
  ('corrections.court.revoke.months', date '2013-01-01', date '2020-06-30', '1', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2012〕21号）第四百五十八条'),
  ('corrections.court.revoke.days', date '2020-07-01', null, '30', 'FIXED', true,
   '《社区矫正法》第四十八条'),
  ('corrections.court.arrest.hours', date '2020-07-01', null, '48', 'FIXED', true,
   '《社区矫正法》第四十七条'),
  ('corrections.court.custody.days', date '2020-07-01', null, '30', 'FIXED', true,
   '《社区矫正法》第四十八条'),
  ('corrections.recommit.days', date '2013-01-01', date '2020-06-30', '15', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2012〕21号）第四百三十三条'),
  ('corrections.recommit.days', date '2020-07-01', null, '30', 'FIXED', true,
   '《社区矫正法》第四十九条'),
  ('corrections.recommit.reasons', date '2021-03-01', null, 'UNFIT,LEFT_OR_SILENT,PENALISED_UNCHANGED,TWICE_WARNED,NO_RECHECK,GROUND_GONE,NO_GUARANTOR,OTHER_SERIOUS', 'FIXED', true,
   '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百一十六条'),
  ('corrections.commute.days', date '2020-07-01', null, '30', 'FIXED', true,
   '《社区矫正法》第三十三条'),
  ('corrections.police.breach', date '2013-01-01', date '2025-12-31', '处五日以上十日以下拘留，并处二百元以上五百元以下罚款', 'FIXED', true,
   '《治安管理处罚法》（2012年修正）第六十条第四项'),
  ('corrections.police.breach', date '2026-01-01', null, '处五日以上十日以下拘留，可以并处一千元以下罚款；情节较轻的，处警告或者一千元以下罚款', 'FIXED', true,
   '《治安管理处罚法》（2025年修订）第七十二条第四项、第七十三条第一项'),
  ('corrections.police.record.sealed', date '2026-01-01', null, 'yes', 'FIXED', true,
   '《治安管理处罚法》（2025年修订）第一百三十六条'),
  ('corrections.eloc.allowed', date '2012-03-01', date '2020-06-30', 'local', 'FIXED', true,
   '《社区矫正法》施行前各地做法不一'),
  ('corrections.eloc.allowed', date '2020-07-01', null, 'grounds', 'FIXED', true,
   '《社区矫正法》第二十九条'),
  ('corrections.eloc.months', date '2020-07-01', null, '3', 'AT_MOST', true,
   '《社区矫正法》第二十九条'),
  ('corrections.custody.notice.days', date '2020-07-01', null, '3', 'AT_MOST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第四十一条'),
  ('corrections.pre_expiry.days', date '2012-03-01', date '2020-06-30', '', 'LOCAL', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第二十九条（期满前，未定天数）'),
  ('corrections.pre_expiry.days', date '2020-07-01', null, '30', 'AT_LEAST', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第五十三条'),
  ('corrections.minor.public', date '2003-07-10', null, 'no', 'FIXED', false,
   '《未成年人保护法》第一百零三条；《社区矫正法实施办法》（司发通〔2020〕59号）第五十五条'),
  ('corrections.minor.file', date '2020-07-01', null, 'yes', 'FIXED', true,
   '《社区矫正法》第五十四条'),
  ('corrections.minor.apart', date '2020-07-01', null, 'yes', 'FIXED', true,
   '《社区矫正法》第五十二条'),
  ('corrections.group.female', date '2020-07-01', null, '1', 'AT_LEAST', true,
   '《社区矫正法》第二十五条'),
  ('corrections.group.minor', date '2020-07-01', null, '1', 'AT_LEAST', true,
   '《社区矫正法》第五十二条'),
  ('corrections.prison.transfer.days', date '2026-11-01', null, '10', 'AT_MOST', true,
   '《监狱法》（2026年修订）第四十七条'),
  ('corrections.prison.papers', date '2026-11-01', null, 'yes', 'FIXED', true,
   '《监狱法》（2026年修订）第四十六条'),
  ('corrections.prison.parole.revoke.months', date '2026-11-01', null, '1', 'FIXED', true,
   '《监狱法》（2026年修订）第五十四条'),
  ('corrections.term.public_surv.min.months', date '2003-07-10', null, '3', 'FIXED', true,
   '《刑法》第三十八条'),
  ('corrections.term.public_surv.max.months', date '2003-07-10', null, '24', 'FIXED', true,
   '《刑法》第三十八条'),
  ('corrections.term.public_surv.combined.max.months', date '2003-07-10', null, '36', 'FIXED', true,
   '《刑法》第六十九条'),
  ('corrections.term.probation.detention.min.months', date '2003-07-10', null, '2', 'FIXED', true,
   '《刑法》第七十三条'),
  ('corrections.term.probation.detention.max.months', date '2003-07-10', null, '12', 'FIXED', true,
   '《刑法》第七十三条'),
  ('corrections.term.probation.fixed.min.months', date '2003-07-10', null, '12', 'FIXED', true,
   '《刑法》第七十三条'),
  ('corrections.term.probation.fixed.max.months', date '2003-07-10', null, '60', 'FIXED', true,
   '《刑法》第七十三条'),
  ('corrections.term.parole.life.months', date '2003-07-10', null, '120', 'FIXED', true,
   '《刑法》第八十三条'),
  ('corrections.injunction.min.months.public_surv', date '2011-05-01', null, '3', 'FIXED', true,
   '最高人民法院、最高人民检察院、公安部、司法部《关于对判处管制、宣告缓刑的犯罪分子适用禁止令有关问题的规定（试行）》第六条'),
  ('corrections.injunction.min.months.probation', date '2011-05-01', null, '2', 'FIXED', true,
   '最高人民法院、最高人民检察院、公安部、司法部《关于对判处管制、宣告缓刑的犯罪分子适用禁止令有关问题的规定（试行）》第六条'),
  ('corrections.injunction.categories', date '2011-05-01', null, 'PUBLIC_SURV,PROBATION', 'FIXED', true,
   '《刑法》第三十八条、第七十二条'),
  ('corrections.sealed.sentence.max.years', date '2013-01-01', null, '5', 'FIXED', true,
   '《刑事诉讼法》第二百八十六条'),
  ('corrections.complaint.days', date '2020-07-01', null, '', 'LOCAL', true,
   '《社区矫正法》第三十四条（应当及时处理并告知，未定天数）'),
  ('corrections.remind.report.days', date '2003-07-10', null, '3', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.receipt.days', date '2003-07-10', null, '2', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.announce.days', date '2003-07-10', null, '3', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.group.days', date '2003-07-10', null, '3', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.plan.days', date '2003-07-10', null, '3', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.regular_report.days', date '2003-07-10', null, '3', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.health.days', date '2003-07-10', null, '5', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.recheck.days', date '2003-07-10', null, '10', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.leave.days', date '2003-07-10', null, '1', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.place.days', date '2003-07-10', null, '2', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.eloc.days', date '2003-07-10', null, '10', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.level.days', date '2003-07-10', null, '7', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.pre_expiry.days', date '2003-07-10', null, '15', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.expiry.days', date '2003-07-10', null, '15', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.notice.days', date '2003-07-10', null, '3', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.death.days', date '2003-07-10', null, '1', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.complaint.days', date '2003-07-10', null, '5', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('corrections.remind.assessment.days', date '2003-07-10', null, '3', 'LOCAL', true,
   '本程序的提醒天数，可按本地做法填写'),
  ('retention.corrections', date '2012-03-01', null, '', 'LOCAL', false,
   '《档案法》第二十一条（保管期限按国家规定；年数尚未查实，由司法所按文件填写）'),
  ('hand_over.form.CC-1', date '2003-07-10', null, 'FACTS', 'FIXED', true,
   '《社区矫正法》第九条：司法所受委托承担社区矫正相关工作；县级社区矫正机构统计本行政区域的社区矫正工作。报统计数字和去标识的明细行，供县局逐格重算'),
  ('hand_over.form.CC-2', date '2003-07-10', null, 'FACTS', 'FIXED', true,
   '《社区矫正法》第九条：司法所受委托承担社区矫正相关工作；县级社区矫正机构统计本行政区域的社区矫正工作。报统计数字和去标识的明细行，供县局逐格重算'),
  ('hand_over.form.CC-3', date '2003-07-10', null, 'FACTS', 'FIXED', true,
   '《社区矫正法》第九条：司法所受委托承担社区矫正相关工作；县级社区矫正机构统计本行政区域的社区矫正工作。报统计数字和去标识的明细行，供县局逐格重算'),
  ('hand_over.form.CC-4', date '2003-07-10', null, 'FACTS', 'FIXED', true,
   '《社区矫正法》第九条：司法所受委托承担社区矫正相关工作；县级社区矫正机构统计本行政区域的社区矫正工作。未成年人的明细行只进单独加密的部分（第五十四条）'),
  ('hand_over.record.correction_case', date '2020-07-01', null, 'RECORDS', 'FIXED', true,
   '《社区矫正法》第九条、第二十条、第二十二条：县级社区矫正机构是执行机关，档案随案上报；未成年人的进单独加密的部分（第五十四条）');

-- Code lists (domain/corrections.md §6). The identifier is stored in ledgers; stored_number is that of the national data dictionary
-- where it has one and serves export only. What may be chosen on which day of an act is said by rules, as a case lasts for years.

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_CATEGORY', 'PUBLIC_SURV', '管制', '01', '被判处管制', 10, null, null, '《社区矫正法》第二条'),
  ('CORR_CATEGORY', 'PROBATION', '缓刑', '02', '宣告缓刑|被宣告缓刑', 20, null, null, '《社区矫正法》第二条'),
  ('CORR_CATEGORY', 'PAROLE', '假释', '03', '裁定假释|被裁定假释', 30, null, null, '《社区矫正法》第二条'),
  ('CORR_CATEGORY', 'TEMP_OUT', '暂予监外执行', '04', '监外执行|暂予|保外就医', 40, null, null, '《社区矫正法》第二条'),
  ('CORR_CATEGORY', 'POL_RIGHTS', '剥夺政治权利', null, '剥权|剥政', 50, null, null, '《社区矫正法》第二条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('DECIDER', 'COURT', '人民法院', '01', '法院', 10, null, null, 'SF/T 0015-2016'),
  ('DECIDER', 'POLICE', '公安机关', '02', '公安|公安局|看守所', 20, null, null, 'SF/T 0015-2016'),
  ('DECIDER', 'PRISON_ADMIN', '监狱管理机关', '03', '监狱|监狱管理局', 30, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('ROUTE', 'SELF', '自行报到', '01', '自行', 10, null, null, 'SF/T 0015-2016'),
  ('ROUTE', 'ESCORT', '狱所押送', '02', '押送', 20, null, null, 'SF/T 0015-2016'),
  ('ROUTE', 'FETCHED', '司法局接回', '03', '接回|司法所接回', 30, null, null, 'SF/T 0015-2016'),
  ('ROUTE', 'TRANSFER_IN', '执行地变更转入', null, '居住地变更转入|转入|迁入', 40, null, null, 'SF/T 0015-2016'),
  ('ROUTE', 'CORRECTION', '更正补登', null, '补登|更正', 50, null, null, 'SF/T 0015-2016'),
  ('ROUTE', 'OTHER', '其他', '99', '', 60, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('REPORT_RESULT', 'IN_TIME', '规定时限内报到', '01', '按时报到|按时|规定时限内', 10, null, null, 'SF/T 0015-2016'),
  ('REPORT_RESULT', 'LATE', '超出规定时限报到', '02', '逾期报到|逾期|超出时限', 20, null, null, 'SF/T 0015-2016'),
  ('REPORT_RESULT', 'MISSING', '未报到且下落不明', '03', '下落不明|未报到', 30, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('SENTENCE', 'DEATH_REPRIEVE', '死刑缓期二年执行', '01', '死缓', 10, null, null, 'SF/T 0015-2016'),
  ('SENTENCE', 'LIFE', '无期徒刑', '02', '无期', 20, null, null, 'SF/T 0015-2016'),
  ('SENTENCE', 'FIXED', '有期徒刑', '03', '有期', 30, null, null, 'SF/T 0015-2016'),
  ('SENTENCE', 'DETENTION', '拘役', '04', '', 40, null, null, 'SF/T 0015-2016'),
  ('SENTENCE', 'CONTROL', '管制', '05', '', 50, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('EXTRA_PENALTY', 'FINE', '罚金', '01', '', 10, null, null, 'SF/T 0015-2016'),
  ('EXTRA_PENALTY', 'POL_RIGHTS', '剥夺政治权利', '02', '剥权', 20, null, null, 'SF/T 0015-2016'),
  ('EXTRA_PENALTY', 'CONFISCATE', '没收财产', '03', '', 30, null, null, 'SF/T 0015-2016'),
  ('EXTRA_PENALTY', 'DEPORT', '驱逐出境', '04', '', 40, null, null, 'SF/T 0015-2016'),
  ('EXTRA_PENALTY', 'OTHER', '其他', '99', '', 50, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('OFFENCE_GROUP', 'STATE_SECURITY', '危害国家安全罪', '01', '危害国家安全', 10, null, null, '《刑法》分则各章；SF/T 0015-2016'),
  ('OFFENCE_GROUP', 'PUBLIC_SAFETY', '危害公共安全罪', '02', '危害公共安全', 20, null, null, '《刑法》分则各章；SF/T 0015-2016'),
  ('OFFENCE_GROUP', 'ECONOMY', '破坏社会主义市场经济秩序罪', '03', '破坏社会主义市场经济秩序|破坏市场经济秩序', 30, null, null, '《刑法》分则各章；SF/T 0015-2016'),
  ('OFFENCE_GROUP', 'PERSON_RIGHTS', '侵犯公民人身权利、民主权利罪', '04', '侵犯公民人身权利民主权利|侵犯公民人身权利|侵犯人身权利', 40, null, null, '《刑法》分则各章；SF/T 0015-2016'),
  ('OFFENCE_GROUP', 'PROPERTY', '侵犯财产罪', '05', '侵犯财产|侵财', 50, null, null, '《刑法》分则各章；SF/T 0015-2016'),
  ('OFFENCE_GROUP', 'SOCIAL_ORDER', '妨害社会管理秩序罪', '06', '妨害社会管理秩序|妨害社会管理', 60, null, null, '《刑法》分则各章；SF/T 0015-2016'),
  ('OFFENCE_GROUP', 'DEFENCE', '危害国防利益罪', '07', '危害国防利益', 70, null, null, '《刑法》分则各章；SF/T 0015-2016'),
  ('OFFENCE_GROUP', 'CORRUPTION', '贪污贿赂罪', '08', '贪污贿赂', 80, null, null, '《刑法》分则各章；SF/T 0015-2016'),
  ('OFFENCE_GROUP', 'DERELICTION', '渎职罪', '09', '渎职', 90, null, null, '《刑法》分则各章；SF/T 0015-2016'),
  ('OFFENCE_GROUP', 'MILITARY', '军人违反职责罪', null, '军人违反职责', 100, null, null, '《刑法》分则各章；SF/T 0015-2016'),
  ('OFFENCE_GROUP', 'OTHER', '其他', '99', '', 110, null, null, '《刑法》分则各章；SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('NATIONALITY_GROUP', 'MAINLAND', '内地', null, '中国|大陆', 10, null, null, 'domain/corrections.md §6'),
  ('NATIONALITY_GROUP', 'HKMOTW', '港澳台', null, '香港|澳门|台湾', 20, null, null, 'domain/corrections.md §6'),
  ('NATIONALITY_GROUP', 'FOREIGN', '外国籍及无国籍', null, '外国籍|无国籍|外籍', 30, null, null, 'domain/corrections.md §6'),
  ('NATIONALITY_GROUP', 'OTHER', '其他', null, '', 40, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('HUKOU', 'URBAN', '城镇', null, '非农|非农业|城镇户口', 10, null, null, 'domain/corrections.md §6'),
  ('HUKOU', 'RURAL', '农村', null, '农业|农村户口', 20, null, null, 'domain/corrections.md §6'),
  ('HUKOU', 'HKMOTW', '港澳台', null, '', 30, null, null, 'domain/corrections.md §6'),
  ('HUKOU', 'FOREIGN', '外国籍及无国籍', null, '外国籍|无国籍', 40, null, null, 'domain/corrections.md §6'),
  ('HUKOU', 'OTHER', '其他', null, '', 50, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_EDU', 'JUNIOR_COLLEGE_UP', '大专及以上', null, '大专|大学专科|大学本科|本科|研究生|大学', 10, null, null, 'domain/corrections.md §6'),
  ('CORR_EDU', 'SENIOR', '高中或中专', null, '高中|中专|普通高中|中等职业|职高|技校', 20, null, null, 'domain/corrections.md §6'),
  ('CORR_EDU', 'JUNIOR', '初中', null, '初级中学', 30, null, null, 'domain/corrections.md §6'),
  ('CORR_EDU', 'PRIMARY', '小学及以下', null, '小学|文盲|半文盲|文盲或半文盲', 40, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('WORK_STATUS', 'EMPLOYED', '就业', '02', '已就业|在业', 10, null, null, 'SF/T 0015-2016'),
  ('WORK_STATUS', 'STUDENT', '就学', '01', '在校|在读|上学', 20, null, null, 'SF/T 0015-2016'),
  ('WORK_STATUS', 'FARMING', '务农', '03', '农民', 30, null, null, 'SF/T 0015-2016'),
  ('WORK_STATUS', 'NONE', '无业', '04', '待业|失业', 40, null, null, 'SF/T 0015-2016'),
  ('WORK_STATUS', 'UNABLE', '无劳动能力', null, '丧失劳动能力', 50, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('TEMP_OUT_GROUND', 'ILL', '有严重疾病需要保外就医', null, '严重疾病|保外就医|严重疾病保外就医', 10, null, null, '《刑事诉讼法》第二百六十五条'),
  ('TEMP_OUT_GROUND', 'PREGNANT', '怀孕或者正在哺乳自己婴儿的妇女', null, '怀孕或哺乳|怀孕|哺乳', 20, null, null, '《刑事诉讼法》第二百六十五条'),
  ('TEMP_OUT_GROUND', 'NO_SELF_CARE', '生活不能自理，适用暂予监外执行不致危害社会', null, '生活不能自理', 30, null, null, '《刑事诉讼法》第二百六十五条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('DOC_KIND', 'JUDGMENT', '判决书', null, '刑事判决书', 10, null, null, 'domain/corrections.md §6'),
  ('DOC_KIND', 'RULING', '裁定书', null, '刑事裁定书|假释裁定书', 20, null, null, 'domain/corrections.md §6'),
  ('DOC_KIND', 'DECISION', '决定书', null, '暂予监外执行决定书', 30, null, null, 'domain/corrections.md §6'),
  ('DOC_KIND', 'EXECUTION', '执行通知书', null, '', 40, null, null, 'domain/corrections.md §6'),
  ('DOC_KIND', 'CLOSING_FORM', '结案登记表', null, '', 50, null, null, 'domain/corrections.md §6'),
  ('DOC_KIND', 'PAROLE_PAPERS', '出监所鉴定及服刑材料', null, '鉴定表|出监鉴定表', 60, null, null, 'domain/corrections.md §6'),
  ('DOC_KIND', 'INJUNCTION', '禁止令', null, '', 70, null, null, 'domain/corrections.md §6'),
  ('DOC_KIND', 'PLEDGE', '社区矫正保证书', null, '保证书', 80, null, null, 'domain/corrections.md §6'),
  ('DOC_KIND', 'NOTICE', '社区矫正告知书', null, '告知书', 90, null, null, 'domain/corrections.md §6'),
  ('DOC_KIND', 'OTHER', '其他', null, '', 100, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('GROUP_MEMBER_KIND', 'OFFICE', '司法所人员', '01', '司法所|司法所工作人员', 10, null, null, 'SF/T 0015-2016'),
  ('GROUP_MEMBER_KIND', 'SOCIAL_WORKER', '社会工作者', '02', '社工', 20, null, null, 'SF/T 0015-2016'),
  ('GROUP_MEMBER_KIND', 'VOLUNTEER', '志愿者', '03', '社会志愿者', 30, null, null, 'SF/T 0015-2016'),
  ('GROUP_MEMBER_KIND', 'COMMITTEE', '村（居）民委员会人员', '04', '村（居）委会|村委会|居委会|村干部', 40, null, null, 'SF/T 0015-2016'),
  ('GROUP_MEMBER_KIND', 'EMPLOYER', '所在单位人员', '05', '所在单位|单位', 50, null, null, 'SF/T 0015-2016'),
  ('GROUP_MEMBER_KIND', 'SCHOOL', '就读学校人员', '06', '学校|就读学校', 60, null, null, 'SF/T 0015-2016'),
  ('GROUP_MEMBER_KIND', 'FAMILY', '家庭成员或者监护人', '07', '家庭成员|家属|监护人', 70, null, null, 'SF/T 0015-2016'),
  ('GROUP_MEMBER_KIND', 'GUARANTOR', '保证人', '08', '', 80, null, null, 'SF/T 0015-2016'),
  ('GROUP_MEMBER_KIND', 'POLICE', '派出所民警', '09', '民警|派出所', 90, null, null, 'SF/T 0015-2016'),
  ('GROUP_MEMBER_KIND', 'OTHER', '其他', '99', '', 100, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('GROUP_ROLE', 'LEADER', '组长', '01', '', 10, null, null, 'SF/T 0015-2016'),
  ('GROUP_ROLE', 'MEMBER', '成员', '02', '组员', 20, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('REPORT_WAY', 'IN_PERSON', '当面报告', '01', '当面|到所', 10, null, null, 'SF/T 0015-2016'),
  ('REPORT_WAY', 'WRITTEN', '书面报告', '02', '书面', 20, null, null, 'SF/T 0015-2016'),
  ('REPORT_WAY', 'PHONE_VIDEO', '通讯报告', '03', '通讯|电话|视频', 30, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('REPORT_KIND', 'REGULAR', '定期报告', null, '定期', 10, null, null, 'domain/corrections.md §6'),
  ('REPORT_KIND', 'CHANGE', '情况变化报告', null, '情况变化', 20, null, null, 'domain/corrections.md §6'),
  ('REPORT_KIND', 'INJUNCTION', '遵守禁止令情况报告', null, '禁止令', 30, null, null, 'domain/corrections.md §6'),
  ('REPORT_KIND', 'HEALTH', '身体状况报告', null, '身体状况|身体情况', 40, null, null, 'domain/corrections.md §6'),
  ('REPORT_KIND', 'RECHECK', '病情复查报告', null, '病情复查|复查', 50, null, null, 'domain/corrections.md §6'),
  ('REPORT_KIND', 'LEAVE', '外出期间报告', null, '外出期间', 60, null, null, 'domain/corrections.md §6'),
  ('REPORT_KIND', 'OTHER', '其他', null, '', 70, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('VISIT_PLACE', 'HOME', '家庭', null, '住所|居住地|家中', 10, null, null, 'domain/corrections.md §6'),
  ('VISIT_PLACE', 'WORK', '工作单位', null, '单位', 20, null, null, 'domain/corrections.md §6'),
  ('VISIT_PLACE', 'SCHOOL', '就读学校', null, '学校', 30, null, null, 'domain/corrections.md §6'),
  ('VISIT_PLACE', 'VILLAGE', '村（社区）', null, '村居|社区|村委会', 40, null, null, 'domain/corrections.md §6'),
  ('VISIT_PLACE', 'OTHER', '其他场所', null, '其他', 50, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('EDUCATION_FORM', 'CLASS', '集中教育', '01', '集体教育|集中学习', 10, null, null, 'SF/T 0015-2016'),
  ('EDUCATION_FORM', 'COUNSEL', '心理辅导', '02', '心理咨询', 20, null, null, 'SF/T 0015-2016'),
  ('EDUCATION_FORM', 'INDIVIDUAL', '个别教育', '03', '个别谈话|个别', 30, null, null, 'SF/T 0015-2016'),
  ('EDUCATION_FORM', 'GROUP', '分类教育', null, '分类', 40, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('EDUCATION_TOPIC', 'LAW', '法治', null, '法制|法律|法治教育', 10, null, null, 'domain/corrections.md §6'),
  ('EDUCATION_TOPIC', 'MORAL', '道德', null, '思想道德', 20, null, null, 'domain/corrections.md §6'),
  ('EDUCATION_TOPIC', 'MIND', '心理健康', null, '心理', 30, null, null, 'domain/corrections.md §6'),
  ('EDUCATION_TOPIC', 'SKILL', '技能', null, '职业技能', 40, null, null, 'domain/corrections.md §6'),
  ('EDUCATION_TOPIC', 'SAFETY', '安全', null, '', 50, null, null, 'domain/corrections.md §6'),
  ('EDUCATION_TOPIC', 'OTHER', '其他', null, '', 60, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('INJUNCTION_KIND', 'AREA', '禁止进入特定区域、场所', '01', '限制进入特定区域|特定区域', 10, null, null, 'SF/T 0015-2016'),
  ('INJUNCTION_KIND', 'ACTIVITY', '禁止从事特定活动', '02', '限制从事特定活动|特定活动', 20, null, null, 'SF/T 0015-2016'),
  ('INJUNCTION_KIND', 'PERSON', '禁止接触特定的人', '03', '限制接触特定人员|特定人员', 30, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('LEVEL', 'STRICT', '严格', '3', '严管|严格管理|一级', 10, null, null, 'SF/T 0015-2016'),
  ('LEVEL', 'NORMAL', '普通', '2', '普管|普通管理|二级', 20, null, null, 'SF/T 0015-2016'),
  ('LEVEL', 'EASY', '宽松', '1', '宽管|宽松管理|三级', 30, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('LEAVE_REASON', 'MEDICAL', '就医', null, '看病', 10, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第二十六条'),
  ('LEAVE_REASON', 'SCHOOL', '就学', null, '上学', 20, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第二十六条'),
  ('LEAVE_REASON', 'LAWSUIT', '参与诉讼', null, '诉讼', 30, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第二十六条'),
  ('LEAVE_REASON', 'FAMILY', '处理家庭重要事务', null, '家庭重要事务|家事', 40, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第二十六条'),
  ('LEAVE_REASON', 'WORK', '处理工作重要事务', null, '工作重要事务|工作', 50, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第二十六条'),
  ('LEAVE_REASON', 'OTHER', '其他', null, '', 60, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第二十六条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('LEAVE_APPROVER', 'OFFICE', '司法所', null, '', 10, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第二十七条'),
  ('LEAVE_APPROVER', 'COUNTY', '县级社区矫正机构', null, '县级|县司法局|区司法局', 20, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第二十七条'),
  ('LEAVE_APPROVER', 'HIGHER', '上一级社区矫正机构', null, '上一级|市级', 30, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第二十七条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_DECISION', 'GRANTED', '批准', null, '同意|准予', 10, null, null, 'domain/corrections.md §6'),
  ('CORR_DECISION', 'REFUSED', '不批准', null, '不同意|不准', 20, null, null, 'domain/corrections.md §6'),
  ('CORR_DECISION', 'WITHDRAWN', '本人撤回', null, '撤回', 30, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('MOVE_DIRECTION', 'IN', '转入', null, '迁入', 10, null, null, 'domain/corrections.md §6'),
  ('MOVE_DIRECTION', 'OUT', '转出', null, '迁出', 20, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('MOVE_REPLY', 'AGREED', '同意接收', null, '同意', 10, null, null, 'domain/corrections.md §6'),
  ('MOVE_REPLY', 'REFUSED', '不同意接收', null, '不同意', 20, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CONDUCT_KIND', 'PRAISE', '表扬', '801', '', 10, null, null, '《社区矫正法》第二十八条'),
  ('CONDUCT_KIND', 'ADMONISH', '训诫', null, '', 20, null, null, '《社区矫正法》第二十八条'),
  ('CONDUCT_KIND', 'WARN', '警告', '01', '', 30, null, null, '《社区矫正法》第二十八条'),
  ('CONDUCT_KIND', 'POLICE_PENALTY', '提请治安管理处罚', '02', '治安管理处罚|治安处罚', 40, null, null, '《社区矫正法》第二十八条'),
  ('CONDUCT_KIND', 'REVOKE_PROBATION', '提请撤销缓刑', null, '撤销缓刑', 50, null, null, '《社区矫正法》第二十八条'),
  ('CONDUCT_KIND', 'REVOKE_PAROLE', '提请撤销假释', null, '撤销假释', 60, null, null, '《社区矫正法》第二十八条'),
  ('CONDUCT_KIND', 'RECOMMIT', '提请收监执行', null, '收监执行', 70, null, null, '《社区矫正法》第二十八条'),
  ('CONDUCT_KIND', 'COMMUTE', '减刑建议', '802', '提请减刑|减刑', 80, null, null, '《社区矫正法》第二十八条'),
  ('CONDUCT_KIND', 'ARREST', '提请逮捕', null, '逮捕', 90, null, null, '《社区矫正法》第二十八条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CONDUCT_GROUND', 'P_CONDITIONS', '接受社区矫正满六个月且符合表扬条件', null, '', 10, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'P_OUTSTANDING', '见义勇为、抢险救灾等突出表现', null, '', 20, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'A_LATE', '不按规定时间报到或者脱离监管十日以内', null, '', 30, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'A_RULES', '违反报告、会客、外出、迁居规定，情节轻微', null, '', 40, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'A_EDUCATION', '不按规定参加教育学习，经教育仍不改正', null, '', 50, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'A_OTHER', '其他违反监督管理规定，情节轻微', null, '', 60, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'W_INJUNCTION', '违反禁止令，情节轻微', null, '', 70, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'W_LATE', '不按规定时间报到或者脱离监管超过十日', null, '', 80, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'W_RULES', '违反报告、会客、外出、迁居规定，情节较重', null, '', 90, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'W_NO_RECHECK', '保外就医无正当理由不按时提交病情复查情况', null, '', 100, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'W_TWICE_ADMONISHED', '受到两次训诫仍不改正', null, '', 110, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'W_OTHER', '其他违反监督管理规定，情节较重', null, '', 120, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'B_SUPERVISION', '违反监督管理规定', null, '', 130, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'B_INJUNCTION', '违反禁止令，情节严重', null, '', 140, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'B_AWAY', '不按规定时间报到或者脱离监管超过一个月', null, '', 150, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'B_WARNED', '受到规定次数的警告仍不改正', null, '', 160, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'B_PENALISED', '受到治安管理处罚仍不改正', null, '', 170, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'B_CONDITION', '不再符合暂予监外执行条件', null, '', 180, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'B_REOFFENCE', '重新犯罪或者发现漏罪', null, '', 190, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'M_MERIT', '确有悔改或者立功、重大立功表现', null, '', 200, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条'),
  ('CONDUCT_GROUND', 'OTHER', '其他', null, '', 210, null, null, '《社区矫正法实施办法》（司发通〔2020〕59号）第三十三至三十五条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CONDUCT_OUTCOME', 'GRANTED', '作出决定', null, '批准|采纳|决定', 10, null, null, 'domain/corrections.md §6'),
  ('CONDUCT_OUTCOME', 'REFUSED', '不予作出', null, '不批准|不采纳', 20, null, null, 'domain/corrections.md §6'),
  ('CONDUCT_OUTCOME', 'WITHDRAWN', '撤回提请', null, '撤回', 30, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_DECIDED_BY', 'COUNTY', '县级社区矫正机构', null, '县级|县司法局|区司法局', 10, null, null, '《社区矫正法》第九条'),
  ('CORR_DECIDED_BY', 'OFFICE_DELEGATED', '司法所（受委托）', null, '司法所', 20, null, null, '《社区矫正法》第九条'),
  ('CORR_DECIDED_BY', 'HIGHER', '上一级社区矫正机构', null, '市级', 30, null, null, '《社区矫正法》第九条'),
  ('CORR_DECIDED_BY', 'COURT', '人民法院', null, '法院', 40, null, null, '《社区矫正法》第九条'),
  ('CORR_DECIDED_BY', 'POLICE', '公安机关', null, '公安|公安局', 50, null, null, '《社区矫正法》第九条'),
  ('CORR_DECIDED_BY', 'PRISON_ADMIN', '监狱管理机关', null, '监狱管理局', 60, null, null, '《社区矫正法》第九条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('ELOC_GROUND', 'INJ_BREACH', '违反人民法院禁止令', '1', '违反禁止令', 10, null, null, '《社区矫正法》第二十九条'),
  ('ELOC_GROUND', 'LEFT_NO_LEAVE', '无正当理由，未经批准离开所居住的市、县', '2', '未经批准离开所居住的市县', 20, null, null, '《社区矫正法》第二十九条'),
  ('ELOC_GROUND', 'REFUSED_REPORT_WARNED', '拒不按照规定报告自己的活动情况，被给予警告', '3', '拒不报告被警告', 30, null, null, '《社区矫正法》第二十九条'),
  ('ELOC_GROUND', 'POLICE_PENALISED', '违反监督管理规定，被给予治安管理处罚', '4', '被治安管理处罚', 40, null, null, '《社区矫正法》第二十九条'),
  ('ELOC_GROUND', 'REVOCATION_PROPOSED', '拟提请撤销缓刑、假释或者暂予监外执行收监执行', '5', '拟提请撤销或者收监', 50, null, null, '《社区矫正法》第二十九条'),
  ('ELOC_GROUND', 'BEFORE_LAW', '2020年7月1日前的使用（仅补录旧档案）', null, '旧档案', 60, null, null, '《社区矫正法》第二十九条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('ELOC_LEVEL', 'COUNTY_HEAD', '县级司法行政部门负责人', null, '县司法局局长|区司法局局长', 10, null, null, '《社区矫正法》第二十九条'),
  ('ELOC_LEVEL', 'BEFORE_LAW', '2020年7月1日前的批准（仅补录旧档案）', null, '旧档案', 20, null, null, '《社区矫正法》第二十九条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('ELOC_DEVICE', 'DEDICATED', '专用电子定位装置', null, '电子手环|电子腕带|定位手环', 10, null, null, '《社区矫正法》第二十九条；《社区矫正法实施办法》（司发通〔2020〕59号）第三十七条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('ELOC_REMOVAL', 'NOT_NEEDED', '不需要继续使用', null, '不需要继续', 10, null, null, '《社区矫正法》第二十九条'),
  ('ELOC_REMOVAL', 'EXPIRED', '批准期限届满', null, '期满', 20, null, null, '《社区矫正法》第二十九条'),
  ('ELOC_REMOVAL', 'EXEMPT', '本人情况不宜使用', null, '免除', 30, null, null, '《社区矫正法》第二十九条'),
  ('ELOC_REMOVAL', 'CASE_ENDED', '矫正解除、终止或者转出', null, '案件结束', 40, null, null, '《社区矫正法》第二十九条'),
  ('ELOC_REMOVAL', 'BEFORE_LAW', '《社区矫正法》施行，原措施终止', null, '', 50, null, null, '《社区矫正法》第二十九条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('LOST_KIND', 'MISSED_REPORT', '漏管（从未报到）', null, '漏管', 10, null, null, 'domain/corrections.md §6'),
  ('LOST_KIND', 'OFF_SUPERVISION', '脱管（失去联系、脱离监管）', null, '脱管', 20, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('LOST_OUTCOME', 'OPEN', '查找中', null, '未找到', 10, null, null, 'domain/corrections.md §6'),
  ('LOST_OUTCOME', 'FOUND', '已找到', null, '找到', 20, null, null, 'domain/corrections.md §6'),
  ('LOST_OUTCOME', 'RETURNED', '自行返回', null, '自行归来', 30, null, null, 'domain/corrections.md §6'),
  ('LOST_OUTCOME', 'WANTED', '移送公安机关', null, '移送', 40, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CUSTODY_KIND', 'ADMIN_DETENTION', '行政拘留', null, '拘留', 10, null, null, '《社区矫正法》第三十二条'),
  ('CUSTODY_KIND', 'DRUG', '强制隔离戒毒', null, '强戒', 20, null, null, '《社区矫正法》第三十二条'),
  ('CUSTODY_KIND', 'CRIM_DETENTION', '刑事拘留', null, '', 30, null, null, '《社区矫正法》第三十二条'),
  ('CUSTODY_KIND', 'ARREST', '逮捕', null, '', 40, null, null, '《社区矫正法》第三十二条'),
  ('CUSTODY_KIND', 'OTHER', '其他', null, '', 50, null, null, '《社区矫正法》第三十二条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('TERM_CHANGE', 'COMMUTED', '减刑', null, '', 10, null, null, 'domain/corrections.md §6'),
  ('TERM_CHANGE', 'INCREASED', '加刑', null, '延长', 20, null, null, 'domain/corrections.md §6'),
  ('TERM_CHANGE', 'OFFSET', '折抵', null, '', 30, null, null, 'domain/corrections.md §6'),
  ('TERM_CHANGE', 'TEMP_RENEWED', '暂予监外执行续期', null, '续期', 40, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('STAGE', 'INVESTIGATED', '立案', null, '立案侦查', 10, null, null, 'domain/corrections.md §6'),
  ('STAGE', 'CHARGED', '起诉', null, '提起公诉', 20, null, null, 'domain/corrections.md §6'),
  ('STAGE', 'CONVICTED', '判决生效', null, '判决', 30, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_END', 'EXPIRED', '期满解除', '01', '矫正期满|期满|解除', 10, null, null, '《社区矫正法》第四十四、四十五条'),
  ('CORR_END', 'PARDONED', '赦免解除', null, '赦免|特赦', 20, null, null, '《社区矫正法》第四十四、四十五条'),
  ('CORR_END', 'PROBATION_REVOKED', '撤销缓刑', null, '', 30, null, null, '《社区矫正法》第四十四、四十五条'),
  ('CORR_END', 'PAROLE_REVOKED', '撤销假释', null, '', 40, null, null, '《社区矫正法》第四十四、四十五条'),
  ('CORR_END', 'RECOMMITTED', '收监执行', '02', '收监', 50, null, null, '《社区矫正法》第四十四、四十五条'),
  ('CORR_END', 'DIED', '死亡', '03', '', 60, null, null, '《社区矫正法》第四十四、四十五条'),
  ('CORR_END', 'OTHER_TERM', '其他终止', '99', '其他', 70, null, null, '《社区矫正法》第四十四、四十五条'),
  ('CORR_END', 'ENTRY_ERROR', '录入错误更正', null, '更正|录入错误', 80, null, null, '《社区矫正法》第四十四、四十五条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('DEATH', 'NATURAL', '正常死亡', '01', '正常', 10, null, null, 'SF/T 0015-2016'),
  ('DEATH', 'UNNATURAL', '非正常死亡', '02', '非正常', 20, null, null, 'SF/T 0015-2016');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('RECOMMIT_REASON', 'UNFIT', '不符合暂予监外执行条件', null, '', 10, null, null, '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百一十六条'),
  ('RECOMMIT_REASON', 'LEFT_OR_SILENT', '未经批准离开所居住的市县经警告拒不改正，或者拒不报告行踪脱离监管', null, '', 20, null, null, '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百一十六条'),
  ('RECOMMIT_REASON', 'PENALISED_UNCHANGED', '受到治安管理处罚仍不改正', null, '', 30, null, null, '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百一十六条'),
  ('RECOMMIT_REASON', 'TWICE_WARNED', '受到两次警告仍不改正', null, '', 40, null, null, '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百一十六条'),
  ('RECOMMIT_REASON', 'NO_RECHECK', '保外就医不按规定提交病情复查情况，经警告拒不改正', null, '', 50, null, null, '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百一十六条'),
  ('RECOMMIT_REASON', 'GROUND_GONE', '暂予监外执行的情形消失，刑期未满', null, '', 60, null, null, '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百一十六条'),
  ('RECOMMIT_REASON', 'NO_GUARANTOR', '保证人丧失条件或者被取消资格，不能按期提出新保证人', null, '', 70, null, null, '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百一十六条'),
  ('RECOMMIT_REASON', 'OTHER_SERIOUS', '违反法律、行政法规和监督管理规定，情节严重', null, '', 80, null, null, '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百一十六条'),
  ('RECOMMIT_REASON', 'BEFORE_2021', '2021年3月1日前决定的收监', null, '旧档案', 90, null, null, '最高人民法院关于适用《刑事诉讼法》的解释（法释〔2021〕1号）第五百一十六条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_LEFT', 'EXPIRED', '期满解除', null, '', 10, null, null, 'domain/corrections.md §6'),
  ('CORR_LEFT', 'PARDONED', '赦免解除', null, '', 20, null, null, 'domain/corrections.md §6'),
  ('CORR_LEFT', 'PROBATION_REVOKED', '撤销缓刑', null, '', 30, null, null, 'domain/corrections.md §6'),
  ('CORR_LEFT', 'PAROLE_REVOKED', '撤销假释', null, '', 40, null, null, 'domain/corrections.md §6'),
  ('CORR_LEFT', 'RECOMMITTED', '收监执行', null, '', 50, null, null, 'domain/corrections.md §6'),
  ('CORR_LEFT', 'DIED', '死亡', null, '', 60, null, null, 'domain/corrections.md §6'),
  ('CORR_LEFT', 'OTHER_TERM', '其他终止', null, '', 70, null, null, 'domain/corrections.md §6'),
  ('CORR_LEFT', 'ENTRY_ERROR', '录入错误更正', null, '', 80, null, null, 'domain/corrections.md §6'),
  ('CORR_LEFT', 'TRANSFER_OUT', '执行地变更转出', null, '居住地变更转出|转出', 90, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_STATE', 'EXPECTED', '待报到', null, '应报到', 10, null, null, 'domain/corrections.md §6'),
  ('CORR_STATE', 'ACTIVE', '在册', null, '在矫', 20, null, null, 'domain/corrections.md §6'),
  ('CORR_STATE', 'DISCHARGED', '已解除', null, '解除', 30, null, null, 'domain/corrections.md §6'),
  ('CORR_STATE', 'TERMINATED', '已终止', null, '终止', 40, null, null, 'domain/corrections.md §6'),
  ('CORR_STATE', 'TRANSFERRED_OUT', '已转出', null, '转出', 50, null, null, 'domain/corrections.md §6'),
  ('CORR_STATE', 'ENTRY_ERROR', '录入错误', null, '作废', 60, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('FIT', 'FIT', '适宜', null, '适宜社区矫正|适合', 10, null, null, 'domain/corrections.md §6'),
  ('FIT', 'UNFIT', '不适宜', null, '不适宜社区矫正|不适合', 20, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('ADOPTED', 'ADOPTED', '采信', null, '采纳', 10, null, null, 'domain/corrections.md §6'),
  ('ADOPTED', 'NOT_ADOPTED', '未采信', null, '未采纳', 20, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('REQUESTER', 'COURT', '人民法院', null, '法院', 10, null, null, '《社区矫正法》第十八条'),
  ('REQUESTER', 'PROCURATORATE', '人民检察院', null, '检察院', 20, null, null, '《社区矫正法》第十八条'),
  ('REQUESTER', 'POLICE', '公安机关', null, '公安|看守所', 30, null, null, '《社区矫正法》第十八条'),
  ('REQUESTER', 'PRISON', '监狱', null, '监狱管理机关', 40, null, null, '《社区矫正法》第十八条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('ASSESSMENT_STATE', 'OPEN', '办理中', null, '', 10, null, null, 'domain/corrections.md §6'),
  ('ASSESSMENT_STATE', 'SENT', '已回复', null, '', 20, null, null, 'domain/corrections.md §6'),
  ('ASSESSMENT_STATE', 'ANSWERED', '已反馈采信情况', null, '', 30, null, null, 'domain/corrections.md §6'),
  ('ASSESSMENT_STATE', 'ERASED', '个人信息已清除', null, '', 40, null, null, 'domain/corrections.md §6');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_HELP', 'TALK', '个别谈话', null, '谈话', 10, null, null, '《社区矫正法》第三十七、四十至四十三条'),
  ('CORR_HELP', 'COUNSEL', '心理辅导', null, '心理咨询', 20, null, null, '《社区矫正法》第三十七、四十至四十三条'),
  ('CORR_HELP', 'SKILL', '技能培训', null, '职业技能培训', 30, null, null, '《社区矫正法》第三十七、四十至四十三条'),
  ('CORR_HELP', 'JOB', '指导就业就学', null, '就业指导|就学指导', 40, null, null, '《社区矫正法》第三十七、四十至四十三条'),
  ('CORR_HELP', 'MIN_LIVING', '落实低保', null, '低保', 50, null, null, '《社区矫正法》第三十七、四十至四十三条'),
  ('CORR_HELP', 'RELIEF', '临时救助', null, '救助', 60, null, null, '《社区矫正法》第三十七、四十至四十三条'),
  ('CORR_HELP', 'LAND', '落实承包田', null, '承包田', 70, null, null, '《社区矫正法》第三十七、四十至四十三条'),
  ('CORR_HELP', 'INSURANCE', '社会保险', null, '社保', 80, null, null, '《社区矫正法》第三十七、四十至四十三条'),
  ('CORR_HELP', 'LEGAL_AID', '法律援助', null, '', 90, null, null, '《社区矫正法》第三十七、四十至四十三条'),
  ('CORR_HELP', 'OTHER', '其他帮扶', null, '其他', 100, null, null, '《社区矫正法》第三十七、四十至四十三条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('ACCESS_BASIS', 'JUDICIAL', '司法机关办案需要', null, '办案需要', 10, null, null, '《社区矫正法》第五十四条'),
  ('ACCESS_BASIS', 'STATE_RULE', '有关单位根据国家规定查询', null, '国家规定', 20, null, null, '《社区矫正法》第五十四条'),
  ('ACCESS_BASIS', 'SUPERVISION', '检察监督', null, '检察院监督', 30, null, null, '《社区矫正法》第五十四条'),
  ('ACCESS_BASIS', 'OWN_WORK', '本单位工作需要', null, '工作需要', 40, null, null, '《社区矫正法》第五十四条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('COMPLAINT_STATE', 'OPEN', '办理中', null, '', 10, null, null, '《社区矫正法》第三十四条'),
  ('COMPLAINT_STATE', 'PASSED', '已转送', null, '', 20, null, null, '《社区矫正法》第三十四条'),
  ('COMPLAINT_STATE', 'ANSWERED', '已答复', null, '', 30, null, null, '《社区矫正法》第三十四条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_OPENING', 'RECEIVED', '累计接收', 'L1', '', 10, null, null, 'domain/corrections.md §7.1 L'),
  ('CORR_OPENING', 'DISCHARGED', '累计解除', 'L2', '', 20, null, null, 'domain/corrections.md §7.1 L'),
  ('CORR_OPENING', 'PROBATION_REVOKED', '累计撤销缓刑', 'L3', '', 30, null, null, 'domain/corrections.md §7.1 L'),
  ('CORR_OPENING', 'PAROLE_REVOKED', '累计撤销假释', 'L4', '', 40, null, null, 'domain/corrections.md §7.1 L'),
  ('CORR_OPENING', 'RECOMMITTED', '累计暂予监外执行收监', 'L5', '', 50, null, null, 'domain/corrections.md §7.1 L'),
  ('CORR_OPENING', 'WARNED', '累计警告', 'L6', '', 60, null, null, 'domain/corrections.md §7.1 L'),
  ('CORR_OPENING', 'PENALISED', '累计治安管理处罚', 'L7', '', 70, null, null, 'domain/corrections.md §7.1 L'),
  ('CORR_OPENING', 'MOVED', '累计居住地变更', 'L8', '', 80, null, null, 'domain/corrections.md §7.1 L'),
  ('CORR_OPENING', 'COMMUTED', '累计裁定减刑', 'L9', '', 90, null, null, 'domain/corrections.md §7.1 L'),
  ('CORR_OPENING', 'REOFFENDED', '累计再犯罪', 'L10', '', 100, null, null, 'domain/corrections.md §7.1 L'),
  ('CORR_OPENING', 'INJUNCTIONS', '累计宣告禁止令', 'L11', '', 110, null, null, 'domain/corrections.md §7.1 L'),
  ('CORR_OPENING', 'INJUNCTIONS_LIFTED', '累计解除禁止令', 'L12', '', 120, null, null, 'domain/corrections.md §7.1 L');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('DELEGATED_ACT', 'RECEIVE', '接收、登记、宣告', null, '接收', 10, null, null, '《社区矫正法》第九条'),
  ('DELEGATED_ACT', 'GROUP', '确定矫正小组、制定矫正方案', null, '小组方案', 20, null, null, '《社区矫正法》第九条'),
  ('DELEGATED_ACT', 'SUPERVISE', '日常报告、走访', null, '监督管理', 30, null, null, '《社区矫正法》第九条'),
  ('DELEGATED_ACT', 'EDUCATE', '教育学习、公益活动', null, '教育帮扶', 40, null, null, '《社区矫正法》第九条'),
  ('DELEGATED_ACT', 'LEAVE', '七日以内外出审批', null, '外出审批', 50, null, null, '《社区矫正法》第九条'),
  ('DELEGATED_ACT', 'ASSESS', '调查评估', null, '', 60, null, null, '《社区矫正法》第九条'),
  ('DELEGATED_ACT', 'DISCHARGE', '解除宣告', null, '解除矫正宣告', 70, null, null, '《社区矫正法》第九条'),
  ('DELEGATED_ACT', 'OTHER', '其他受委托事项', null, '其他', 80, null, null, '《社区矫正法》第九条');
