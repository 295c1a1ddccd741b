package pushpull.tensor.nativelib;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.shape.options.ArrayOptionsHelper;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.nativeblas.OpaqueConstantShapeBuffer;
import org.nd4j.nativeblas.OpaqueDataBuffer;

/// What ND4J asks of its native library here: memory, descriptions of shapes, and copies between layouts.
///
/// That library holds over a thousand operations in 323 MB, of which PushPull uses none: products and elementwise
/// loops are kernels of this package, and decompositions go from ND4J to OpenBLAS without passing it. So it is not
/// shipped, and any other operation is refused with its name.
final class NativeMemory {
    private static final int ALIGNMENT = 64;

    /// ND4J keeps descriptions of shapes forever and does not know who owns their memory.
    private final Queue<MemorySegment> shapes = new ConcurrentLinkedQueue<>();

    private NativeMemory() {}

    /// Gives ND4J its memory; to be called before anything else of ND4J.
    static void install() {
        System.setProperty("org.nd4j.nativeblas.nativeops.init", "false");
        NativeMemory memory = new NativeMemory();
        NativeOpsHolder.getInstance().setDeviceNativeOps((NativeOps) Proxy.newProxyInstance(
                NativeMemory.class.getClassLoader(),
                new Class<?>[] {NativeOps.class},
                (_, method, arguments) -> memory.answer(method, arguments)));
    }

    private @Nullable Object answer(Method method, Object... arguments) {
        return switch (method.getName()) {
            case "isExperimentalEnabled" -> false;
            case "isMinimalRequirementsMet" -> true;
            case "lastErrorCode", "binaryLevel", "optimalLevel" -> 0;
            case "ompGetMaxThreads" -> 1;
            case "buildInfo", "lastErrorMessage" -> "";
            case "initializeFunctions", "deleteConstantShapeBuffer", "deleteDataBuffer", "dbClose" -> null;
            case "allocateDataBuffer" -> allocate((long) arguments[0], DataType.fromInt((int) arguments[1]));
            case "dbCreateExternalDataBuffer" -> Block.within((Pointer) arguments[2], 0);
            case "dbCreateView" -> Block.within((Pointer) arguments[0], (long) arguments[2]);
            case "dbPrimaryBuffer", "getConstantShapeBufferPrimary" -> new Pointer((Pointer) arguments[0]);
            case "shapeBuffer" -> shape(arguments);
            case "execTransformAny" -> assign(arguments);
            default -> throw new UnsupportedOperationException("PushPull ships no ND4J operation: " + method.getName());
        };
    }

    private static Block allocate(long length, DataType type) {
        return Block.of(Arena.ofAuto().allocate(Math.max(1, length) * type.width(), ALIGNMENT));
    }

    /// Rank, shape, strides, type, stride between elements, and order, as ND4J lays them out.
    private OpaqueConstantShapeBuffer shape(Object... arguments) {
        int rank = (int) arguments[0];
        long[] description = new long[2 * rank + 4];
        description[0] = rank;
        ((LongPointer) arguments[1]).get(description, 1, rank);
        ((LongPointer) arguments[2]).get(description, 1 + rank, rank);
        long type = ArrayOptionsHelper.setOptionBit(0L, DataType.fromInt((int) arguments[3]));
        description[2 * rank + 1] = (boolean) arguments[6]
                ? ArrayOptionsHelper.setOptionBit(type, ArrayOptionsHelper.ATYPE_EMPTY_BIT)
                : type;
        description[2 * rank + 2] = (long) arguments[5];
        description[2 * rank + 3] = (char) arguments[4];
        MemorySegment segment = Arena.ofAuto().allocateFrom(ValueLayout.JAVA_LONG, description);
        shapes.add(segment);
        return new OpaqueConstantShapeBuffer(Block.of(segment));
    }

    /// Copies values between arrays of one shape, or one value to all, whatever their layouts.
    private static @Nullable Object assign(Object... arguments) {
        if ((int) arguments[1] != 0) {
            throw new UnsupportedOperationException("PushPull ships no ND4J operation: transform " + arguments[1]);
        }
        Layout from = Layout.of((LongPointer) arguments[3]);
        Layout to = Layout.of((LongPointer) arguments[6]);
        MemorySegment source = from.at((Pointer) arguments[2]);
        MemorySegment target = to.at((Pointer) arguments[5]);
        boolean one = from.size() == 1;
        for (long i = 0; i < to.size(); i++) {
            target.setAtIndex(
                    ValueLayout.JAVA_DOUBLE,
                    to.offset(i),
                    source.getAtIndex(ValueLayout.JAVA_DOUBLE, one ? 0 : from.offset(i)));
        }
        return null;
    }

    /// Where the elements of an array lie, in doubles from its first.
    private record Layout(long[] shape, long[] strides) {
        @SuppressWarnings("restricted")
        static Layout of(LongPointer pointer) {
            MemorySegment words = MemorySegment.ofAddress(pointer.address());
            int rank = (int) words.reinterpret(Long.BYTES).get(ValueLayout.JAVA_LONG, 0);
            long[] all = words.reinterpret((2L * rank + 4) * Long.BYTES).toArray(ValueLayout.JAVA_LONG);
            if (ArrayOptionsHelper.dataType(all[2 * rank + 1]) != DataType.DOUBLE) {
                throw new UnsupportedOperationException("PushPull copies doubles only");
            }
            return new Layout(Arrays.copyOfRange(all, 1, 1 + rank), Arrays.copyOfRange(all, 1 + rank, 1 + 2 * rank));
        }

        long size() {
            long size = 1;
            for (long length : shape) {
                size *= length;
            }
            return size;
        }

        /// Of the element with this number, counted row after row.
        long offset(long number) {
            long rest = number;
            long offset = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                offset += rest % shape[axis] * strides[axis];
                rest /= shape[axis];
            }
            return offset;
        }

        @SuppressWarnings("restricted")
        MemorySegment at(Pointer first) {
            long last = 0;
            for (int axis = 0; axis < shape.length; axis++) {
                last += (shape[axis] - 1) * strides[axis];
            }
            return MemorySegment.ofAddress(first.address()).reinterpret((last + 1) * Double.BYTES);
        }
    }

    /// Memory that lives as long as this is reachable, and what shows a part of it.
    private static final class Block extends OpaqueDataBuffer {
        private final Object owner;

        static Block of(MemorySegment owner) {
            return new Block(owner, owner.address());
        }

        static Block within(Pointer owner, long offset) {
            return new Block(owner, owner.address() + offset);
        }

        private Block(Object owner, long address) {
            super(null);
            this.owner = owner;
            this.address = address;
        }

        @Override
        public String toString() {
            return "memory in " + owner;
        }
    }
}
