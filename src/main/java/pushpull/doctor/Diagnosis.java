package pushpull.doctor;

import java.util.Optional;

/// What is the matter with a run, in words.
///
/// @param name of the check that found it, such as `CompleteCollapse`
/// @param grave whether something is wrong; otherwise it is only worth knowing
/// @param finding a sentence: what it is
/// @param detail since when and how one sees it, continuing after the finding
/// @param since the step where it began
/// @param remedy one change to try
public record Diagnosis(
        String name, boolean grave, String finding, String detail, long since, Optional<Remedy> remedy) {}
