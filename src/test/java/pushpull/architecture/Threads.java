package pushpull.architecture;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.BaseStream;

/// Who makes threads.
final class Threads {
    /// By simple name, since not all of them are public.
    static final Set<String> MAKERS = Set.of(
            "TrainingLoop",
            "MapWorker",
            "MeasurementWorker",
            "JobQueue",
            "OrderlyEnd",
            "WorkerPool",
            "Kernels",
            "PaintThread",
            "SweepRunner",
            "Interruption");

    private static final String NEW = "<init>";

    private static final Map<Class<?>, Set<String>> CALLS = Map.of(
            Thread.class, Set.of(NEW, "ofPlatform", "ofVirtual", "startVirtualThread"),
            Timer.class, Set.of(NEW),
            ForkJoinPool.class, Set.of(NEW, "commonPool"),
            ThreadPoolExecutor.class, Set.of(NEW));

    private Threads() {}

    static boolean isMaker(JavaClass javaClass) {
        return MAKERS.contains(outermost(javaClass).getSimpleName());
    }

    private static JavaClass outermost(JavaClass javaClass) {
        return javaClass.getEnclosingClass().map(Threads::outermost).orElse(javaClass);
    }

    static boolean areMadeBy(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        String method = call.getName();
        return CALLS.entrySet().stream()
                        .anyMatch(known -> owner.isEquivalentTo(known.getKey())
                                && known.getValue().contains(method))
                || owner.isEquivalentTo(Executors.class)
                || owner.isEquivalentTo(CompletableFuture.class) && method.endsWith("Async")
                || method.equals("parallelStream")
                || owner.isAssignableTo(BaseStream.class) && method.equals("parallel");
    }

    /// The simple names of those that do.
    static Set<String> makers(JavaClasses classes) {
        Set<String> makers = new TreeSet<>();
        for (JavaClass javaClass : classes) {
            if (javaClass.getCodeUnitCallsFromSelf().stream().anyMatch(Threads::areMadeBy)) {
                makers.add(outermost(javaClass).getSimpleName());
            }
        }
        return makers;
    }
}
