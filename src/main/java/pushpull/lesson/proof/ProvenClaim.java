package pushpull.lesson.proof;

import java.util.List;

/// A claim as the seeds have it.
///
/// @param lesson the name of the lesson
/// @param step the number of the step that makes it, from 1
/// @param line of the file
/// @param text as the lesson has it
/// @param seeds on how many seeds it was tried
/// @param hits on how many of them it holds
/// @param proven whether it holds on as many as it says
/// @param measured the number that it is about
/// @param broken how it fares where it must fail
public record ProvenClaim(
        String lesson,
        int step,
        int line,
        String text,
        int seeds,
        int hits,
        boolean proven,
        Measured measured,
        List<BrokenClaim> broken) {
    public ProvenClaim {
        broken = List.copyOf(broken);
    }

    /// A claim with a setting under which it must fail.
    ///
    /// @param text of the setting
    /// @param seeds on how many seeds it was tried
    /// @param hits on how many seeds it holds all the same
    /// @param fails whether it fails, as it must
    public record BrokenClaim(String text, int seeds, int hits, boolean fails) {}

    /// Whether it holds, and fails wherever it must.
    public boolean isSound() {
        return proven && broken.stream().allMatch(BrokenClaim::fails);
    }
}
