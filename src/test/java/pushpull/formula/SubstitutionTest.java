package pushpull.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.loss.ContrastiveLoss;
import pushpull.loss.NceLoss;
import pushpull.pair.Reduction;

class SubstitutionTest {
    /// Three candidates at the distances 1, 2 and 3.
    private record Three(int place) implements Scope {
        @Override
        public double value(Expression.Symbol symbol) {
            return symbol.name().equals("d")
                    ? place < 0 ? Double.NaN : place + 1
                    : symbol.name().equals("τ") ? 0.5 : 1.5;
        }

        @Override
        public int count(String over) {
            return 3;
        }

        @Override
        public Scope at(String over, int other) {
            return new Three(other);
        }
    }

    private static List<String> steps(String formula, Scope scope) {
        return Substitution.stages(FormulaReader.read(formula), scope).stream()
                .map(FormulaText::text)
                .toList();
    }

    @Test
    void numbersArePutInStageByStage() {
        assertEquals(List.of("(1 / 2) × (1.50 − 1.00)^2"), steps("1/2 max(0, m - d)^2", new Three(0)));
        assertEquals(List.of("(1 / 2) × max(0, 1.50 − 2.00)^2"), steps("1/2 max(0, m - d)^2", new Three(1)));
        assertEquals(
                List.of("−ln(exp(1.00 / 0.50) / 465.4)", "−ln(7.39 / 465.4)"),
                steps("-ln(exp(d/τ) / sum[i] exp(d/τ))", new Three(0)));
    }

    @Test
    void aSumOfSumsKeepsItsIndexFirst() {
        assertEquals(
                List.of("−sum over p of ln(exp(d(a, p) / 0.50) / 465.4)", "−(−6.43)"),
                steps("-sum[p] ln(exp(d_ap/τ) / sum[i] exp(d_ai/τ))", new Three(-1)));
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.50", "-0.039, −0.039", "312.46, 312.5", "1234.5, 1235", "0, 0.00", "3.2e45, 3.2×10⁴⁵"})
    void numbersAreAsLongAsTheyNeedToBe(double value, String text) {
        assertEquals(text, FormulaNumbers.text(value));
    }

    @Test
    void hugeNumbersAreWrittenByTheirExponent() {
        assertEquals("1.0×10⁸⁶⁸", FormulaNumbers.text(ScaledNumber.exp(868 * Math.log(10))));
        assertEquals("1.069", FormulaNumbers.result(1.0689));
    }

    @Test
    void whatASettingTakesAwayIsLeftOut() {
        assertEquals("(1 / 2) × sum over p of ((1 / 2) × d^2)", first(new ContrastiveLoss(1), true));
        assertEquals("(1 / 2) × sum over p of ((1 / 2) × max(0, d)^2)", first(new ContrastiveLoss(1), false));
        ContrastiveLoss other = new ContrastiveLoss(1, 0.2, ContrastiveLoss.Form.UNSQUARED, Reduction.MEAN, 0);
        assertEquals("(1 / 2) × sum over p of max(0, d − ξ)", first(other, true));
    }

    private static String first(Record loss, boolean plain) {
        return FormulaText.text(FormulaBook.formula(loss, plain).share().parts().getFirst());
    }

    @Test
    void settingsAndDefinitionsAreKnownByTheirSymbols() {
        Formula formula = FormulaBook.formula(new NceLoss(0.5, 0), true);
        Scope scope = formula.in(new NamedValues(Map.of("|P|", 3.0, "|N|", 5.0)));
        assertEquals(0.5, scope.value(new Expression.Symbol("τ", "")));
        assertEquals(1 / 8.0, scope.value(new Expression.Symbol("ρ", "")), 1e-15);
    }
}
