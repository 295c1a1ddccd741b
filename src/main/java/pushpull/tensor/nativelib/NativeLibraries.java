package pushpull.tensor.nativelib;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// The start of the native libraries under ND4J, with the settings that OpenBLAS reads from the environment.
///
/// The bundled OpenBLAS is older than today's processors and would fall back to kernels that are four times slower,
/// so its core type is set in this process before OpenBLAS is loaded. A value set by the user stays.
public final class NativeLibraries {
    private static final INDArray FIRST = start();

    private NativeLibraries() {}

    /// Loads the native libraries and returns when they are ready: one to four seconds, so call it off the UI
    /// thread.
    public static void warmUp() {
        if (FIRST.length() != 1) {
            throw new IllegalStateException("ND4J did not start");
        }
    }

    private static INDArray start() {
        loadInPlace("jnijavacpp");
        NativeMemory.install();
        leaveUnsaid();
        return Nd4j.zeros(DataType.DOUBLE, 1);
    }

    /// ND4J would log what the machine is like, and look up the products of OpenBLAS for that: JavaCPP walks all
    /// libraries of the process then, and opens each under the lock of the walk. If a window's toolkit opens a
    /// library at that moment, both wait forever.
    private static void leaveUnsaid() {
        System.setProperty("org.nd4j.log.initialization", "false");
    }

    /// Loads OpenBLAS, which decompositions need and a start does not.
    ///
    /// @param lanes doubles in the widest vector of this machine, if the processor does not say what it can do
    public static void loadDecompositions(int lanes) {
        warmUp();
        String core = coreType(lanes);
        if (!core.isEmpty()) {
            setVariable("OPENBLAS_CORETYPE", core);
        }
        setVariable("OMP_NUM_THREADS", "1");
        setVariable("OPENBLAS_NUM_THREADS", "1");
        loadInPlace("jniopenblas", "jniopenblas_nolapack");
    }

    /// An installed program has its libraries as files, and loads them from where they lie; JavaCPP would copy them to
    /// the user's home first.
    private static void loadInPlace(String... names) {
        String folder = System.getProperty("pushpull.natives", "");
        if (folder.isEmpty()) {
            return;
        }
        System.setProperty("org.bytedeco.javacpp.loadlibraries", "false");
        for (String name : names) {
            load(Path.of(folder, System.mapLibraryName(name)));
        }
    }

    @SuppressWarnings("restricted")
    private static void load(Path library) {
        System.load(library.toAbsolutePath().toString());
    }

    private static String coreType(int lanes) {
        if (!System.getProperty("os.arch").equals("amd64")) {
            return "";
        }
        String flags = processorFlags();
        // The bundled kernels for AVX-512 are wrong in triangular products: decompositions of more than 128 columns
        // come out as nonsense. Those for AVX2 are right and hardly slower.
        return flags.contains("avx2") || flags.isEmpty() && lanes >= 4 ? "Haswell" : "";
    }

    private static String processorFlags() {
        Path information = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(information)) {
            return "";
        }
        try (var lines = Files.lines(information)) {
            return lines.filter(line -> line.startsWith("flags")).findFirst().orElse("");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void setVariable(String name, String value) {
        if (System.getenv(name) != null) {
            return;
        }
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            var nameText = arena.allocateFrom(name);
            var valueText = arena.allocateFrom(value);
            int _ = windows
                    ? (int) windowsSetter(linker).invokeExact(nameText, valueText)
                    : (int) setter(linker).invokeExact(nameText, valueText, 1);
        } catch (Throwable failure) {
            throw new IllegalStateException("cannot set " + name + " for the native libraries", failure);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle setter(Linker linker) {
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    }

    @SuppressWarnings("restricted")
    private static MethodHandle windowsSetter(Linker linker) {
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("_putenv_s"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    }
}
