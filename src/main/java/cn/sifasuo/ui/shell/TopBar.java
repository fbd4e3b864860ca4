package cn.sifasuo.ui.shell;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Chip;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The head of the window: product, search, period in work, office, person, lock. */
final class TopBar extends HBox {

  private static final Wording WORDS = Wording.of(TopBar.class);

  TopBar(Shell shell, Node search, ObjectProperty<Period> period, Runnable lock) {
    setId("top-bar");
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label product = new Label(WORDS.say("product"), new FontIcon(MaterialDesignS.SCALE_BALANCE));
    product.getStyleClass().add("product");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox demo = new HBox(8);
    demo.setAlignment(Pos.CENTER_LEFT);
    Shell.DemoMark mark = shell.demo();
    if (mark != null) {
      demo.getChildren()
          .addAll(new Chip(WORDS.say("top.demo"), Chip.Tone.DUE).label(), exit(mark.leave()));
    }
    Label office = new Label(shell.office());
    office.getStyleClass().add("office");
    Button lockButton =
        new Button(WORDS.say("top.lock"), new FontIcon(MaterialDesignL.LOCK_OUTLINE));
    lockButton.setId("lock");
    lockButton.setOnAction(e -> lock.run());
    getChildren()
        .addAll(
            product, search, demo, gap, periods(shell, period), office, person(shell), lockButton);
    getChildren()
        .forEach(c -> {
          if (c instanceof Region r && r != gap && r != search) {
            r.setMinWidth(USE_PREF_SIZE);
          }
        });
  }

  private static Button exit(Shell.PersonAct leave) {
    Button button = new Button(leave.label());
    button.setId("leave-demo");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(e -> leave.act().run());
    return button;
  }

  private static MenuButton periods(Shell shell, ObjectProperty<Period> period) {
    MenuButton button = new MenuButton();
    button.setId("period");
    button.setAccessibleText(WORDS.say("top.period"));
    button.textProperty().bind(period.map(Period::label));
    for (Period choice : shell.periods()) {
      MenuItem item = new MenuItem(choice.label());
      item.setOnAction(e -> period.set(choice));
      button.getItems().add(item);
    }
    return button;
  }

  private static MenuButton person(Shell shell) {
    MenuButton button = new MenuButton(Person.label(shell.session()));
    button.setId("person");
    for (Shell.PersonAct act : shell.acts()) {
      MenuItem item = new MenuItem(act.label());
      item.setOnAction(e -> act.act().run());
      button.getItems().add(item);
    }
    return button;
  }
}
