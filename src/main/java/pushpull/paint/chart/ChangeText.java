package pushpull.paint.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import pushpull.experiment.Experiment;
import pushpull.settings.Decimal;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.Texts;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.PointEditMarks;

/// A change as text for marks, tooltips and menus.
public final class ChangeText {
    private static final Texts TEXTS = Texts.bundle("paint");

    /// Further changes are only counted.
    private static final int MOST = 3;

    private ChangeText() {}

    /// `margin 1.0 → 1.5`: the name of the setting, and both values as the panel shows them.
    public static String of(History.Mark mark) {
        if (PointEditMarks.isByHand(mark)) {
            return PointEditMarks.words(mark);
        }
        if (mark.isRestart()) {
            return TEXTS.get("mark.restart");
        }
        String words = ofFirst(mark);
        return mark.others() == 0 ? words : TEXTS.get("mark.more", words, mark.others());
    }

    /// Changes that were made together: the first few, and how many more there are.
    public static String of(List<History.Mark> marks) {
        String words = marks.stream().limit(MOST).map(ChangeText::of).collect(Collectors.joining(", "));
        return marks.size() <= MOST ? words : TEXTS.get("mark.more", words, marks.size() - MOST);
    }

    private static String ofFirst(History.Mark mark) {
        Setting setting = Settings.find(Experiment.class, mark.key());
        String name = Texts.labelWithin(setting);
        if (mark.before().isEmpty() || mark.after().isEmpty()) {
            return name;
        }
        String before = shown(setting, mark.before(), mark.after());
        return TEXTS.get("mark.change", name, before, shown(setting, mark.after(), mark.before()));
    }

    private static String shown(Setting setting, String value, String other) {
        return switch (setting.kind()) {
            case FAMILY -> Texts.label(Settings.member(setting.family(), value).getClass());
            case CHOICE -> Texts.label((Enum<?>) setting.parse(value, setting.name()));
            case DOUBLE -> ReadableNumber.exact(alike(value, other));
            case INT, LONG, BOOLEAN, TEXT, INTS -> ReadableNumber.minus(value);
        };
    }

    /// A number with as many decimals as another one beside it.
    private static String alike(String value, String other) {
        BigDecimal number = new BigDecimal(value);
        int decimals = new BigDecimal(other).scale();
        boolean plain = decimals > number.scale() && number.scale() >= 0 && (value + other).indexOf('e') < 0;
        return plain
                ? number.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString()
                : value.indexOf('e') < 0 ? value : Decimal.text(number.doubleValue());
    }
}
