package pushpull.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.explanation.Explanation.CandidateWeights;
import pushpull.snapshot.explanation.ForceBalance;
import pushpull.tensor.Norms;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.StableLabel;

/// The forces on the selected point added up: pull, push, what is left, and what becomes of the rest in words.
final class ForceSums extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    /// Of fewer, a part of one matters.
    private static final double FEW = 10;

    private final ForceRow pull = new ForceRow("pull", TEXTS.get("inspector.pull"));
    private final ForceRow push = new ForceRow("push", TEXTS.get("inspector.push"));
    private final ForceRow net = new ForceRow("net", TEXTS.get("inspector.net"));
    private final StableLabel words = new StableLabel("force-words", "inspector-sentence");

    ForceSums() {
        getStyleClass().add("force-sums");
        getChildren().addAll(pull, push, net, words);
        ExplainedNodes.explain(words, "sum.words");
    }

    /// A sum of which nothing is known is not shown as zero.
    private static void show(ForceRow row, boolean known) {
        row.setVisible(known);
        row.setManaged(known);
    }

    private static String count(int partners) {
        return TEXTS.get(partners == 1 ? "inspector.one" : "inspector.count", partners);
    }

    /// @param rest the key of what is said of a force that no pair has
    void show(ForceBalance balance, @Nullable CandidateWeights candidateWeights, String rest) {
        double pulled = Norms.of(balance.pull());
        double pushed = Norms.of(balance.push());
        double left = Norms.of(balance.net());
        double greatest = Math.max(left, Math.max(pulled, pushed));
        String pushing = balance.pushing() <= balance.negatives()
                ? TEXTS.get("inspector.share", balance.pushing(), balance.negatives())
                : count(balance.pushing());
        show(pull, pulled > 0 || balance.rest() == 0);
        show(push, pushed > 0 || balance.rest() == 0);
        pull.show(pulled, greatest, count(balance.pulling()));
        push.show(pushed, greatest, pushing);
        net.show(left, greatest, "");
        words.setText(String.join("\n", sentences(balance, candidateWeights, rest)));
    }

    /// The sums are of another point from now on.
    void forget() {
        words.forget();
    }

    private static List<String> sentences(
            ForceBalance balance, @Nullable CandidateWeights candidateWeights, String rest) {
        List<String> sentences = new ArrayList<>();
        if (candidateWeights != null && candidateWeights.isWeighed()) {
            sentences.add(
                    TEXTS.get("inspector.effective", about(candidateWeights.effective()), candidateWeights.rivals()));
        }
        if (balance.total() > 0 && balance.rest() == 0) {
            sentences.add(TEXTS.get("inspector.cancelled", PartnerRow.percent(balance.cancelled())));
        }
        if (balance.rest() == 0 && balance.discarded() >= 0.0005) {
            String key = balance.outward() > 0 ? "inspector.outward" : "inspector.inward";
            sentences.add(TEXTS.get(key, PartnerRow.percent(balance.discarded())));
        }
        if (balance.rest() > 0) {
            sentences.add(TEXTS.get(rest, ReadableNumber.two(balance.rest())));
        }
        return sentences;
    }

    private static String about(double count) {
        return ReadableNumber.fixed(count, count < FEW ? 1 : 0);
    }
}
