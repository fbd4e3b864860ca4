package cn.sifasuo.county.screen;

import cn.sifasuo.county.CountyComparison;
import cn.sifasuo.county.CountyTables;
import cn.sifasuo.county.IssuedRollUps;
import cn.sifasuo.county.KeyFigures;
import cn.sifasuo.county.OfficeCases;
import cn.sifasuo.county.OfficeRegistry;
import cn.sifasuo.county.RollUp;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FormPackages;

/** What the pages 汇总 and 各所 work with. */
public record TablesDesk(
    Session session,
    FormPackages packages,
    RollUp rollUp,
    KeyFigures keyFigures,
    IssuedRollUps issued,
    CountyComparison comparison,
    OfficeCases cases,
    OfficeRegistry offices,
    CountyTables tables,
    FactWords words) {}
