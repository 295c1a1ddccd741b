package pushpull.sweep.plan;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/// Lists of whole numbers as people write them: seeds and steps.
public final class WholeNumbers {
    private WholeNumbers() {}

    /// The seeds that a text means: as many as it says, from 1 on, or those that it lists; `7,` is the seed 7 alone.
    public static List<Long> seeds(String text) {
        if (text.contains(",")) {
            return listed(text.endsWith(",") ? text.substring(0, text.length() - 1) : text, "seeds");
        }
        long count = number(text, "seeds");
        if (count < 1 || count > SweepPlan.MOST) {
            throw SweepRefusal.of("seeds.form", text);
        }
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    /// The numbers that a text lists.
    ///
    /// @param name under which the bundle says what is allowed
    public static List<Long> listed(String text, String name) {
        List<Long> numbers = Arrays.stream(text.split(",", -1))
                .map(part -> number(part, name))
                .toList();
        check(numbers, name);
        return numbers;
    }

    /// Refuses a list that is empty or has a number twice.
    static void check(List<Long> numbers, String name) {
        if (numbers.isEmpty()) {
            throw SweepRefusal.of(name + ".form", "");
        }
        Set<Long> met = new HashSet<>();
        for (Long number : numbers) {
            if (!met.add(number)) {
                throw SweepRefusal.of(name + ".twice", number);
            }
        }
    }

    private static long number(String text, String name) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException notANumber) {
            throw SweepRefusal.of(name + ".form", text.strip());
        }
    }
}
