-- 社区矫正向安置帮教的移交（domain/corrections.md §2.25）：接收后在此注记。两本台账互不留对方档案的编号，除此一行日期外，矫正一侧不知道
-- 接收人去了哪份档案。
create table correction_hand_over_taken (
  case_id uuid primary key references correction_case (id),
  taken_on date not null
);
