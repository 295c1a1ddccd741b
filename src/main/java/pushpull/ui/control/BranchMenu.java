package pushpull.ui.control;

import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.shape.SVGPath;
import pushpull.paint.chart.ChangeText;
import pushpull.run.Command;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.Navigation;
import pushpull.ui.model.RunModel;

/// The lines of a run as a tree: what each differs in, where it left, and what it came to; choosing one returns to it.
final class BranchMenu {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final int MOST = 2;
    private static final int INDENT = 14;

    private BranchMenu() {}

    static void show(RunModel run, Node over) {
        Snapshot snapshot = run.snapshot().get();
        if (snapshot == null) {
            return;
        }
        ContextMenu menu = new ContextMenu();
        menu.setId("branch-menu");
        if (snapshot.history().navigation().others().isEmpty()) {
            MenuItem only = new MenuItem(TEXTS.get("branch.only"));
            only.setId("branch-only");
            only.setDisable(true);
            menu.getItems().add(only);
        }
        ToggleGroup lines = new ToggleGroup();
        for (Navigation.Line line : snapshot.history().navigation().lines()) {
            RadioMenuItem item = new RadioMenuItem(words(line), elbow(line.depth()));
            item.setMnemonicParsing(false);
            item.setId("branch-" + line.id());
            item.setToggleGroup(lines);
            item.setSelected(line.isPresent());
            if (!line.isPresent()) {
                item.setOnAction(_ -> run.send(new Command.SwitchBranch(line.id())));
            }
            menu.getItems().add(item);
        }
        menu.show(over, Side.TOP, 0, 0);
    }

    /// `margin 1.0 → 2.0, from step 10 to 20, loss 0.0123`.
    static String words(Navigation.Line line) {
        List<String> changes = line.marks().stream().map(ChangeText::of).toList();
        String name = changes.isEmpty()
                ? TEXTS.get("branch.unchanged")
                : String.join(", ", changes.subList(0, Math.min(MOST, changes.size())));
        if (changes.size() > MOST) {
            name = TEXTS.get("branch.more", name, changes.size() - MOST);
        }
        double loss = line.curve().last();
        return Double.isNaN(loss)
                ? TEXTS.get("branch.bare", name, line.from(), line.end())
                : TEXTS.get("branch.line", name, line.from(), line.end(), number(loss));
    }

    private static String number(double loss) {
        return ReadableNumber.four(loss);
    }

    /// The place of a line in the tree: an elbow under the line that it came from.
    private static Node elbow(int depth) {
        SVGPath elbow = new SVGPath();
        int x = INDENT * Math.max(0, depth - 1) + 3;
        elbow.setContent(
                depth == 0
                        ? "M1 6A2 2 0 1 0 5 6 2 2 0 1 0 1 6"
                        : "M0 0M" + x + " 0V6Q" + x + " 9 " + (x + 3) + " 9H" + (x + 9));
        elbow.getStyleClass().add("branch-elbow");
        return elbow;
    }
}
