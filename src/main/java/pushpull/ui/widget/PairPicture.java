package pushpull.ui.widget;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/// The picture of one pair that pulls and of one that pushes, which belongs to the definition of a force.
final class PairPicture extends HBox {
    private static final double WIDTH = 118;
    private static final double HEIGHT = 22;
    private static final double RADIUS = 5;
    private static final double ARROW = 26;
    private static final double HEAD = 6;

    PairPicture() {
        getStyleClass().add("pair-picture");
        getChildren().addAll(side(true), side(false));
    }

    private static VBox side(boolean same) {
        Pane pane = new Pane();
        pane.setPrefSize(WIDTH, HEIGHT);
        String kind = same ? "pull" : "push";
        double left = same ? RADIUS + 1 : WIDTH / 2 - 14;
        double right = same ? WIDTH - RADIUS - 1 : WIDTH / 2 + 14;
        arrow(pane, left, same ? 1 : -1, kind);
        arrow(pane, right, same ? -1 : 1, kind);
        pane.getChildren().addAll(point(left, "first"), point(right, same ? "first" : "second"));
        Label words = new Label(Explanation.pair(same));
        words.getStyleClass().add("small");
        return new VBox(pane, words);
    }

    private static Circle point(double x, String kind) {
        Circle circle = new Circle(x, HEIGHT / 2, RADIUS);
        circle.getStyleClass().addAll("pair-point", kind);
        return circle;
    }

    private static void arrow(Pane pane, double from, int direction, String kind) {
        double tip = from + direction * (RADIUS + ARROW);
        double y = HEIGHT / 2;
        Line line = new Line(from, y, tip - direction * HEAD, y);
        line.getStyleClass().addAll("pair-line", kind);
        double back = tip - direction * HEAD;
        Polygon head = new Polygon(tip, y, back, y - HEAD / 2, back, y + HEAD / 2);
        head.getStyleClass().addAll("pair-head", kind);
        pane.getChildren().addAll(line, head);
    }
}
