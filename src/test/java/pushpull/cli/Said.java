package pushpull.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// The answer of the command line: status, output and errors.
public record Said(int status, String output, String error) {
    public static Said by(String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter error = new StringWriter();
        int status = CommandLineProgram.run(new PrintWriter(output, true), new PrintWriter(error, true), arguments);
        return new Said(status, output.toString(), error.toString());
    }
}
