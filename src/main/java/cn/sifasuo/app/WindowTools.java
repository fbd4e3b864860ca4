package cn.sifasuo.app;

import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Help;
import cn.sifasuo.ui.Theme;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.paper.Printing;

/** What the window works with, whatever stands in it: made once, before anyone signs in. */
record WindowTools(
    Theme theme, Dialogs dialogs, Work work, FilePicker picker, Printing printing, Help help) {}
