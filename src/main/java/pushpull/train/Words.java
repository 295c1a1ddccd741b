package pushpull.train;

import pushpull.settings.Settings;
import pushpull.settings.Texts;

/// The sentences of this package, with members of families by their labels.
final class Words {
    private static final Texts TEXTS = Texts.bundle("train");

    private Words() {}

    static String of(String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i] instanceof Record member ? Settings.nameOf(member) : arguments[i];
        }
        return TEXTS.get(key, words);
    }
}
