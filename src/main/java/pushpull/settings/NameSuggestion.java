package pushpull.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the known name that a mistyped one most likely means.
final class NameSuggestion {
    private NameSuggestion() {}

    /// The nearest name, or nothing when even that is too far to be worth suggesting; the first of equally near ones.
    static Optional<String> to(String mistyped, Collection<String> known) {
        String best = "";
        int least = Math.min(mistyped.length(), Math.max(1, mistyped.length() / 3) + 1);
        for (String name : known) {
            int cost = cost(mistyped.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (cost < least) {
                least = cost;
                best = name;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /// Levenshtein's distance, except that leaving out the beginning or the end of the name costs one edit each:
    /// `margin` is near `loss.margin`, and `Tripplet` near `TripletLoss`.
    private static int cost(String mistyped, String name) {
        int[] row = new int[name.length() + 1];
        Arrays.fill(row, 1, row.length, 1);
        for (int i = 1; i <= mistyped.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int replaced = diagonal + (mistyped.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        int least = row[name.length()];
        for (int cost : row) {
            least = Math.min(least, cost + 1);
        }
        return least;
    }
}
