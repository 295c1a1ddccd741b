package pushpull.reference;

import java.util.Map;

/// Compares what this program makes of a case with what the reference says.
final class Judge {
    private final Checker checker;
    private final Engine engine;

    Judge(Checker checker, Engine engine) {
        this.checker = checker;
        this.engine = engine;
    }

    /// Judges a case. A crash of the checker is a failure of the case, not of the check.
    Verdict judge(OracleCase given) {
        Finding finding = new Finding(given);
        engine.begin();
        try {
            compare(given, finding);
        } catch (IllegalArgumentException refusal) {
            refused(finding, refusal);
        } catch (OracleException malformed) {
            throw malformed;
        } catch (RuntimeException crash) {
            finding.complain("crash", crash);
        }
        return finding.verdict(engine.met());
    }

    private void compare(OracleCase given, Finding finding) {
        Answers answers = checker.answer(given, engine);
        Ties ties = new Ties(given, checker, engine);
        for (Map.Entry<String, double[]> field : Expected.of(given).entrySet()) {
            String name = field.getKey();
            if (answers.isRemark(name)) {
                continue;
            }
            Answers.Answer answer = answers.get(name);
            if (answers.isRefused(name)) {
                finding.refused(name, field.getValue());
            } else if (answer == null) {
                finding.complain("unanswered", name);
            } else {
                double width = Tolerance.width(given.tags(), checker.tolerance(name));
                Comparer comparer = new Comparer(name, field.getValue(), answer, width);
                finding.add(comparer, Tolerance.of(given.tags(), name), ties);
            }
        }
    }

    /// A refusal answers cases that the reference refuses too, and cases without a single number.
    private static void refused(Finding finding, IllegalArgumentException refusal) {
        String words = refusal.getMessage();
        if (words == null || words.isBlank() || !finding.mayBeRefused()) {
            finding.complain("refused", words);
        } else {
            finding.exempt("refused");
        }
    }
}
