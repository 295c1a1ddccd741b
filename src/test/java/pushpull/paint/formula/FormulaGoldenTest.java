package pushpull.paint.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pushpull.formula.Expression;
import pushpull.formula.Expression.Number;
import pushpull.formula.Formula;
import pushpull.formula.FormulaBook;
import pushpull.formula.ScaledNumber;
import pushpull.loss.Loss;
import pushpull.paint.Golden;
import pushpull.paint.Theme;
import pushpull.settings.Settings;
import pushpull.snapshot.explanation.FormulaCase;
import pushpull.snapshot.explanation.Participant;

class FormulaGoldenTest {
    private static final double WIDTH = 232;
    private final WorkedFormula worked = new WorkedFormula(participant -> "point " + participant.id());

    private static FormulaCase clause(String loss) {
        Formula formula = FormulaBook.formula((Record) Settings.member(Loss.class, loss), true);
        List<FormulaCase.Meaning> meanings = formula.definitions().stream()
                .map(one -> new FormulaCase.Meaning(one.symbol(), one.expression(), Double.NaN))
                .toList();
        return new FormulaCase(FormulaCase.Kin.ALL, formula.share(), meanings, List.of(), Double.NaN, List.of(), 0);
    }

    private static FormulaCase worked() {
        Expression half = new Expression.Quotient(literal("1"), literal("2"));
        Expression gap = new Expression.Plus(List.of(Number.of(1.5), new Expression.Negative(Number.of(0.04))));
        Expression numbers = new Expression.Times(List.of(half, new Expression.Power(gap, literal("2"))));
        return new FormulaCase(
                FormulaCase.Kin.NEGATIVE,
                clause("ContrastiveLoss").formula(),
                List.of(),
                List.of(numbers),
                1.0658,
                List.of(new Participant(Participant.Kind.POINT, 1)),
                0);
    }

    private static Number literal(String text) {
        return new Number(ScaledNumber.of(Double.parseDouble(text)), text, "");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void formulas(Theme theme) throws IOException {
        List<FormulaCase> clauses = new ArrayList<>(List.of(worked()));
        for (String loss :
                new String[] {"NtXentLoss", "SupConLoss", "CircleLoss", "LiftedStructureLoss", "VicRegLoss"}) {
            clauses.add(clause(loss));
        }
        Box box = worked.set(clauses, WIDTH);
        String name = theme == Theme.DARK ? "formula-dark" : "formula-light";
        Golden.assertLike(
                name,
                pen -> {
                    pen.clear(theme.palette().background());
                    box.paint(pen, theme.palette(), 8, 8);
                },
                248,
                (int) box.height() + 16);
    }

    @Test
    void everyFormulaFitsThePane() {
        for (Class<? extends Record> type : Settings.members(Loss.class)) {
            Box box = worked.set(List.of(clause(type.getSimpleName())), WIDTH);
            assertTrue(box.width() <= WIDTH + 0.5, type.getSimpleName() + " is " + box.width() + " wide");
            assertTrue(box.height() <= 140, type.getSimpleName() + " is " + box.height() + " high");
        }
    }

    @Test
    void theyAreReadOutToo() {
        assertEquals(
                "ℓ = (1 / 2) × sum over p of ((1 / 2) × d^2) + (1 / 2) × sum over n of ((1 / 2) × max(0, m − d)^2)"
                        + " = (1 / 2) × (1.50 − 0.040)^2 = 1.07 with point 1",
                worked.spoken(List.of(worked())));
    }
}
