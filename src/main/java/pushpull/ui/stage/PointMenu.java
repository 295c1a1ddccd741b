package pushpull.ui.stage;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import pushpull.data.PointNames;
import pushpull.data.Points;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.ClassMark;

/// What can be done with one point: give it another class, remove it.
final class PointMenu {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final int MOST = 20;

    private PointMenu() {}

    /// Opens at a place of the screen.
    static void open(RunModel run, int id, Node owner, double screenX, double screenY) {
        Snapshot snapshot = run.snapshot().get();
        int index = run.indexOf(id);
        if (snapshot == null || index < 0) {
            return;
        }
        run.selected().set(id);
        ContextMenu menu = classes(run, snapshot.points(), label -> run.edits().relabel(id, label));
        MenuItem remove = new MenuItem(TEXTS.get("menu.remove"));
        remove.setId("point-remove");
        remove.setOnAction(_ -> run.edits().remove(id));
        menu.getItems().add(remove);
        menu.show(owner, screenX, screenY);
    }

    /// One item a class.
    static ContextMenu classes(RunModel run, Points points, IntConsumer chosen) {
        ContextMenu menu = new ContextMenu();
        for (int label = 0; label < Math.min(MOST, points.classes()); label++) {
            int own = label;
            ClassMark mark = new ClassMark();
            mark.show(label, run.lab().theme().get());
            MenuItem item = new MenuItem(PointNames.ofClass(points, label), mark);
            item.setId("point-class-" + label);
            item.setOnAction(_ -> chosen.accept(own));
            menu.getItems().add(item);
        }
        return menu;
    }
}
