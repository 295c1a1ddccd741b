import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes `pushpull` and `pushpull.bat` into the build directory.
///
/// They start the program with the JDK that runs this class, from any directory, and pass on its arguments and its exit
/// status, which Maven would turn into its own.
final class WriteLauncher {
    // The JVM's first line on standard error says that the Vector API incubates; no flag stops it, so it is read away.
    private static final String SHELL = """
        #!/usr/bin/env bash
        here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd) || exit 1
        # In a locale of ASCII alone, or one that is not installed, a file called Übung would not be found.
        case $(locale charmap 2>/dev/null || echo "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}") in
          ANSI_X3.4-1968 | US-ASCII | C | POSIX) export LC_ALL=C.UTF-8 ;;
        esac
        exec '%s' %s \\
          --module-path="$here/fx" -classpath "$here/classes:$here/lib/*" pushpull.Main "$@" \\
          2> >(exec >&2; IFS= read -r line; [[ -z $line || $line == *'incubator modules'* ]] || echo "$line"; exec cat)
        """;

    private static final String BATCH = """
        @echo off
        "%s" %s --module-path="%%~dp0fx" -classpath "%%~dp0classes;%%~dp0lib\\*" pushpull.Main %%*
        exit /b %%errorlevel%%
        """;

    private WriteLauncher() {}

    static void main(String... arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        String flags =
                String.join(" ", arguments).substring(arguments[0].length()).strip();
        Path shell = target.resolve("pushpull");
        Files.writeString(shell, SHELL.formatted(bin.resolve("java"), flags));
        Files.writeString(
                target.resolve("pushpull.bat"),
                BATCH.formatted(bin.resolve("java.exe"), flags).replace("\n", "\r\n"));
        if (!shell.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + shell + " executable");
        }
    }
}
