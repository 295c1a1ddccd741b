package pushpull.sweep.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import pushpull.settings.Decimal;
import pushpull.settings.Texts;
import pushpull.statistics.VarianceShares.Share;

/// How much of the variance of the runs something explains.
///
/// @param what a setting, settings together beyond what each explains, the seed, or chance
/// @param share of the variance of all runs
/// @param byChance the share that it would have on average if nothing had an effect
public record Importance(String what, double share, double byChance) {
    private static final Texts TEXTS = Texts.bundle("verdict");

    /// Settings and their combinations in order, then the seed, then what is left: how much the seed matters depends
    /// on the settings, which is chance.
    static List<Importance> of(List<String> names, List<Share> shares) {
        int seed = names.size();
        List<Importance> all = new ArrayList<>();
        double left = 0;
        double byChance = 0;
        for (Share share : shares) {
            if (!share.axes().contains(seed)) {
                String what = share.axes().stream().map(names::get).collect(Collectors.joining(" × "));
                all.add(new Importance(what, share.share(), share.byChance()));
            } else if (share.axes().size() > 1) {
                left += share.share();
                byChance += share.byChance();
            }
        }
        shares.stream()
                .filter(share -> share.axes().equals(List.of(seed)))
                .forEach(share -> all.add(new Importance(TEXTS.get("share.seed"), share.share(), share.byChance())));
        all.add(new Importance(TEXTS.get("share.left"), left, byChance));
        return all;
    }

    /// A line for each, after a head.
    public static String csv(List<Importance> all) {
        StringJoiner text = new StringJoiner("\n", "", "\n").add("what,share,by_chance");
        all.forEach(one -> text.add(one.what + "," + Decimal.text(one.share) + "," + Decimal.text(one.byChance)));
        return text.toString();
    }
}
