package cn.sifasuo.app;

/** The acts about a desk that are not done from inside it. */
record DeskKeeping(
    DeskRecovery recovery,
    DeskRekey rekey,
    DeskShares shares,
    DeskRestore restore,
    DeskLoad load,
    Rehearsal rehearsal,
    Doctor doctor) {}
