package pushpull.ui.control;

/// One entry of a menu of choices.
///
/// @param value as an experiment file has it
/// @param text as the person reads it
/// @param group the part of the menu in which it stands, empty if the menu has no parts
/// @param about what it is, in one line
/// @param formula of it, empty if it has none
/// @param along what changes with it, in words; empty if nothing does
/// @param refusal why it cannot be chosen now, empty if it can
record MenuChoice(String value, String text, String group, String about, String formula, String along, String refusal) {
    MenuChoice(String value, String text) {
        this(value, text, "", "", "", "", "");
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// How well it answers to what was typed, whatever the hyphens and capitals: 3 if its name begins so, 2 if its name
    /// has it, 1 if its explanation or group has it, 0 if nothing has.
    int match(String typed) {
        String wanted = letters(typed);
        if (letters(text).startsWith(wanted) || letters(value).startsWith(wanted)) {
            return 3;
        } else if (letters(text).contains(wanted) || letters(value).contains(wanted)) {
            return 2;
        }
        return letters(about).contains(wanted) || letters(group).contains(wanted) ? 1 : 0;
    }
}
