package pushpull.ui.file;

import java.net.URL;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import pushpull.file.ExperimentFile;
import pushpull.file.Thumbnail;
import pushpull.paint.Theme;

/// One experiment of the gallery: its picture, its title and its line.
final class GalleryCard extends VBox {
    static final double WIDTH = Thumbnail.WIDTH;

    /// Height of four lines of text.
    private static final double LINES = 74;

    private final ImageView picture = new ImageView();

    GalleryCard(String name, ExperimentFile file, ObservableValue<Theme> theme) {
        Label title = new Label(file.title());
        title.getStyleClass().add("card-title");
        Label line = new Label(file.about());
        line.setWrapText(true);
        line.getStyleClass().add("card-line");
        line.setAlignment(Pos.TOP_LEFT);
        line.setMinHeight(LINES);
        line.setPrefHeight(LINES);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("card-picture");
        frame.setMinSize(Thumbnail.WIDTH, Thumbnail.HEIGHT);
        picture.setFitWidth(Thumbnail.WIDTH);
        picture.setFitHeight(Thumbnail.HEIGHT);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getStyleClass().add("card");
        getChildren().addAll(frame, title, line);
        theme.subscribe(now -> show(name, now));
    }

    private void show(String name, Theme theme) {
        URL file = GalleryCard.class.getResource(Thumbnail.resource(name, theme));
        picture.setImage(file == null ? null : new Image(file.toExternalForm(), true));
    }
}
