package pushpull.reference;

/// Answers the cases of some kinds with this program's own code.
interface Checker {
    /// Works a case out.
    ///
    /// @throws IllegalArgumentException a refusal in words, where the case has no answer
    /// @throws OracleException where the case lacks something that its kind needs
    Answers answer(OracleCase given, Engine engine);

    /// How far from the reference a field may be where no tag says otherwise.
    default double tolerance(String field) {
        return field.equals("value") ? Tolerance.VALUE : Tolerance.GRADIENT;
    }
}
