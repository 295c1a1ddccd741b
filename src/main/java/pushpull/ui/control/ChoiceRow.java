package pushpull.ui.control;

/// What stands in one line of a menu of choices.
sealed interface ChoiceRow {
    /// The name of a part of the menu.
    record Heading(String text) implements ChoiceRow {}

    /// What can be chosen.
    record Entry(MenuChoice choice) implements ChoiceRow {}
}
