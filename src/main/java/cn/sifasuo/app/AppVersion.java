package cn.sifasuo.app;

/** The program's version, from its jar; {@code dev} when run from the classes folder. */
final class AppVersion {

  private AppVersion() {}

  static String text() {
    String version = AppVersion.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
