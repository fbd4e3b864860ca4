#!/usr/bin/env bash
# Makes target/installer/sifasuo, a folder that runs on a Linux PC without Java, and starts it once.
# Needs a JDK 25 and the result of `mvn package`. Usage: installer/linux-app-image.sh [--no-start]
set -euo pipefail
cd "$(dirname "$0")/.."

jdk=
for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
  if [ -x "$candidate/bin/jpackage" ] && "$candidate/bin/java" -version 2>&1 | grep -q '"25'; then
    jdk=$candidate
    break
  fi
done
[ -n "$jdk" ] || { echo "no JDK 25 with jpackage found; set JAVA_HOME" >&2; exit 5; }
jar=$(ls target/sifasuo-*.jar 2>/dev/null | head -n 1)
[ -n "$jar" ] || { echo "no target/sifasuo-*.jar: run mvn package first" >&2; exit 2; }

out=target/installer
rm -rf "$out"
mkdir -p "$out/input"
cp "$jar" target/lib/*.jar "$out/input/"

modules=java.base,java.desktop,java.sql,java.sql.rowset,java.naming,java.management,java.logging,java.xml,java.xml.crypto
modules=$modules,java.scripting,java.instrument,java.compiler,java.security.jgss,java.prefs,jdk.unsupported,jdk.crypto.ec
modules=$modules,jdk.charsets,jdk.localedata,jdk.zipfs,jdk.net,jdk.xml.dom,javafx.controls,javafx.swing
# a JDK 25 without jmods links from itself; JavaFX comes as modular jars
"$jdk/bin/jlink" --module-path target/javafx --add-modules "$modules" --include-locales=en,zh-CN \
  --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$out/runtime"

"$jdk/bin/jpackage" --type app-image --name sifasuo --app-version "$(basename "$jar" .jar | sed 's/sifasuo-//')" \
  --input "$out/input" --main-jar "$(basename "$jar")" --main-class cn.sifasuo.app.Main \
  --runtime-image "$out/runtime" --dest "$out" \
  --java-options '-Dsifasuo.home=$APPDIR' --java-options -XX:+UseSerialGC --java-options -Xmx1g \
  --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED \
  --java-options --sun-misc-unsafe-memory-access=allow \
  --java-options -Duser.language=zh --java-options -Duser.country=CN \
  --java-options -Dstdout.encoding=UTF-8 --java-options -Dstderr.encoding=UTF-8 \
  --java-options -Dorg.jooq.no-logo=true --java-options -Dorg.jooq.no-tips=true \
  --java-options --add-modules=javafx.controls,javafx.swing
# forms, fonts, licences and the manual as plain files beside the program
cp -r reports "$out/sifasuo/lib/app/reports"
mkdir -p "$out/sifasuo/lib/app/src/docs"
cp -r src/docs/manual "$out/sifasuo/lib/app/src/docs/manual"
cp LICENSE "$out/sifasuo/LICENSE"
cp src/main/resources/META-INF/NOTICE "$out/sifasuo/NOTICE"
rm -rf "$out/input" "$out/runtime"
du -sh "$out/sifasuo"

if [ "${1:-}" != --no-start ]; then
  "$out/sifasuo/bin/sifasuo" demo --out "$out/demo" --fresh
fi
