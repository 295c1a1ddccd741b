package pushpull.reference;

/// A name that is both a loss's and a miner's: the case says which of the two it means.
///
/// @param loss answers cases that name it under `loss`
/// @param miner answers the others
record LossOrMiner(Checker loss, Checker miner) implements Checker {
    @Override
    public Answers answer(OracleCase given, Engine engine) {
        return (given.inputs().has("loss") ? loss : miner).answer(given, engine);
    }
}
