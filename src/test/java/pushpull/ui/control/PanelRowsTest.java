package pushpull.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Experiment;
import pushpull.settings.Kind;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.ui.Journey;
import pushpull.ui.model.LabModel;

/// Which controls the panel shows before anything is unfolded: in the default experiment, and with each member of each
/// family in it.
@Journey
class PanelRowsTest {
    private static final Experiment DEFAULTS = Schema.of(Experiment.class).defaults();
    private static final List<Class<? extends Record>> NONE = List.of();

    @Test
    void everyMemberShowsItsLeadingKnobs(FxRobot robot) throws IOException {
        List<String> lines = new ArrayList<>();
        robot.interact(() -> {
            ExperimentPanel panel = new ExperimentPanel(new LabModel(_ -> {}, new Mailbox<>()).run());
            panel.show(DEFAULTS);
            List<Node> blocks = ((Parent) panel.getContent()).getChildrenUnmodifiable();
            blocks.forEach(block -> lines.add(String.join(" ", controls(block))));
            Node block = blocks.getFirst();
            for (Setting setting : Schema.of(Experiment.class).settings()) {
                block = own(blocks, setting).orElse(block);
                for (Class<?> member : setting.kind() == Kind.FAMILY ? Settings.members(setting.family()) : NONE) {
                    panel.show(Settings.with(DEFAULTS, setting.name(), member.getSimpleName()));
                    lines.add(setting.name() + " " + member.getSimpleName() + ": " + String.join(" ", controls(block)));
                }
            }
        });
        assertEquals(expected(), lines);
    }

    /// The block of a family; a setting that has none stands in the block before it.
    private static Optional<Node> own(List<Node> blocks, Setting setting) {
        return blocks.stream()
                .filter(block -> controls(block).contains("more-" + setting.name()))
                .findFirst();
    }

    private static List<String> controls(Node node) {
        List<String> ids = new ArrayList<>();
        collect(node, ids);
        return ids;
    }

    private static void collect(Node node, List<String> ids) {
        String id = node.getId();
        if (id != null && id.matches("(knob|choice|more)-.*")) {
            ids.add(id);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, ids));
        }
    }

    private static List<String> expected() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PanelRowsTest.class.getResourceAsStream("panel-rows.txt"), "panel-rows.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
