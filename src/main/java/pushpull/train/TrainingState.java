package pushpull.train;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;

/// Everything that the next step reads, as numbers by name: what a checkpoint keeps, and what a run's hash sums up.
///
/// The settings in force belong to it and are kept beside it; together with them it goes on to the last bit.
///
/// @param step how many steps have been taken
/// @param numbers of each part, one row
public record TrainingState(long step, SequencedMap<String, Matrix> numbers) {
    private static final int HASH_BYTES = 8;

    public TrainingState {
        numbers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(numbers));
    }

    /// What the parts of a run hand over.
    static TrainingState of(long step, Consumer<StateVisitor> parts) {
        Saving saving = new Saving(new LinkedHashMap<>());
        parts.accept(saving);
        return new TrainingState(step, saving.numbers);
    }

    /// Hands everything back.
    ///
    /// @throws IllegalArgumentException if the parts are not those that were saved
    void restore(Consumer<StateVisitor> parts) {
        parts.accept(new Restoring(this));
    }

    /// The first 16 hexadecimal digits of SHA-256 over the step, and over name and bits of all numbers, in order.
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(step));
            numbers.forEach((name, values) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes(values.toArray()));
            });
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static byte[] bytes(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        for (double value : values) {
            bytes.putLong(Double.doubleToRawLongBits(value));
        }
        return bytes.array();
    }

    private Matrix get(String name, int length) {
        Matrix values = numbers.get(name);
        if (values == null || values.columns() != length) {
            throw new IllegalArgumentException("the state has no " + length + " numbers of " + name);
        }
        return values;
    }

    private record Saving(SequencedMap<String, Matrix> numbers) implements StateVisitor {
        @Override
        public void tensor(String name, Tensor tensor) {
            double[] values = new double[tensor.length()];
            tensor.copyTo(values);
            numbers.put(name, Matrix.owning(1, values.length, values));
        }

        @Override
        public void doubles(String name, double[] values) {
            numbers.put(name, Matrix.of(1, values.length, values));
        }

        @Override
        public void ints(String name, int[] values) {
            doubles(name, Arrays.stream(values).asDoubleStream().toArray());
        }

        @Override
        public long whole(String name, long value) {
            numbers.put(name, Matrix.of(1, 1, value));
            return value;
        }
    }

    private record Restoring(TrainingState state) implements StateVisitor {
        @Override
        public void tensor(String name, Tensor tensor) {
            tensor.copyFrom(state.get(name, tensor.length()).toArray());
        }

        @Override
        public void doubles(String name, double[] values) {
            System.arraycopy(state.get(name, values.length).toArray(), 0, values, 0, values.length);
        }

        @Override
        public void ints(String name, int[] values) {
            double[] saved = state.get(name, values.length).toArray();
            Arrays.setAll(values, i -> (int) saved[i]);
        }

        @Override
        public long whole(String name, long value) {
            return (long) state.get(name, 1).get(0, 0);
        }
    }
}
