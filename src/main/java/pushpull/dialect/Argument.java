package pushpull.dialect;

/// The value of an argument in a library's call.
public sealed interface Argument {
    /// A number, including whole numbers.
    record Real(double value) implements Argument {
        @Override
        public String toString() {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }

    /// A word that chooses one of several variants.
    record Word(String value) implements Argument {
        @Override
        public String toString() {
            return value;
        }
    }

    /// Something that is on or off.
    record Flag(boolean value) implements Argument {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }
}
