import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The launcher on Linux: a script that starts the image's own virtual machine as its configuration says.
///
/// The launcher that jpackage makes asks rpm and dpkg, twice, to which package it belongs before it starts anything,
/// which takes a quarter of a second.
final class Starter {
    private static final String SCRIPT = """
        #!/bin/sh
        here=$(readlink -f "$0")
        root=${here%%/bin/*}
        app=$root/lib/app
        # In a locale of ASCII alone, or one that is not installed, a file called Übung would not be found.
        case $(locale charmap 2>/dev/null || echo "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}") in
          ANSI_X3.4-1968 | US-ASCII | C | POSIX) export LC_ALL=C.UTF-8 ;;
        esac
        # Options that are meant for other Java programs would change this one, or only print that they are there.
        unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH
        # A window is there sooner where the compilers leave it the processor (the warning is that only root may also be
        # given more of it than others, which nobody asks for), and the slower one takes up only what is used much.
        case ${1-window} in
          window | *.pushpull)
            pace='-XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=10 -XX:-PrintWarnings'
            pace="$pace -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
            pace="$pace -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
            ;;
          *) pace= ;;
        esac
        # What OpenBLAS asks of the environment: set here, since the program would change it while a window's toolkit may
        # be reading it. On processors that are newer than OpenBLAS it would take its slowest kernels; those for
        # AVX-512 are wrong.
        case " $(grep -m1 ^flags /proc/cpuinfo) " in
          *' avx2 '*) core=Haswell ;;
          *) core= ;;
        esac
        [ -z "$core" ] || export OPENBLAS_CORETYPE="${OPENBLAS_CORETYPE-$core}"
        export OMP_NUM_THREADS="${OMP_NUM_THREADS-1}" OPENBLAS_NUM_THREADS="${OPENBLAS_NUM_THREADS-1}"
        # Help is over before the slower of the two compilers is of use.
        for word; do case $word in -h | --help | -V | --version) pace=-XX:TieredStopAtLevel=1 ;; esac; done
        exec "$root/lib/runtime/bin/java" $pace %s "-Djpackage.app-path=$here" \\
          -cp "%s" %s "$@"
        """;

    private Starter() {}

    /// Replaces the launcher of an image for Linux; others keep theirs.
    static void write(Image image) throws IOException {
        if (!Package.system().equals("linux")) {
            return;
        }
        List<String> lines = Files.readAllLines(image.configuration());
        String options =
                said(lines, "java-options").map(option -> '"' + option + '"').collect(Collectors.joining(" "));
        String classes = said(lines, "app.classpath").collect(Collectors.joining(":"));
        String main = said(lines, "app.mainclass").findFirst().orElseThrow();
        Files.delete(image.launcher());
        Files.writeString(image.launcher(), SCRIPT.formatted(options, classes, main));
        if (!image.launcher().toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + image.launcher() + " executable");
        }
    }

    private static Stream<String> said(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name + "=")).map(line -> line.substring(name.length() + 1)
                .replace("$APPDIR", "$app"));
    }
}
