package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what would leave, made from the very content that would be sealed. */
public final class DeparturePreview {

  private final SealPeriod sealPeriod;
  private final Outbox outbox;
  private final RecordHandOver recordHandOver;
  private final HandOverLaw law;
  private final LeakScan leaks;

  public DeparturePreview(
      SealPeriod sealPeriod,
      Outbox outbox,
      RecordHandOver recordHandOver,
      HandOverLaw law,
      LeakScan leaks) {
    this.sealPeriod = sealPeriod;
    this.outbox = outbox;
    this.recordHandOver = recordHandOver;
    this.law = law;
    this.leaks = leaks;
  }

  /**
   * @param most less than the law gives, if wished
   * @throws Failure REFUSED {@code G-301} without permission to seal
   */
  public Departure of(Session session, Period period, ContentLevel most) {
    session.require(Permission.SEAL_BUNDLE);
    Optional<Failure> nothing = sealPeriod.nothingToSend(period);
    if (nothing.isPresent()) {
      return new Departure(
          period, nothing.get(), List.of(), List.of(), 0, 0, List.of(), Optional.empty());
    }
    List<OutgoingForm> forms = sealPeriod.outgoing(period, most);
    List<Outbox.Sealed> waiting = outbox.waiting(forms);
    OutgoingRecords records =
        most == ContentLevel.RECORDS ? records(period, forms, waiting) : OutgoingRecords.NONE;
    return new Departure(
        period,
        null,
        forms.stream().map(f -> form(f, period)).toList(),
        law.records(period).stream()
            .filter(sent -> most == ContentLevel.RECORDS)
            .map(sent -> records(sent, records))
            .toList(),
        records.minors().size(),
        records.heldBack(),
        leaks.look(Payload.of(forms, records, null)),
        waiting.stream().findFirst());
  }

  /** Those of the bundles that wait and hold these forms; the rest with the rest of the forms. */
  private OutgoingRecords records(
      Period period, List<OutgoingForm> forms, List<Outbox.Sealed> waiting) {
    OutgoingRecords all = OutgoingRecords.NONE;
    for (Outbox.Sealed bundle : waiting) {
      all = all.and(recordHandOver.again(period, bundle.bundleId()));
    }
    return outbox.holdsAll(forms) ? all : all.and(recordHandOver.pending(period));
  }

  private Departure.Form form(OutgoingForm form, Period period) {
    HandOverLaw.FormRule rule = law.form(form.code(), period);
    return new Departure.Form(
        form.code(),
        form.version(),
        form.revision(),
        rule.level(),
        form.level(),
        rule.ground(),
        form.facts().stream()
            .map(f -> new Departure.Facts(f.view(), f.lines().size(), columns(f)))
            .toList(),
        form.files().stream().map(BundleContent.Attachment::title).toList());
  }

  private static List<String> columns(OutgoingForm.FactLines facts) {
    List<String> columns = new ArrayList<>();
    if (!facts.lines().isEmpty()) {
      Json.read(facts.lines().getFirst()).fieldNames().forEachRemaining(columns::add);
    }
    return columns;
  }

  private static Departure.Records records(HandOverLaw.SentType sent, OutgoingRecords records) {
    List<RecordLine> own =
        records.open().stream().filter(r -> r.type().equals(sent.type().code())).toList();
    int changed = (int) own.stream().filter(r -> records.known().contains(r.uid())).count();
    return new Departure.Records(
        sent, sent.fields().stream().map(FieldSpec::label).toList(), own.size() - changed, changed);
  }
}
