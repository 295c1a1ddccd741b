package pushpull.ui.file;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.paint.Theme;
import pushpull.settings.Texts;
import pushpull.ui.model.BackgroundJobs;

/// A page of experiments worth watching: a picture of where each leads, its title, and one line.
public final class Gallery extends ScrollPane {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final double GAP = 24;

    private final TilePane cards = new TilePane(GAP, GAP);
    private final ObservableValue<Theme> theme;
    private final BackgroundJobs backgroundJobs;
    private final Consumer<String> chosen;
    private final Supplier<List<Entry>> entries;
    private boolean read;

    /// All experiments of one run.
    ///
    /// @param chosen told the name of the experiment that is chosen
    static Gallery ofExperiments(ObservableValue<Theme> theme, BackgroundJobs backgroundJobs, Consumer<String> chosen) {
        return new Gallery("gallery", () -> entries(Experiments.gallery()), theme, backgroundJobs, chosen);
    }

    /// All comparisons.
    ///
    /// @param chosen told the name of the comparison that is chosen
    public static Gallery ofComparisons(
            ObservableValue<Theme> theme, BackgroundJobs backgroundJobs, Consumer<String> chosen) {
        return new Gallery("comparisons", () -> entries(Experiments.comparisons()), theme, backgroundJobs, chosen);
    }

    private Gallery(
            String id,
            Supplier<List<Entry>> entries,
            ObservableValue<Theme> theme,
            BackgroundJobs backgroundJobs,
            Consumer<String> chosen) {
        this.entries = entries;
        this.theme = theme;
        this.backgroundJobs = backgroundJobs;
        this.chosen = chosen;
        Label heading = new Label(TEXTS.get(id + ".title"));
        heading.getStyleClass().add("page-title");
        Label sentence = new Label(TEXTS.get(id + ".sentence"));
        cards.getStyleClass().add("gallery-cards");
        cards.setTileAlignment(Pos.TOP_LEFT);
        cards.widthProperty().subscribe(this::spread);
        VBox column = new VBox(heading, sentence, cards);
        column.getStyleClass().add("page");
        setId(id);
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(column);
    }

    /// Reads the experiments at the first time, and gives the first of them the focus.
    public void enter() {
        if (read) {
            focus(0);
        } else {
            read = true;
            backgroundJobs.startBehind("", _ -> entries.get(), this::fill);
        }
    }

    private record Entry(String name, ExperimentFile file) {}

    private static List<Entry> entries(List<String> names) {
        return names.stream()
                .map(name -> new Entry(name, Experiments.open(name)))
                .toList();
    }

    private void fill(List<Entry> entries) {
        for (Entry entry : entries) {
            Button card = new Button();
            card.setGraphic(new GalleryCard(entry.name(), entry.file(), theme));
            card.setId("gallery-" + entry.name());
            card.getStyleClass().setAll("gallery-card");
            card.setAccessibleText(entry.file().title() + ". " + entry.file().about());
            card.setOnAction(_ -> chosen.accept(entry.name()));
            cards.getChildren().add(card);
        }
        focus(0);
    }

    private int inARow() {
        return Math.max(1, (int) ((cards.getWidth() + GAP) / (GalleryCard.WIDTH + GAP)));
    }

    /// The cards of a row reach from edge to edge.
    private void spread() {
        int gaps = inARow() - 1;
        double room = cards.getWidth() - inARow() * GalleryCard.WIDTH;
        cards.setHgap(gaps == 0 ? GAP : Math.max(GAP, Math.floor(room / gaps)));
    }

    /// Takes a key of its own; false for others.
    public boolean key(KeyEvent event) {
        int at = cards.getChildren().indexOf(getScene().getFocusOwner());
        int row = inARow();
        switch (event.getCode()) {
            case RIGHT -> focus(at + 1);
            case LEFT -> focus(at - 1);
            case DOWN -> focus(at + row);
            case UP -> focus(at - row);
            case HOME -> focus(0);
            case END -> focus(cards.getChildren().size() - 1);
            case ENTER, SPACE -> {
                if (at >= 0 && cards.getChildren().get(at) instanceof Button card) {
                    card.fire();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void focus(int index) {
        if (index >= 0 && index < cards.getChildren().size()) {
            Node card = cards.getChildren().get(index);
            card.requestFocus();
            reveal(card);
        }
    }

    /// Scrolls so that a card is seen whole, and with those of the first row the heading over them.
    private void reveal(Node card) {
        double inner = getContent().getBoundsInLocal().getHeight()
                - getViewportBounds().getHeight();
        if (inner > 0) {
            double top = cards.getLayoutY() + card.getLayoutY();
            double bottom = top + card.getBoundsInLocal().getHeight();
            double offset = getVvalue() * inner;
            double highest = cards.getChildren().indexOf(card) < inARow() ? 0 : top;
            double seen = Math.clamp(
                    offset, Math.min(bottom + GAP - getViewportBounds().getHeight(), highest), highest);
            setVvalue(Math.clamp(seen / inner, 0, 1));
        }
    }
}
