package pushpull.sweep.folder;

import java.util.stream.IntStream;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRefusal;

/// A part of a sweep, which depends on the plan alone: every so manieth run.
///
/// @param index from 0
/// @param count how many parts there are
public record Shard(int index, int count) {
    /// Everything.
    public static final Shard WHOLE = new Shard(0, 1);

    /// The part that a text such as `0/4` means.
    ///
    /// @throws SweepRefusal if it means none
    public static Shard read(String text) {
        String[] sides = text.strip().split("/", -1);
        try {
            if (sides.length == 2) {
                int index = Integer.parseInt(sides[0].strip());
                int count = Integer.parseInt(sides[1].strip());
                if (index >= 0 && index < count) {
                    return new Shard(index, count);
                } else if (count > 0) {
                    throw SweepRefusal.of("shard.beyond", index, count, count - 1);
                }
            }
        } catch (NumberFormatException notANumber) {
            throw SweepRefusal.of("shard.form", text);
        }
        throw SweepRefusal.of("shard.form", text);
    }

    /// The numbers of its runs, rising: every so manieth; of a plan whose cells are tuned all runs of every so manieth
    /// cell, so that one part tunes a cell.
    public int[] of(SweepPlan plan) {
        return IntStream.range(0, plan.size())
                .filter(run -> index(plan, run, count) == index)
                .toArray();
    }

    /// Which of some parts has a run.
    static int index(SweepPlan plan, int run, int count) {
        boolean tuned = !plan.request().tuning().isEmpty();
        return (tuned ? plan.run(run).cell().number() : run) % count;
    }

    /// As on the command line.
    @Override
    public String toString() {
        return index + "/" + count;
    }
}
