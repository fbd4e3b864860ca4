package cn.sifasuo.print;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFace;
import net.sf.jasperreports.engine.fonts.FontFamily;
import org.jspecify.annotations.Nullable;

/**
 * The faces of {@code reports/fonts}, read from the files themselves: no copy is made, nothing is
 * taken from the machine, so two machines print the same. Each file is opened when first needed.
 * Safe for several threads.
 */
public final class Fonts {

  private static final float MEASURED = 100;
  private static final FontRenderContext FRACTIONAL = new FontRenderContext(null, true, true);
  private static final Wording WORDS = Wording.of(Fonts.class);

  private final Path folder;
  private final Map<Face, Font> loaded = new EnumMap<>(Face.class);
  private final Map<Face, Font> measured = new EnumMap<>(Face.class);
  private final JasperReportsContext context;

  /**
   * @param folder with the files named by {@link Face#file()}
   * @throws Failure P-101 if a file is missing
   */
  public Fonts(Path folder) {
    this.folder = folder;
    for (Face face : Face.values()) {
      if (!Files.isRegularFile(file(face))) {
        throw new Failure(
            FailureKind.UNREACHABLE,
            "P-101",
            WORDS.say("fonts.missing", face.file()),
            "font file missing: " + face.file());
      }
    }
    SimpleJasperReportsContext jasper =
        new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    List<FontFamily> families = new ArrayList<>();
    for (Face face : Face.values()) {
      families.add(new Family(face));
    }
    jasper.setExtensions(FontFamily.class, families);
    this.context = jasper;
  }

  /** The file of a face. */
  public Path file(Face face) {
    return folder.resolve(face.file());
  }

  /**
   * A text cut into runs of one face each.
   *
   * @throws Failure P-102 if a font file cannot be read
   */
  public FontRuns runs(Face primary, String text) {
    return FontRuns.split(primary, text, (face, c) -> font(face).canDisplay(c));
  }

  /** Code points of these texts that no face has, in order, each once. */
  public List<Integer> missing(Face primary, Iterable<String> texts) {
    Set<Integer> missing = new LinkedHashSet<>();
    for (String text : texts) {
      missing.addAll(runs(primary, text).missing());
    }
    return List.copyOf(missing);
  }

  /** The print engine with these faces and no others. */
  JasperReportsContext jasper() {
    return context;
  }

  /** A face at 1 point. */
  synchronized Font font(Face face) {
    Font font = loaded.get(face);
    if (font == null) {
      font = load(face);
      loaded.put(face, font);
    }
    return font;
  }

  /** Width of a text in points; what a face lacks is measured in the face that draws it. */
  double width(Lettering type, String text) {
    double width = 0;
    for (FontRuns.Run run : runs(type.face(), text).runs()) {
      width += measuring(run.face()).getStringBounds(run.text(), FRACTIONAL).getWidth();
    }
    return width * type.size() / MEASURED;
  }

  private synchronized Font measuring(Face face) {
    return measured.computeIfAbsent(face, f -> font(f).deriveFont(MEASURED));
  }

  private Font load(Face face) {
    try {
      // from the file: the stream variant would copy it into the temporary folder
      return Font.createFont(Font.TRUETYPE_FONT, file(face).toFile());
    } catch (IOException | FontFormatException e) {
      throw new Failure(
          FailureKind.DAMAGED,
          "P-102",
          WORDS.say("fonts.damaged", face.file()),
          "font file unreadable: " + face.file(),
          e);
    }
  }

  /** How the print engine sees a face: one face for all four styles. */
  private final class Family implements FontFamily, FontFace {

    private final Face face;

    Family(Face face) {
      this.face = face;
    }

    @Override
    public String getName() {
      return face.family();
    }

    @Override
    public FontFace getNormalFace() {
      return this;
    }

    @Override
    public FontFace getBoldFace() {
      return this;
    }

    @Override
    public FontFace getItalicFace() {
      return this;
    }

    @Override
    public FontFace getBoldItalicFace() {
      return this;
    }

    @Override
    public String getPdfEncoding() {
      return "Identity-H";
    }

    @Override
    public Boolean isPdfEmbedded() {
      return true;
    }

    @Override
    public @Nullable String getExportFont(String key) {
      return null;
    }

    @Override
    public boolean supportsLocale(Locale locale) {
      return true;
    }

    @Override
    public boolean isVisible() {
      return true;
    }

    @Override
    public String getTtf() {
      return file(face).toString();
    }

    @Override
    public Font getFont() {
      return font(face);
    }

    @Override
    public String getPdf() {
      return file(face).toString();
    }

    @Override
    public @Nullable String getEot() {
      return null;
    }

    @Override
    public @Nullable String getSvg() {
      return null;
    }

    @Override
    public @Nullable String getWoff() {
      return null;
    }
  }
}
