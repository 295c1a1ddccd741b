package pushpull.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaReaderTest {
    private static final Scope NUMBERS = new NamedValues(Map.of("m", 2.0, "τ", 0.5, "x", 3.0));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1/2 m | 1
        1/2 (x - m)^2 | 0.5
        -x/τ + 1 | -5
        m - x - 1 | -2
        m x/τ | 12
        max(0, m - x) | 0
        min(m, x) | 2
        ln(exp(x)) | 3
        sqrt(x^2) | 3
        σ(0) | 0.5
        cos(60) | 0.5
        if(x, m, 7, 8) | 7
        if(m, x, 7, 8) | 8
        """)
    void isWorkedOut(String formula, double value) {
        assertEquals(value, FormulaEvaluator.value(FormulaReader.read(formula), NUMBERS), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 +", "(m", "m)", "max(0, m", "m ; x", "sum[p]"})
    void whatIsNoFormulaIsRefusedInWords(String text) {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> FormulaReader.read(text));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("The formula \"" + text), refused::getMessage);
    }

    @Test
    void exponentialsNeitherOverflowNorVanish() {
        Expression far = FormulaReader.read("ln(exp(2000) + exp(1999)) - 2000");
        assertEquals(Math.log1p(Math.exp(-1)), FormulaEvaluator.value(far, NUMBERS), 1e-12);
        Expression small = FormulaReader.read("exp(-2000) / (exp(-2000) + exp(-2000))");
        assertEquals(0.5, FormulaEvaluator.value(small, NUMBERS), 1e-15);
        assertTrue(Double.isNaN(FormulaEvaluator.value(FormulaReader.read("unknown + 1"), NUMBERS)));
    }
}
