package pushpull.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.Format;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import pushpull.settings.PlainText;

/// What could follow the locale of the machine.
final class Formatting {
    private static final Set<String> PRINTF = Set.of("printf", "format");

    /// What formats, with a locale or without.
    private static final Map<Class<?>, Set<String>> FORMATTERS = Map.of(
            String.class, Set.of("format", "formatted"),
            PrintStream.class, PRINTF,
            PrintWriter.class, PRINTF,
            Console.class, PRINTF,
            Formatter.class, Set.of("<init>"),
            Scanner.class, Set.of("<init>"),
            Locale.class, Set.of("getDefault"));

    /// What is refused only if no locale is named.
    private static final Map<Class<?>, Set<String>> LOCALES = Map.of(
            String.class, Set.of("toUpperCase", "toLowerCase"),
            Format.class, Set.of("<init>", "format", "getInstance", "getNumberInstance", "getIntegerInstance"),
            DateTimeFormatter.class, Set.of("ofPattern", "ofLocalizedDate", "ofLocalizedTime", "ofLocalizedDateTime"));

    private Formatting() {}

    static List<Rule> rules() {
        return List.of(
                rule("String text = String.format(\"%.1f\", 0.5);"),
                rule("String text = \"%.1f\".formatted(0.5);"),
                rule("void print(java.io.PrintWriter out) { out.printf(\"%.1f\", 0.5); }"),
                rule("String text = new java.text.DecimalFormat(\"0.0\").toPattern();"),
                rule("String text = \"title\".toUpperCase();"));
    }

    private static Rule rule(String planted) {
        return new Rule(
                "what is written is the same in every locale: " + planted,
                noClasses()
                        .that()
                        .doNotBelongToAnyOf(PlainText.class)
                        .should()
                        .callCodeUnitWhere(describe("it follows the locale", Formatting::isFollowed))
                        .because("files and output are read on other machines; PlainText formats"),
                Source.planted("pushpull.train", planted));
    }

    private static boolean isFollowed(JavaCall<?> call) {
        boolean named =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
        return isAmong(FORMATTERS, call) || !named && isAmong(LOCALES, call);
    }

    private static boolean isAmong(Map<Class<?>, Set<String>> calls, JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        return calls.entrySet().stream()
                .anyMatch(known ->
                        owner.isAssignableTo(known.getKey()) && known.getValue().contains(call.getName()));
    }
}
